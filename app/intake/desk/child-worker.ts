import process from 'node:process';
import { isDondocError } from '#app/model/errors.ts';
import { importFiles } from '../import-files.server.ts';
import type { ChildMessage, ChildTask, SentError } from './child-messages.ts';

/** Where no system limit bounds it, the process ends itself. */
const MOST_RSS_BYTES = 1_200_000_000;
const LOOK_EVERY_MS = 250;

process.once('disconnect', () => process.exit(1));
setInterval(() => {
  if (process.memoryUsage.rss() > MOST_RSS_BYTES) process.abort();
}, LOOK_EVERY_MS).unref();

process.once('message', (task) => {
  void answer(task as ChildTask);
});

async function answer(task: ChildTask): Promise<void> {
  process.send?.(await replyTo(task));
}

async function replyTo({ request }: ChildTask): Promise<ChildMessage> {
  try {
    return { outcome: await importFiles(request) };
  } catch (error) {
    return isDondocError(error) ? { problem: error.problem } : { error: sent(error) };
  }
}

function sent(error: unknown): SentError {
  if (!(error instanceof Error)) return { message: String(error), code: null, path: null };
  const { code = null, path = null } = error as NodeJS.ErrnoException;
  return { message: error.message, code, path };
}
