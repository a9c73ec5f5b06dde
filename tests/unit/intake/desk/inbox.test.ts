import { mkdir, readFile, readdir, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ImportDesk } from '#app/intake/desk/import-desk.ts';
import { watchInbox } from '#app/intake/desk/inbox.server.ts';
import type { InboxReport } from '#app/intake/desk/inbox-report.ts';
import { catalogOf, dataFolder } from '../../store/data-folder.ts';
import { deskOf, listOf } from './desk.ts';

vi.setConfig({ testTimeout: 120_000 });

const TIMES = { lookEveryMs: 50, settledMs: 200, patienceMs: 600 };

async function inboxOf() {
  const dataDir = await dataFolder();
  const inbox = join(dataDir, 'inbox');
  await mkdir(inbox);
  const names = async (folder = '') =>
    (await readdir(join(inbox, folder)).catch(() => [])).filter((name) => !name.startsWith('.'));
  return {
    dataDir,
    inbox,
    names,
    put: (name: string, text: string) => writeFile(join(inbox, name), text),
    report: async (name: string): Promise<InboxReport> => {
      const file = join(inbox, 'reports', `${name}.json`);
      const text = await vi.waitFor(() => readFile(file, 'utf8'), { timeout: 60_000 });
      return JSON.parse(text) as InboxReport;
    },
    words: (name: string) => readFile(join(inbox, 'reports', `${name}.txt`), 'utf8'),
    empty: () =>
      vi.waitFor(
        async () => {
          expect(await names()).toEqual(expect.not.arrayContaining([expect.stringContaining('.')]));
          expect(await readdir(join(inbox, '.taken'))).toEqual([]);
        },
        { timeout: 60_000 },
      ),
  };
}

/** @returns the snapshots of which is heard */
function watch(dataDir: string, desk: ImportDesk = deskOf(dataDir)): string[] {
  const heard: string[] = [];
  const unexpected: unknown[] = [];
  const onError = (error: unknown) => unexpected.push(error);
  const inbox = watchInbox({
    dataDir,
    desk,
    onPublished: ({ snapshot, rows }) => Promise.resolve(void heard.push(`${snapshot} ${rows}`)),
    onError,
    ...TIMES,
  });
  onTestFinished(async () => {
    await inbox.close();
    expect(unexpected).toEqual([]);
  });
  return heard;
}

test('a file with its moment in its name, or beside it, is published, reported and gone', async () => {
  const { dataDir, names, put, report, words, empty } = await inboxOf();
  const heard = watch(dataDir);
  await put('danh sách 2019-07-03T1000.csv', listOf('1', '2'));
  await put('b.csv', listOf('3'));
  await put('b.csv.json', JSON.stringify({ as_of: '2019-08-01', source: 'Hệ thống B' }));
  expect(await report('danh sách 2019-07-03T1000.csv')).toMatchObject({
    state: 'published',
    outcome: { as_of: '2019-07-03T10:00:00+07:00', rows_accepted: 2 },
    problem: null,
  });
  expect(await report('b.csv')).toMatchObject({
    state: 'published',
    outcome: { as_of: '2019-08-01T23:59:59+07:00', source: 'Hệ thống B' },
  });
  await empty();
  expect(await names('refused')).toEqual([]);
  expect(await words('b.csv')).toContain('đã công bố bản số liệu 20190801T235959-r1');
  const { snapshots } = await catalogOf(dataDir);
  expect(snapshots.map(({ imported_by }) => imported_by)).toEqual(['inbox', 'inbox']);

  await put('b.csv', listOf('3'));
  await put('b.csv.json', JSON.stringify({ as_of: '2019-08-01', source: 'Hệ thống B' }));
  await vi.waitFor(async () => expect((await report('b.csv')).state).toBe('unchanged'), 60_000);
  expect(heard.toSorted()).toEqual(['20190703T100000-r1 2', '20190801T235959-r1 1']);
});

