import type { TaskRow } from '#app/model/task.ts';
import { type LineWriter, openLineWriter } from './line-writer.server.ts';
import { stagedText } from './staged-text.ts';
import { openThreadedLineWriter } from './threaded-line-writer.server.ts';

/** How many rows are held in memory (their text is to fit into the young heap), and how much goes into one file. */
const SIZES = { heldRows: 150, partBytes: 40 << 20 };

/** Accepted rows on their way into a snapshot, as tab-separated lines in the working folder. */
export interface Staging {
  /** The row's number among those added, from 0. Texts must be clean: no tab, no line end. */
  add(task: TaskRow): number;
  /** To be awaited now and then: what was added leaves the memory. */
  drain(): Promise<void>;
  /** Ends the rows; the SHA-256 is over them in order. */
  finish(): Promise<{ rows: number; sha256: string }>;
  close(): Promise<void>;
}

/** A file of staged lines that is complete, and the units of all lines up to its end. */
export interface StagedPart {
  file: string;
  unitCodes: ReadonlySet<string>;
}

/**
 * `partDone` is told of each file as soon as it is complete, while others are still written. What
 * fits into memory is written at the end; what does not, by a thread beside the reading.
 */
export function openStaging(
  folder: string,
  partDone: (part: StagedPart) => void,
  { heldRows, partBytes } = SIZES,
): Staging {
  const place = { folder, partBytes };
  const unitCodes = new Set<string>();
  let writer: LineWriter | null = null;
  let held: string[] = [];
  let rows = 0;

  /** How many units were known with each piece. */
  const known: number[] = [];

  function tellPart(file: string, pieces: number): void {
    partDone({ file, unitCodes: new Set([...unitCodes].slice(0, known[pieces - 1])) });
  }

  function takeHeld(): string {
    const texts = held.join('\n');
    held = [];
    known.push(unitCodes.size);
    return texts;
  }

  return {
    add(task) {
      held.push(stagedText(task));
      unitCodes.add(task.unit_code);
      rows += 1;
      return rows - 1;
    },
    async drain() {
      if (held.length < heldRows) return;
      writer ??= openThreadedLineWriter(place, tellPart);
      await writer.write(takeHeld());
    },
    async finish() {
      writer ??= openLineWriter(place, tellPart);
      if (held.length > 0) await writer.write(takeHeld());
      return { rows, sha256: await writer.finish() };
    },
    async close() {
      await writer?.close();
    },
  };
}
