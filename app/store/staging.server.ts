import type { TaskRow } from '#app/model/task.ts';
import { type LineWriter, openLineWriter } from './line-writer.server.ts';
import { openThreadedLineWriter } from './threaded-line-writer.server.ts';

/** How much text is held in memory, and how much goes into one file. */
const SIZES = { heldCharacters: 1 << 17, partBytes: 24 << 20 };

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
  { heldCharacters, partBytes } = SIZES,
): Staging {
  const place = { folder, partBytes };
  const unitCodes = new Set<string>();
  let writer: LineWriter | null = null;
  let held = '';
  let rows = 0;

  /** How many units were known with each piece. */
  const known: number[] = [];

  function tellPart(file: string, pieces: number): void {
    partDone({ file, unitCodes: new Set([...unitCodes].slice(0, known[pieces - 1])) });
  }

  function takeHeld(): string {
    const lines = held;
    held = '';
    known.push(unitCodes.size);
    return lines;
  }

  return {
    add(task) {
      held += lineOf(rows, task);
      unitCodes.add(task.unit_code);
      rows += 1;
      return rows - 1;
    },
    async drain() {
      if (held.length < heldCharacters) return;
      writer ??= openThreadedLineWriter(place, tellPart);
      await writer.write(takeHeld());
    },
    async finish() {
      writer ??= openLineWriter(place, tellPart);
      if (held !== '') await writer.write(takeHeld());
      return { rows, sha256: await writer.finish() };
    },
    async close() {
      await writer?.close();
    },
  };
}

/** Columns of the staged lines, with the types in which the engine reads them; the last one is folded when written. */
export const STAGED_COLUMNS = {
  sequence: 'integer',
  task_code: 'varchar',
  unit_code: 'varchar',
  title: 'varchar',
  document_no: 'varchar',
  document_date: 'date',
  assigner: 'varchar',
  co_units: 'varchar',
  field: 'varchar',
  assigned_on: 'date',
  due_on: 'date',
  original_due_on: 'date',
  completed_on: 'date',
  evidence_of_completion: 'boolean',
  source_status: 'varchar',
  state_note: 'varchar',
  officer: 'varchar',
  search_text: 'varchar',
} as const;

function lineOf(sequence: number, t: TaskRow): string {
  return (
    `${sequence}\t${t.task_code}\t${t.unit_code}\t${t.title}\t${t.document_no ?? ''}\t` +
    `${t.document_date ?? ''}\t${t.assigner ?? ''}\t${t.co_units.join(';')}\t${t.field ?? ''}\t` +
    `${t.assigned_on}\t${t.due_on ?? ''}\t${t.original_due_on ?? ''}\t${t.completed_on ?? ''}\t` +
    `${t.evidence_of_completion ? 'true' : 'false'}\t${t.source_status ?? ''}\t` +
    `${t.state_note ?? ''}\t${t.officer ?? ''}\t${searchText(t)}\n`
  );
}

function searchText({ title, document_no, task_code }: TaskRow): string {
  return document_no === null ? `${title} ${task_code}` : `${title} ${document_no} ${task_code}`;
}
