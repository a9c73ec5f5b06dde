import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFiles } from '#app/intake/import-files.server.ts';
import type { LeagueAnswer } from '#app/query/league.ts';
import type { SummaryAnswer } from '#app/query/summary.ts';
import type { TasksAnswer } from '#app/query/tasks.ts';
import { type Api, openApi } from '../../fixtures/api.ts';

/** What no demo has: slashes in codes, formulas in titles, units that are gone, revisions, nothing at all. */
const SLASHED = '15/2019/QĐ-UBND';
const LONG = `NV-${'dài'.repeat(65)}`;
const HEADING = 'task_code,title,unit_code,assigned_on,due_on,completed_on';
const ROWS = [
  `${SLASHED},=1+1,A,2019-06-03,2019-06-10,`,
  'a&b=c?d#e+f,<img src=x onerror=alert(1)>,A,2019-06-04,2019-06-20,2019-06-18',
  `${LONG}-1,"One, two",OLD,2019-06-05,2019-06-20,2019-06-25`,
  `${LONG}-2,Three,OLD,2019-06-05,,`,
  `${LONG}-3,Four,LOST,2019-06-05,2019-07-20,`,
];
const UNITS = [
  'code,name_vi,name_en,group,valid_from,valid_to',
  'A,Sở A,Department A,department,,',
  'OLD,Huyện Cũ,Old District,district,,2019-06-15',
];

let root: string;
let api: Api;
let empty: Api;

async function list(name: string, rows: string[]): Promise<string> {
  const file = join(root, name);
  await writeFile(file, [HEADING, ...rows, ''].join('\n'));
  return file;
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dondoc-odd-'));
  const dataDir = join(root, 'store');
  await mkdir(dataDir);
  const register = (lines: string[]) =>
    writeFile(join(dataDir, 'units.csv'), `${lines.join('\n')}\n`);
  await register([...UNITS, 'LOST,Ban Mất,Lost Board,other,,']);
  const take = async (file: string, asOf: string) => {
    const outcome = await importFiles({
      dataDir,
      files: [file],
      asOf,
      source: 'test',
      importedBy: 'test',
    });
    expect(outcome.status).toBe('published');
  };
  await take(await list('first.csv', ROWS), '2019-06-30T17:00:00+07:00');
  const corrected = ROWS.map((row) => row.replace(',=1+1,', ',@SUM(1),'));
  await take(await list('second.csv', corrected), '2019-06-30T17:00:00+07:00');
  await register(UNITS);
  api = await openApi(dataDir);
  await mkdir(join(root, 'empty'));
  empty = await openApi(join(root, 'empty'));
});

afterAll(async () => {
  await api.close();
  await empty.close();
  await rm(root, { recursive: true });
});

const JUNE = 'period=2019-06&basis=assigned';

test('a task code with slashes is one step of the path', async () => {
  for (const code of [SLASHED, `${LONG}-2`, 'a&b=c?d#e+f']) {
    const path = `/api/v1/tasks/${encodeURIComponent(code)}`;
    expect(await api.json(path)).toMatchObject({ task_code: code, rows: [{ task_code: code }] });
    expect(await api.text(`${path}.csv`)).toContain(code);
  }
  expect((await api.get(`/api/v1/tasks/${SLASHED}`)).status).toBe(404);
});

test('of two revisions the later answers, and the earlier tells its own when it is named', async () => {
  const path = `/api/v1/tasks/${encodeURIComponent(SLASHED)}`;
  expect(await api.json(path)).toMatchObject({
    snapshot: { revision: 2 },
    rows: [{ snapshot: { revision: 2 }, title: '@SUM(1)' }],
  });
  expect(await api.json(`${path}?as_of=20190630T170000-r1`)).toMatchObject({
    snapshot: { revision: 1 },
    rows: [{ snapshot: { revision: 1 }, title: '=1+1' }],
  });
  const { snapshots } = await api.json<{ snapshots: { id: string; answers: boolean }[] }>(
    '/api/v1/snapshots',
  );
  expect(snapshots.map(({ id, answers }) => [id, answers])).toEqual([
    ['20190630T170000-r2', true],
    ['20190630T170000-r1', false],
  ]);
});

