import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { importFiles } from '#app/intake/import-files.server.ts';
import type { ImportRequest } from '#app/intake/import-files.server.ts';
import { type Catalog, openStore } from '#app/store/catalog.server.ts';

export const UNITS = `code,name_vi,name_en,group,valid_from,valid_to
so-a,Sở Alpha,Department Alpha,department,,
so-b,Sở Beta,Department Beta,department,,
h-c,Huyện Gamma,Gamma district,district,,2025-06-30
`;
export const HEADER =
  'task_code,title,unit_code,field,assigner,assigned_on,due_on,original_due_on,completed_on,evidence_of_completion';
export const AS_OF = '2019-07-03T10:00:00+07:00';

/** An empty data directory with three units; gone when the test ends. */
export async function dataFolder(units: string = UNITS): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'units.csv'), units);
  return folder;
}

export async function writeList(folder: string, name: string, lines: readonly string[]) {
  const file = join(folder, name);
  await writeFile(file, [HEADER, ...lines, ''].join('\n'));
  return file;
}

/** A task of `so-a` that was assigned in June and is open, with changes. */
export function line(code: string, changes: Partial<Record<string, string>> = {}): string {
  const row: Record<string, string> = {
    task_code: code,
    title: `Nhiệm vụ ${code}`,
    unit_code: 'so-a',
    assigned_on: '2019-06-01',
    ...changes,
  };
  return HEADER.split(',')
    .map((column) => row[column] ?? '')
    .join(',');
}

export function importOne(dataDir: string, file: string, changes: Partial<ImportRequest> = {}) {
  return importFiles({ dataDir, files: [file], asOf: AS_OF, importedBy: 'test', ...changes });
}

export async function catalogOf(dataDir: string): Promise<Catalog> {
  return (await openStore(dataDir)).catalog();
}
