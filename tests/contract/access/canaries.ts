import type { Role } from '#app/model/role.ts';
import { readArrow, readCsv, readParquet, readWorkbook } from '../../fixtures/read-exports.ts';
import { type OwnStore, ownStore } from '../../fixtures/own-store.ts';
import { accessOf } from '../../fixtures/request-context.ts';

export const UNITS = ['A', 'B', 'C'] as const;
export const CANARY = /canary-([ABC])-\w+/g;
const TASKS_OF_EACH = 6;

/** A list in which every task of a unit carries its canary in code and title, and what moved since the list before. */
export async function canaryStore(): Promise<OwnStore> {
  const store = await ownStore();
  await store.register(UNITS.map((code) => `${code},Sở ${code},Department ${code},department,,`));
  await store.take(rows(false), '2019-05-31T17:00+07:00');
  await store.take(rows(true), '2019-06-30T17:00+07:00');
  return store;
}

function rows(later: boolean): string[] {
  return UNITS.flatMap((unit) =>
    Array.from({ length: TASKS_OF_EACH }, (_, at) => {
      const done = later && at % 3 === 0 ? '2019-06-20' : '';
      const due = at === 5 ? '' : `2019-0${5 + (at % 3)}-1${at}`;
      return `canary-${unit}-code${at},canary-${unit}-title${at},${unit},2019-05-0${at + 1},${due},${done}`;
    }),
  );
}

export interface Reader {
  role: Role;
  unit: string | null;
  token: string;
}

/** One of each role, and a second unit. */
export async function readersOf(dataDir: string): Promise<Reader[]> {
  const { tokens } = accessOf(dataDir);
  const asked: [Role, string | null][] = [
    ['leader', null],
    ['editor', null],
    ['admin', null],
    ['unit', 'A'],
    ['unit', 'B'],
  ];
  return Promise.all(
    asked.map(async ([role, unit]) => {
      const name = `${role}-${unit ?? 'all'}`;
      const { token } = await tokens.create({ name, role, unit, ttlDays: null, by: 'test' });
      return { role, unit, token };
    }),
  );
}

/** Everything that stands in a body, as text: what is packed is unpacked by readers that share no code with the writers. */
export async function textIn(bytes: Uint8Array, type: string): Promise<string> {
  if (type.includes('spreadsheetml')) return JSON.stringify(await readWorkbook(bytes));
  if (type.includes('arrow')) return JSON.stringify(readArrow(bytes));
  if (type.includes('parquet')) return JSON.stringify(await readParquet(bytes), bigAsText);
  if (type.includes('csv')) return JSON.stringify(readCsv(bytes));
  return Buffer.from(bytes).toString('utf8');
}

function bigAsText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

/** The units whose tasks a text tells of. */
export function toldUnits(text: string): string[] {
  return [...new Set([...text.matchAll(CANARY)].map(([, unit = '']) => unit))].sort();
}