test('formulas are disarmed in CSV and stay as they are in JSON', async () => {
  const rows: Record<string, string>[] = parse(await api.text(`/api/v1/tasks.csv?${JUNE}`), {
    columns: true,
  });
  const titles = rows.map((row) => row['title']).sort();
  expect(titles).toContain("'@SUM(1)");
  const { rows: json } = await api.json<TasksAnswer>(`/api/v1/tasks?${JUNE}`);
  expect(json.map(({ title }) => title)).toContain('@SUM(1)');
});

test('units that are abolished or out of the register keep their tasks in every count', async () => {
  const { counts } = await api.json<SummaryAnswer>(`/api/v1/summary?${JUNE}`);
  expect(counts).toMatchObject({
    total: 5,
    done_on_time: 1,
    done_late: 1,
    open_overdue: 1,
    open_no_deadline: 1,
    open_in_time: 1,
  });
  const { groups } = await api.json<LeagueAnswer>(`/api/v1/league?${JUNE}`);
  const listed = groups.flatMap(({ group, rows }) =>
    rows.map(({ unit, counts: own }) => [group, unit.code, own.total]),
  );
  expect(listed).toEqual([
    ['department', 'A', 2],
    ['district', 'OLD', 2],
    ['other', 'LOST', 1],
  ]);
  const list = await api.json<TasksAnswer>(`/api/v1/tasks?${JUNE}&sort=unit`);
  expect([list.total, list.rows.length]).toEqual([5, 5]);
  expect(list.rows.at(-1)).toMatchObject({ unit_code: 'LOST', unit_name: 'LOST' });
});

test('a unit out of the register is found by its code and in the group that the league puts it in', async () => {
  for (const query of ['unit=LOST', 'group=other', 'unit=LOST&group=other']) {
    const list = await api.json<TasksAnswer>(`/api/v1/tasks?${JUNE}&${query}`);
    expect([query, list.rows.map(({ unit_code }) => unit_code)]).toEqual([query, ['LOST']]);
    const { counts } = await api.json<SummaryAnswer>(`/api/v1/summary?${JUNE}&${query}`);
    expect([query, counts.total]).toEqual([query, 1]);
    const { groups } = await api.json<LeagueAnswer>(`/api/v1/league?${JUNE}&${query}`);
    expect([query, groups.map(({ group, rows }) => [group, rows.length])]).toEqual([
      query,
      [['other', 1]],
    ]);
  }
  expect((await api.get(`/api/v1/tasks?${JUNE}&unit=GONE`)).status).toBe(400);
});

test('long codes page as short ones do', async () => {
  const codes: string[] = [];
  let cursor: string | null = null;
  do {
    const more: string = cursor === null ? '' : `&cursor=${cursor}`;
    const page: TasksAnswer = await api.json(`/api/v1/tasks?${JUNE}&limit=1&sort=task_code${more}`);
    codes.push(...page.rows.map(({ task_code }) => task_code));
    cursor = page.next_cursor;
  } while (cursor !== null);
  expect(codes).toHaveLength(5);
  expect(new Set(codes).size).toBe(5);
});

describe('without any snapshot', () => {
  test.each(['summary', 'league.csv', 'trend', 'tasks', 'tasks.csv', 'tasks/A'])(
    '%s says so with 503 and when to come back',
    async (resource) => {
      const response = await empty.get(`/api/v1/${resource}`);
      expect(response.status).toBe(503);
      expect(response.headers.get('Retry-After')).toMatch(/^\d+$/);
      expect(await response.json()).toMatchObject({ code: 'no_snapshot' });
    },
  );

  test('the list of snapshots is empty, with its heading', async () => {
    expect(await empty.json('/api/v1/snapshots')).toEqual({ newest: null, snapshots: [] });
    expect(await empty.text('/api/v1/snapshots.csv')).toMatch(/^id,as_of,revision,.*\r\n$/);
  });
});
