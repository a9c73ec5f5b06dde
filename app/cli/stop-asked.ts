import process from 'node:process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Resolves at the first request to stop: a signal, or the end of the process that started this one. */
export function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
    process.once('disconnect', stop);
  });
}
