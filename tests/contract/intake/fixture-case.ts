import { cp, mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importFiles } from '#app/intake/import-files.server.ts';
import { type Mapping, mappingSchema } from '#app/intake/mapping.ts';
import type { ImportOutcome, ToldIssue } from '#app/intake/outcome.ts';
import type { Understanding } from '#app/intake/understanding.ts';

const CASES = fileURLToPath(new URL('../../fixtures/intake/', import.meta.url));
const AS_OF = '2019-07-03T10:00+07:00';
/** Of the list that was published before, where a case has one. */
const BEFORE = '2019-06-03T10:00+07:00';

/** Row, column and code; for an offer of units their codes too. */
export type Place = readonly [
  row: number | null,
  column: string | null,
  code: string,
  ...offers: string[],
];

/** What `expected.json` says: all of it, exactly. */
export interface Expected {
  says: string;
  as_of?: string;
  confirm?: true;
  status: ImportOutcome['status'];
  rows: { read: number; accepted: number; refused: number; skipped: number };
  issues?: readonly Place[];
  warnings?: readonly Place[];
  /** Of what the file was taken for, as much as matters. */
  understood?: Partial<Omit<Understanding, 'dates'>> & { dates?: Record<string, string[]> };
  created_units?: readonly string[];
  /** All accepted rows, by task code and unit: as many columns as matter. */
  tasks?: readonly Record<string, unknown>[];
  /** Texts that must stand in no stored byte. */
  nowhere?: readonly string[];
}

export interface Case {
  name: string;
  file: string;
  expected: Expected;
  mapping: Mapping | undefined;
  before: string | undefined;
}

export async function readCases(): Promise<Case[]> {
  const entries = await readdir(CASES, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(names.filter((name) => name !== 'register').map(readCase));
}

async function readCase(name: string): Promise<Case> {
  const folder = join(CASES, name);
  const files = await readdir(folder);
  const named = (stem: string) => files.find((file) => file.startsWith(`${stem}.`));
  const input = named('input');
  if (input === undefined) throw new Error(`${name} has no input`);
  const before = named('before');
  const json = async (file: string) =>
    JSON.parse(await readFile(join(folder, file), 'utf8')) as unknown;
  return {
    name,
    file: join(folder, input),
    expected: (await json('expected.json')) as Expected,
    mapping: files.includes('mapping.json')
      ? mappingSchema.parse(await json('mapping.json'))
      : undefined,
    before: before === undefined ? undefined : join(folder, before),
  };
}

/** A data directory with the common register, or the case's own lists over it. */
export async function dataDirOf({ name }: Case): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dondoc-case-'));
  await cp(join(CASES, 'register'), dataDir, { recursive: true });
  for (const list of ['units.csv', 'unit_aliases.csv', 'unit_events.csv', 'dondoc.config.json']) {
    await cp(join(CASES, name, list), join(dataDir, list)).catch(() => undefined);
  }
  return dataDir;
}

export async function importCase(
  { file, expected, mapping, before }: Case,
  dataDir: string,
): Promise<ImportOutcome> {
  const common = { dataDir, importedBy: 'test', ...(mapping ? { mapping } : {}) };
  if (before !== undefined) {
    const first = await importFiles({ ...common, files: [before], asOf: BEFORE });
    if (first.status !== 'published') throw new Error(JSON.stringify(first.issues));
  }
  const { as_of: asOf = AS_OF, confirm = false } = expected;
  return importFiles({ ...common, files: [file], asOf, confirm });
}

/** Sorted, since the order of issues within a row means nothing. */
export function placesOf(issues: readonly ToldIssue[]): Place[] {
  return issues
    .map(({ row, column, code, suggestion = [] }): Place => [row, column, code, ...suggestion])
    .sort(inOrder);
}

export function inOrder(a: Place, b: Place): number {
  const [left, right] = [a, b].map(
    ([row, ...rest]) => `${String(row ?? 0).padStart(9)} ${rest.join()}`,
  );
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

export function asOfOf({ expected }: Case): string {
  return expected.as_of ?? AS_OF;
}
