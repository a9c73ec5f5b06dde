import process from 'node:process';
import type { ChildProgress } from '#app/intake/desk/child-messages.ts';

export interface ProgressLine {
  tell: (progress: ChildProgress) => void;
  /** Takes the line away. */
  end(): void;
}

const CLEAR = '\r\u001b[K';

/** One line on stderr that changes, for somebody who watches; nothing where nobody does. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  if (!stream.isTTY) return { tell: () => undefined, end: () => undefined };
  return {
    tell: (progress) => stream.write(`${CLEAR}${wordsFor(progress)}`),
    end: () => void stream.write(CLEAR),
  };
}

function wordsFor(progress: ChildProgress): string {
  if (!('read' in progress)) return `${progress.phase} …`;
  const { share, rows } = progress.read;
  return `${progress.phase} … ${Math.floor(share * 100)} %, ${rows} rows`;
}
