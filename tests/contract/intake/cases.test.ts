import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { issueMessage } from '#app/i18n/issues.ts';
import { importFiles } from '#app/intake/import-files.server.ts';
import { understandFile } from '#app/intake/understand.server.ts';
import {
  type Case,
  type Expected,
  asOfOf,
  dataDirOf,
  importCase,
  inOrder,
  placesOf,
  readCases,
} from './fixture-case.ts';
import { everythingIn, storedTasks } from './stored-bytes.ts';
import { takingInto } from './taking-publisher.ts';

const cases = await readCases();

test('there are at least 80 cases', () => {
  expect(cases.length).toBeGreaterThanOrEqual(80);
});

test.each(cases)('$name', async (each) => {
  const dataDir = await dataDirOf(each);
  try {
    await check(each, dataDir);
  } finally {
    await rm(dataDir, { recursive: true });
  }
});

async function check(each: Case, dataDir: string): Promise<void> {
  const { expected } = each;
  const understanding = await understandFile(each.file, {
    dataDir,
    asOf: asOfOf(each),
    ...(each.mapping ? { mapping: each.mapping } : {}),
  });
  const outcome = await importCase(each, dataDir);
  const { rows_read, rows_accepted, rows_refused, rows_skipped } = outcome;
  expect(rows_read).toBe(rows_accepted + rows_refused);
  expect({
    status: outcome.status,
    rows: {
      read: rows_read,
      accepted: rows_accepted,
      refused: rows_refused,
      skipped: rows_skipped,
    },
    issues: placesOf(outcome.issues),
    warnings: placesOf(outcome.warnings),
    created_units: outcome.created_units,
  }).toEqual({
    status: expected.status,
    rows: expected.rows,
    issues: [...(expected.issues ?? [])].sort(inOrder),
    warnings: [...(expected.warnings ?? [])].sort(inOrder),
    created_units: expected.created_units ?? [],
  });
  for (const issue of [...outcome.issues, ...outcome.warnings]) {
    expect(issue.message.length).toBeGreaterThan(10);
    expect(issueMessage(issue, 'en').length).toBeGreaterThan(10);
  }
  const { dates, ...about } = expected.understood ?? {};
  expect(understanding).toMatchObject(about);
  for (const [column, formats] of Object.entries(dates ?? {})) {
    const seen = understanding.dates.find((each) => each.column === column);
    expect([column, [...(seen?.formats ?? [])].sort()]).toEqual([column, [...formats].sort()]);
  }
  const everything = await everythingIn(dataDir);
  const told = JSON.stringify([outcome, understanding]);
  for (const text of expected.nowhere ?? []) {
    expect(everything.includes(text)).toBe(false);
    expect(told.includes(text)).toBe(false);
  }
  const left = await readdir(join(dataDir, 'tmp')).catch(() => []);
  expect(left.filter((name) => name !== 'publishing.lock')).toEqual([]);
  if (outcome.snapshot === null) return;
  if (expected.tasks) await checkTasks(expected.tasks, dataDir, outcome.snapshot);
  const again = await importFiles({
    dataDir,
    files: [each.file],
    asOf: asOfOf(each),
    mapping: understanding.mapping,
    importedBy: 'test',
    dryRun: true,
    confirm: true,
    publisherOf: () => Promise.resolve(takingInto([])),
  });
  expect(
    [again.rows_accepted, again.rows_skipped, ...placesOf(again.issues)],
    'the mapping that says what was understood reads the same',
  ).toEqual([rows_accepted, rows_skipped, ...placesOf(outcome.issues)]);
}

async function checkTasks(
  expected: NonNullable<Expected['tasks']>,
  dataDir: string,
  snapshot: string,
): Promise<void> {
  const key = (task: Record<string, unknown>) =>
    `${String(task['task_code'])}\t${String(task['unit_code'])}`;
  const stored = new Map((await storedTasks(dataDir, snapshot)).map((task) => [key(task), task]));
  expect([...stored.keys()].sort()).toEqual(expected.map(key).sort());
  for (const task of expected) expect(stored.get(key(task))).toMatchObject(task);
}
