import process from 'node:process';
import { CommandFailure } from './failure.ts';

const MOST_BYTES = 4096;

/** One line from stdin: a password stands in no list of processes and no history of a shell. */
export async function passwordFromStdin(): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of process.stdin) {
    pieces.push(piece as Buffer);
    bytes += (piece as Buffer).length;
    if (bytes > MOST_BYTES) throw new CommandFailure('usage', 'stdin holds more than a password');
  }
  const line = Buffer.concat(pieces)
    .toString('utf8')
    .replace(/\r?\n$/, '');
  if (!/[\r\n]/.test(line)) return line;
  throw new CommandFailure('usage', 'stdin holds more than one line');
}