test('what cannot be imported is put aside with the reason, whatever it is', async () => {
  const { dataDir, names, put, report, words, empty } = await inboxOf();
  watch(dataDir);
  await put('bad_2019-07-03.csv', 'a,b\n1,2\n');
  await put('no-moment.csv', listOf('1'));
  await put('l_05-08-2019.csv', listOf('1'));
  await put('wrong-order_2019-07-03.csv', listOf('1'));
  await put('wrong-order_2019-07-03.csv.json', '{"asof": "2019-07-03"}');
  await put('empty_2019-07-03.csv', '');
  expect(await report('bad_2019-07-03.csv')).toMatchObject({
    state: 'refused',
    outcome: { status: 'refused' },
  });
  expect((await report('no-moment.csv')).problem?.code).toBe('no_moment_in_name');
  expect(await words('no-moment.csv')).toMatch(/đặt bên cạnh tệp no-moment\.csv\.json/);
  expect((await report('l_05-08-2019.csv')).problem?.code).toBe('unclear_moment_in_name');
  expect((await report('wrong-order_2019-07-03.csv')).problem?.code).toBe('bad_order');
  expect((await report('empty_2019-07-03.csv')).outcome?.issues[0]?.code).toBe('empty_file');
  await empty();
  expect(await names('refused')).toEqual([
    'bad_2019-07-03.csv',
    'empty_2019-07-03.csv',
    'l_05-08-2019.csv',
    'no-moment.csv',
    'wrong-order_2019-07-03.csv',
    'wrong-order_2019-07-03.csv.json',
  ]);
  expect(await words('bad_2019-07-03.csv')).toMatch(/bị từ chối[^]*Lỗi \(\d+\):\n {2}- /);
  expect((await catalogOf(dataDir)).snapshots).toEqual([]);

  await put('bad_2019-07-03.csv', 'a,b\n1,2\n');
  await vi.waitFor(
    async () => expect(await names('refused')).toContain('2-bad_2019-07-03.csv'),
    60_000,
  );
});

test('a refused file is deleted where a row of it is secret, or may be', async () => {
  const { dataDir, names, put, report, words, empty } = await inboxOf();
  watch(dataDir);
  const head = 'task_code,title,unit_code,assigned_on,secrecy';
  await put('secret_2019-07-03.csv', `${head}\n1,CANARY,so-a,2019-06-01,Mật\n`);
  await put('unclear_2019-07-03.csv', `${head}\n1,CANARY,so-a,2019-06-01,Loại 2\n`);
  await put('other_2019-07-03.csv', `${head}\n1,a,so-x,2019-06-01,\n`);
  for (const name of ['secret', 'unclear']) {
    const { state, outcome } = await report(`${name}_2019-07-03.csv`);
    expect([state, outcome?.may_hold_secrets]).toEqual(['refused', true]);
  }
  expect((await report('other_2019-07-03.csv')).outcome?.may_hold_secrets).toBe(false);
  await empty();
  expect(await names('refused')).toEqual(['other_2019-07-03.csv']);
  expect(await words('secret_2019-07-03.csv')).toContain('Tệp đã bị xóa');
  expect(await words('unclear_2019-07-03.csv')).toContain('Tệp đã bị xóa');
  expect(await words('other_2019-07-03.csv')).toContain('inbox/refused');
});

test('a file that still grows, or is not finished by its name, is left where it is', async () => {
  const { dataDir, inbox, names, put, report } = await inboxOf();
  watch(dataDir);
  await put('list_2019-07-03.csv.part', listOf('1'));
  await put('~$list_2019-07-03.xlsx', 'x');
  for (let at = 1; at <= 8; at += 1) {
    await put('growing_2019-07-03.csv', listOf(...Array.from({ length: at }, (_, n) => `${n}`)));
    await sleep(100);
    expect(await names()).toContain('growing_2019-07-03.csv');
  }
  expect((await report('growing_2019-07-03.csv')).outcome?.rows_accepted).toBe(8);
  expect(await names()).toContain('list_2019-07-03.csv.part');
  await rename(join(inbox, 'list_2019-07-03.csv.part'), join(inbox, 'list_2019-07-04.csv'));
  expect((await report('list_2019-07-04.csv')).state).toBe('published');
  expect(await names()).toContain('~$list_2019-07-03.xlsx');
});

test('two that watch one inbox take each file once', async () => {
  const { dataDir, put, report, empty } = await inboxOf();
  const desk = deskOf(dataDir);
  watch(dataDir, desk);
  watch(dataDir, desk);
  for (let at = 1; at <= 4; at += 1) await put(`list_2019-07-0${at}.csv`, listOf(`${at}`));
  for (let at = 1; at <= 4; at += 1) {
    expect((await report(`list_2019-07-0${at}.csv`)).state).toBe('published');
  }
  await empty();
  const jobs = await desk.list();
  expect(jobs.map(({ state }) => state)).toEqual([
    'published',
    'published',
    'published',
    'published',
  ]);
});

test('what a process took that is gone is imported by the next', async () => {
  const { dataDir, inbox, report, empty } = await inboxOf();
  const folder = join(inbox, '.taken', '11111111-1111-1111-1111-111111111111');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '.owner'), JSON.stringify({ host: 'another', pid: 1 }));
  await utimes(join(folder, '.owner'), 1, 1);
  await writeFile(join(folder, 'list_2019-07-03.csv'), listOf('1'));
  watch(dataDir);
  expect((await report('list_2019-07-03.csv')).state).toBe('published');
  await empty();
});
