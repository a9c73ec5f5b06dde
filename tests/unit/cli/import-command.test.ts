import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openAudit } from '#app/auth/audit.server.ts';
import { dataFolder, line, writeList } from '../store/data-folder.ts';
import { dondoc } from './dondoc.ts';

/** Twenty processes start one after the other. */
vi.setConfig({ testTimeout: 300_000 });

async function auditOf(dataDir: string): Promise<unknown[]> {
  const entries: unknown[] = [];
  for await (const { entry } of openAudit(dataDir).read()) {
    const { action, target, detail, who } = entry ?? {};
    entries.push({ action, target, detail, by: who?.source.kind });
  }
  return entries;
}

test('published, there already, refused and failed have their exit codes and one document', async () => {
  const dataDir = await dataFolder();
  await writeList(dataDir, 'a.csv', [line('1'), line('2', { unit_code: 'x' })]);
  await writeFile(join(dataDir, 'bad.csv'), 'a,b\n1,2\n');
  const words = ['--as-of', '2019-07-03T10:00+07:00', '--json'];

  const first = await dondoc(dataDir, 'import', ['a.csv', ...words]);
  expect([first.code, JSON.parse(first.out)]).toMatchObject([
    0,
    {
      status: 'published',
      snapshot: '20190703T100000-r1',
      rows_read: 2,
      rows_accepted: 1,
      rows_refused: 1,
      issues: [{ row: 3, column: 'unit_code', code: 'unknown_unit' }],
    },
  ]);
  const again = await dondoc(dataDir, 'import', ['a.csv', ...words]);
  expect([again.code, JSON.parse(again.out)]).toMatchObject([0, { status: 'unchanged' }]);
  const refused = await dondoc(dataDir, 'import', ['bad.csv', ...words]);
  expect([refused.code, JSON.parse(refused.out)]).toMatchObject([
    2,
    {
      status: 'refused',
      issues: expect.arrayContaining([
        expect.objectContaining({ code: 'missing_column', column: 'task_code' }),
      ]) as unknown,
    },
  ]);
  for (const args of [
    ['none.csv', ...words],
    ['a.csv', '--as-of', 'tomorrow', '--json'],
    ['a.csv', '--mapping', 'none', ...words],
  ]) {
    const failed = await dondoc(dataDir, 'import', args);
    expect([failed.code, JSON.parse(failed.out)]).toMatchObject([1, { status: 'failed' }]);
    expect(failed.err).not.toBe('');
  }
});

test('messages are in the language that is asked for, with the units that may be meant', async () => {
  const dataDir = await dataFolder();
  await writeList(dataDir, 'a.csv', [line('1'), line('2', { unit_code: 'Sở Alph' })]);
  const words = ['a.csv', '--as-of', '2019-07-03', '--dry-run'];
  const ends: [readonly string[], string][] = [
    [[], 'Có thể là: so-a'],
    [['--lang', 'en'], 'May be meant: so-a'],
  ];
  for (const [language, end] of ends) {
    const { out, err } = await dondoc(dataDir, 'import', [...words, ...language, '--json']);
    const { issues } = JSON.parse(out) as { issues: { message: string }[] };
    expect(issues.map(({ message }) => message.slice(-end.length))).toEqual([end]);
    expect(err).toContain(end);
  }
  const other = await dondoc(dataDir, 'import', [...words, '--lang', 'fr', '--json']);
  expect([other.code, JSON.parse(other.out)]).toMatchObject([1, { code: 'usage' }]);
});

