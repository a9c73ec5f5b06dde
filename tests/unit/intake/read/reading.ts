import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSource } from '#app/intake/read/open-source.server.ts';
import type { ReadOptions, SourceRecord } from '#app/intake/read/record-source.ts';
import { UntrustworthyFile } from '#app/intake/untrustworthy.ts';

let folder: string | undefined;

/** One for all files of a test, gone with it. */
function testFolder(): string {
  if (folder !== undefined) return folder;
  const made = mkdtempSync(join(tmpdir(), 'dondoc-read-'));
  onTestFinished(() => {
    folder = undefined;
    rmSync(made, { recursive: true });
  });
  return (folder = made);
}

type Options = Partial<Omit<ReadOptions, 'work'>> & { sheet?: string };
let files = 0;

export async function fileWith(content: string | Uint8Array): Promise<string> {
  files += 1;
  const path = join(testFolder(), `list-${files}`);
  await writeFile(path, content);
  return path;
}

/** Everything that a source tells of a file. */
export async function readAll(content: string | Uint8Array, options: Options = {}) {
  return readPath(await fileWith(content), options);
}

export async function readPath(path: string, { sheet, ...options }: Options = {}) {
  const source = await openSource(path, { encoding: 'auto', work: testFolder(), ...options });
  try {
    const name = sheet ?? source.sheets[0]?.name ?? '';
    const reading = source.records(name);
    const records: SourceRecord[] = [];
    for await (const batch of reading.batches()) records.push(...batch);
    const { format, gzip, encoding, columns, sheets } = source;
    return {
      format,
      gzip,
      encoding,
      columns,
      sheets,
      records,
      fields: records.map(({ fields }) => fields),
      rows: records.map(({ row }) => row),
      counted: reading.countedRecords(),
      progress: reading.progress(),
      merges: await source.merges(name),
    };
  } finally {
    await source.close();
  }
}

/** The code by which a file is refused, with the row where one is told; else 'read'. */
export async function refusal(content: string | Uint8Array, options: Options = {}) {
  return refusalOfPath(await fileWith(content), options);
}

export async function refusalOfPath(path: string, options: Options = {}): Promise<string> {
  try {
    await readPath(path, options);
    return 'read';
  } catch (error) {
    if (!(error instanceof UntrustworthyFile)) throw error;
    return error.row === null ? error.code : `${error.code} ${error.row}`;
  }
}
