import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { runImport } from '../command.ts';
import { storedTasks } from '../stored-bytes.ts';
import { type StoredRow, faults } from './judge.ts';
import { mutantOf } from './mutants.ts';
import { Random } from './random.ts';
import { AS_OF } from './run-mutant.ts';

vi.setConfig({ testTimeout: 600_000 });

const REGISTER = fileURLToPath(new URL('../../../fixtures/intake/register', import.meta.url));
const INPUTS = 80;
const AT_ONCE = 2;

test('eighty malformed lists through the command: its exit code, its document, what it stored', async () => {
  const random = new Random(80);
  const mutants = Array.from({ length: INPUTS }, () => mutantOf(random));
  const codes: (number | null)[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-command-'));
  const run = async (mutant: (typeof mutants)[number], at: number) => {
    const dataDir = join(folder, String(at));
    await cp(REGISTER, dataDir, { recursive: true });
    const file = join(dataDir, `list.${mutant.extension}`);
    await writeFile(file, mutant.bytes);
    const words = ['--as-of', AS_OF];
    if (mutant.mapping) {
      const mapping = join(dataDir, 'mapping.json');
      await writeFile(mapping, JSON.stringify(mutant.mapping));
      words.push('--mapping', mapping);
    }
    const { exitCode, outcome } = await runImport(dataDir, file, words);
    expect(exitCode, mutant.kind).toBe(outcome.status === 'refused' ? 2 : 0);
    const rows = outcome.snapshot === null ? [] : await storedTasks(dataDir, outcome.snapshot);
    expect([mutant.kind, ...faults(mutant, outcome, rows.map(storedRow))]).toEqual([mutant.kind]);
    codes.push(exitCode);
  };
  try {
    const left = [...mutants.entries()];
    const work = async () => {
      for (let next = left.shift(); next; next = left.shift()) await run(next[1], next[0]);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await rm(folder, { recursive: true });
  }
  const refused = codes.filter((code) => code === 2).length;
  process.stdout.write(`${codes.length} through the command: ${refused} refused as a whole\n`);
});

function storedRow(row: Record<string, unknown>): StoredRow {
  const text = (column: string) => (row[column] ?? '') as string;
  return {
    task_code: text('task_code'),
    unit_code: text('unit_code'),
    title: text('title'),
    assigned_on: text('assigned_on'),
    due_on: text('due_on'),
    completed_on: text('completed_on'),
  };
}
