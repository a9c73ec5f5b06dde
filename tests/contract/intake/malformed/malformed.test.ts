import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faults } from './judge.ts';
import { mutantOf } from './mutants.ts';
import { Random } from './random.ts';
import { importMutant } from './run-mutant.ts';

const REGISTER = fileURLToPath(new URL('../../../fixtures/intake/register', import.meta.url));
const SEED = Number(process.env['MALFORMED_SEED'] ?? 20190703);
const BATCHES = 20;
const BATCH = 105;
const MOST_MS = 10_000;

let dataDir = '';
const counts = new Map<string, Record<string, number>>();

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'dondoc-malformed-'));
  await cp(REGISTER, dataDir, { recursive: true });
});
afterAll(async () => {
  await rm(dataDir, { recursive: true });
  process.stdout.write(`${table()}\n`);
});

test.each(Array.from({ length: BATCHES }, (_, at) => at))(
  'malformed lists, batch %i',
  async (at) => {
    const random = new Random(SEED + at);
    for (let index = 0; index < BATCH; index += 1) {
      const mutant = mutantOf(random);
      const started = performance.now();
      const { verdict, stored } = await importMutant(mutant, dataDir);
      expect(performance.now() - started, 'no hang').toBeLessThan(MOST_MS);
      const found = faults(mutant, verdict, stored);
      if (found.length > 0) throw new Error(describeFault(mutant, verdict.issues, found));
      count(mutant.kind, verdict.status, verdict);
    }
  },
);

function describeFault(
  { kind, bytes }: { kind: string; bytes: Buffer },
  issues: readonly { row: number | null; column: string | null; code: string }[],
  found: readonly string[],
): string {
  const places = issues.map(({ row, column, code }) => `${row}:${column}:${code}`).join(' ');
  return `${kind}\n${found.join('\n')}\n${places}\n${bytes.toString('utf8').slice(0, 3000)}`;
}

function count(
  kind: string,
  status: string,
  { rows_accepted, rows_refused }: { rows_accepted: number; rows_refused: number },
): void {
  const of = counts.get(kind) ?? {
    inputs: 0,
    refused: 0,
    read: 0,
    rows_accepted: 0,
    rows_refused: 0,
  };
  counts.set(kind, of);
  of['inputs'] = (of['inputs'] ?? 0) + 1;
  const outcome = status === 'refused' ? 'refused' : 'read';
  of[outcome] = (of[outcome] ?? 0) + 1;
  of['rows_accepted'] = (of['rows_accepted'] ?? 0) + rows_accepted;
  of['rows_refused'] = (of['rows_refused'] ?? 0) + rows_refused;
}

function table(): string {
  const lines = [...counts].sort().map(([kind, of]) => `${kind.padEnd(44)} ${JSON.stringify(of)}`);
  const total = [...counts.values()].reduce((sum, of) => sum + (of['inputs'] ?? 0), 0);
  return [...lines, `${total} malformed lists`].join('\n');
}