test('what is missing or cannot be written is named as it was given, without a path of the machine', async () => {
  const dataDir = await dataFolder();
  await writeList(dataDir, 'a.csv', [line('1')]);
  const words = ['--as-of', '2019-07-03', '--json'];
  const failed = async (args: readonly string[]) => {
    const { code, out, err } = await dondoc(dataDir, 'import', args);
    expect(`${out}${err}`).not.toMatch(/E[A-Z]{4,}:|\n {4}at /);
    return [code, JSON.parse(out) as unknown];
  };
  const message = '"lists/none.csv" cannot be used: there is no such file or folder';
  expect(await failed(['lists/none.csv', ...words])).toEqual([
    1,
    { status: 'failed', code: 'file', message },
  ]);
  expect(await failed(['a.csv', '--json'])).toEqual([
    1,
    { status: 'failed', code: 'usage', message: 'dondoc import: --as-of is needed' },
  ]);
  await writeFile(join(dataDir, 'tmp'), 'in the way');
  expect(await failed(['a.csv', ...words])).toMatchObject([1, { code: 'data_dir' }]);
});

test('help is on stdout; words that make no sense are told with it', async () => {
  const dataDir = await dataFolder();
  for (const command of ['import', 'snapshots', 'verify', 'withdraw', 'restore', 'user', 'token']) {
    const help = await dondoc(dataDir, command, ['--help']);
    expect([help.code, help.out]).toEqual([0, expect.stringContaining(`dondoc ${command}`)]);
    const wrong = await dondoc(dataDir, command, ['--colour']);
    expect([wrong.code, wrong.out]).toEqual([1, '']);
    expect(wrong.err).toContain(`Usage: dondoc ${command}`);
    const json = await dondoc(dataDir, command, ['--colour', '--json']);
    expect([json.code, JSON.parse(json.out)]).toEqual([
      1,
      { status: 'failed', code: 'usage', message: expect.stringContaining('--colour') as string },
    ]);
  }
});

test('listed, withdrawn, restored, verified, and by a mapping of the data directory', async () => {
  const dataDir = await dataFolder();
  await mkdir(join(dataDir, 'mappings'));
  const mapping = { columns: { task_code: 'a', title: 'b', unit: 'c', assigned_on: 'd' } };
  await writeFile(join(dataDir, 'mappings', 'short.json'), JSON.stringify(mapping));
  await writeFile(join(dataDir, 'l.csv'), 'a\tb\tc\td\n1\tMột\tSỞ ALPHA\t2019-06-01\n');
  const words = ['l.csv', '--as-of', '2019-07-03', '--mapping', 'short'];
  const imported = await dondoc(dataDir, 'import', words);
  expect([imported.code, imported.out]).toEqual([0, '']);
  const id = '20190703T235959-r1';
  const json = async (command: string, args: readonly string[] = []) => {
    const { code, out } = await dondoc(dataDir, command, [...args, '--json']);
    return [code, JSON.parse(out) as unknown];
  };
  expect(await json('snapshots')).toMatchObject([0, { snapshots: [{ id, rows_accepted: 1 }] }]);
  expect(await json('withdraw', [id, '--reason', 'thử'])).toMatchObject([0, { changed: true }]);
  expect(await json('snapshots')).toMatchObject([
    0,
    { snapshots: [{ withdrawn: { reason: 'thử' } }] },
  ]);
  expect(await json('restore', [id])).toMatchObject([0, { changed: true }]);
  expect(await json('restore', [id])).toMatchObject([0, { changed: false }]);
  expect(await dondoc(dataDir, 'import', words)).toMatchObject({ code: 0 });
  expect(await auditOf(dataDir)).toEqual([
    { action: 'restore', target: id, detail: {}, by: 'command' },
    { action: 'withdraw', target: id, detail: {}, by: 'command' },
    { action: 'import', target: id, detail: { rows: 1 }, by: 'command' },
  ]);
  expect(await json('verify', [id])).toEqual([
    0,
    { verified: 1, damaged: 0, snapshots: [{ id, damaged: [] }] },
  ]);
  await writeFile(join(dataDir, 'snapshots', id, 'overdue.parquet'), 'x');
  expect(await json('verify')).toMatchObject([2, { damaged: 1 }]);
  expect(await json('verify', ['20190101T000000-r1'])).toMatchObject([1, { code: 'not_found' }]);
});
