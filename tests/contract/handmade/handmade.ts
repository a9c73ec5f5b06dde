import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RecountedList, recount } from './recount.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/handmade/', import.meta.url));
const COMMAND = fileURLToPath(new URL('../../../bin/dondoc.mjs', import.meta.url));

export const JUNE = { file: '2024-06-30.csv', asOf: '2024-06-30', day: '2024-06-30' };
/** In the office it is already the first of August. */
export const JULY = { file: '2024-08-01.csv', asOf: '2024-07-31T20:15Z', day: '2024-08-01' };

export interface ImportReport {
  status: string;
  snapshot: string | null;
  as_of: string;
  rows_read: number;
  rows_accepted: number;
  rows_refused: number;
  rows_skipped: number;
  issues: { row: number | null; column: string | null; code: string; message: string }[];
  warnings: { row: number | null; column: string | null; code: string }[];
}

/** An empty data directory with the units of the list. */
export async function prepareDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dondoc-handmade-'));
  for (const name of ['units.csv', 'unit_aliases.csv']) {
    await copyFile(join(FIXTURES, name), join(dataDir, name));
  }
  return dataDir;
}

/** Runs the command as an office would. */
export async function importList(
  dataDir: string,
  file: string,
  asOf: string,
): Promise<{ exitCode: number | null; report: ImportReport }> {
  const args = [COMMAND, 'import', file, '--as-of', asOf, '--json'];
  const mapping = ['--mapping', join(FIXTURES, 'mapping.json')];
  const env = { ...process.env, DATA_DIR: dataDir };
  const { stdout, exitCode } = await new Promise<{ stdout: string; exitCode: number | null }>(
    (resolve) => {
      const child = execFile(process.execPath, [...args, ...mapping], { env }, (_, stdout) =>
        resolve({ stdout, exitCode: child.exitCode }),
      );
    },
  );
  return { exitCode, report: JSON.parse(stdout) as ImportReport };
}

export const fixture = (name: string) => join(FIXTURES, name);

export async function recountBoth(): Promise<{ june: RecountedList; july: RecountedList }> {
  const read = (name: string) => readFile(join(FIXTURES, name), 'utf8');
  const [units, aliases] = [await read('units.csv'), await read('unit_aliases.csv')];
  const june = recount({ text: await read(JUNE.file), units, aliases, day: JUNE.day });
  const text = await read(JULY.file);
  return { june, july: recount({ text, units, aliases, day: JULY.day, before: june }) };
}

export const removeDataDir = (dataDir: string) => rm(dataDir, { recursive: true });
