import { unavailable } from '#app/model/errors.ts';

const REPEAT_MS = 25;

/**
 * Waits for `work`, interrupting it when its time is over. An interrupt that arrives while the
 * work waits for a thread is lost, so it is repeated until the work has settled; only then does
 * this settle too, and the connection may be closed.
 */
export async function withDeadline<T>(
  work: Promise<T>,
  interrupt: () => void,
  deadlineMs: number,
): Promise<T> {
  const expiry = new AbortController();
  let repeat: NodeJS.Timeout | undefined;
  const timer = setTimeout(() => {
    expiry.abort();
    interrupt();
    repeat = setInterval(interrupt, REPEAT_MS);
  }, deadlineMs);
  try {
    return await work;
  } catch (error) {
    throw expiry.signal.aborted ? unavailable('deadline', error) : error;
  } finally {
    clearTimeout(timer);
    clearInterval(repeat);
  }
}
