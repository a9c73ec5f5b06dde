import pino from 'pino';

const STDERR = 2;

/** The process's log: JSON lines on stderr, so that stdout stays free for what a command prints. */
export const log = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ dest: STDERR, sync: false }),
);
