import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { TaskRow } from '#app/model/task.ts';
import { foldClean } from './search-text.ts';

/** How much is held in memory, and how much goes into one file. */
const SIZES = { flushBytes: 1 << 18, partBytes: 24 << 20 };
/** A character takes three bytes at most, or four where it counts as two. */
const BYTES_A_CHARACTER = 3;

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

/** A file of staged lines that is complete, and the units that lines were staged for so far. */
export interface StagedPart {
  file: string;
  unitCodes: ReadonlySet<string>;
}

/** `partDone` is told of each file as soon as it is complete, while others are still written. */
export function openStaging(
  folder: string,
  partDone: (part: StagedPart) => void,
  { flushBytes, partBytes } = SIZES,
): Staging {
  const hash = createHash('sha256');
  let part: { file: string; handle: FileHandle; bytes: number } | null = null;
  let parts = 0;
  let buffer = Buffer.allocUnsafe(2 * flushBytes);
  let filled = 0;
  let rows = 0;
  const unitCodes = new Set<string>();

  function write(line: string): void {
    const needed = filled + line.length * BYTES_A_CHARACTER;
    if (needed > buffer.length) {
      const wider = Buffer.allocUnsafe(2 * needed);
      buffer.copy(wider, 0, 0, filled);
      buffer = wider;
    }
    filled += buffer.write(line, filled, 'utf8');
  }

  async function flush(): Promise<void> {
    if (filled === 0) return;
    const bytes = buffer.subarray(0, filled);
    filled = 0;
    hash.update(bytes);
    part ??= await openPart(join(folder, `rows-${parts++}.tsv`));
    await part.handle.appendFile(bytes);
    part.bytes += bytes.length;
    if (part.bytes >= partBytes) await endPart();
  }

  async function endPart(): Promise<void> {
    if (part === null) return;
    const { file, handle } = part;
    part = null;
    await handle.close();
    partDone({ file, unitCodes: new Set(unitCodes) });
  }

  return {
    add(task) {
      write(lineOf(rows, task));
      unitCodes.add(task.unit_code);
      rows += 1;
      return rows - 1;
    },
    async drain() {
      if (filled >= flushBytes) await flush();
    },
    async finish() {
      await flush();
      await endPart();
      return { rows, sha256: hash.digest('hex') };
    },
    async close() {
      await part?.handle.close();
      part = null;
    },
  };
}

async function openPart(file: string) {
  return { file, handle: await open(file, 'wx'), bytes: 0 };
}

/** Columns of the staged lines, with the types in which the engine reads them. */
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
  return foldClean(
    document_no === null ? `${title} ${task_code}` : `${title} ${document_no} ${task_code}`,
  );
}
