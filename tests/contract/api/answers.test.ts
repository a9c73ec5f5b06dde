import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TasksAnswer } from '#app/query/tasks.ts';
import { demoOf } from './demo.ts';

const demo = demoOf('quang-binh');
let ajv: Ajv;

beforeAll(async () => {
  const document = await demo.api.json<object>('/openapi.json');
  ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(document, 'openapi');
});

function misfits(schema: string, value: unknown): unknown {
  const check = ajv.getSchema(`openapi#/components/schemas/${schema}`);
  if (!check) throw new Error(`no schema ${schema}`);
  void check(value);
  return check.errors?.slice(0, 3) ?? [];
}

test('the schemas refuse what is too much, missing or of another kind', async () => {
  const answer = await demo.summary({});
  const { total, ...fewer } = answer.counts;
  expect(misfits('SummaryAnswer', answer)).toEqual([]);
  expect(misfits('SummaryAnswer', { ...answer, officer: 'x' })).not.toEqual([]);
  expect(misfits('SummaryAnswer', { ...answer, counts: fewer })).not.toEqual([]);
  expect(misfits('Counts', { ...answer.counts, total: String(total) })).not.toEqual([]);
  expect(misfits('Population', { ...answer.population, basis: 'other' })).not.toEqual([]);
});

const POPULATIONS = [
  '',
  'period=2019-06&basis=assigned',
  'period=2019-H1&basis=due&window=nd09',
  'basis=tracked&group=district',
  'period=2018-12-03..2019-03-19&unit=STC&unit=H-LETHUY',
  'as_of=2018-01-31&period=2018-01',
  'as_of=2018-03-31&basis=due&period=rolling-12m',
  'status=open_overdue&status=done_late&basis=tracked',
  'flag=hanging&period=2019',
  'ageing=31-90&basis=tracked',
  'q=bao+cao&period=2018',
  'field=N%E1%BB%99i+ch%C3%ADnh&period=2019-Q1',
  'assigner=UBND+t%E1%BB%89nh&basis=due&period=2019-YTD',
  'q=kh%C3%B4ng+c%C3%B3+g%C3%AC+nh%C6%B0+th%E1%BA%BF',
  'group=commune&lang=en',
];

const RESOURCES = [
  ['summary', 'SummaryAnswer', ''],
  ['league', 'LeagueAnswer', ''],
  ['league', 'LeagueAnswer', 'sort=-rate'],
  ['trend', 'TrendAnswer', ''],
  ['trend', 'TrendAnswer', 'series=as-known-now'],
  ['tasks', 'TasksAnswer', 'limit=1000'],
] as const;

describe.each(RESOURCES)('%s as %s, %s', (resource, schema, extra) => {
  test.each(POPULATIONS)('fits its schema: %s', async (population) => {
    const query = [population, extra].filter(Boolean).join('&');
    const answer = await demo.api.json(`/api/v1/${resource}?${query}`);
    expect(misfits(schema, answer)).toEqual([]);
  });
});

test('the list of snapshots fits its schema', async () => {
  const answer = await demo.api.json<{ snapshots: unknown[] }>('/api/v1/snapshots');
  expect(answer.snapshots).toHaveLength(18);
  expect(misfits('SnapshotsAnswer', answer)).toEqual([]);
});

test('the history of a task fits its schema, transferred and extended ones too', async () => {
  for (const flag of ['inherited', 'extended', 'hanging', 'due_soon']) {
    const { rows } = await demo.tasks({ basis: 'tracked', flag, limit: '2' });
    expect(rows.length).toBeGreaterThan(0);
    for (const { task_code } of rows) {
      const path = `/api/v1/tasks/${encodeURIComponent(task_code)}`;
      const answer = await demo.api.json<{ rows: { task_code: string }[] }>(path);
      expect(misfits('TaskAnswer', answer)).toEqual([]);
      expect(answer.rows.every((row) => row.task_code === task_code)).toBe(true);
      expect(await demo.api.json(`${path}.json`)).toEqual(answer);
      const csv: unknown[] = parse(await demo.api.text(`${path}.csv`), { columns: true });
      expect(csv).toHaveLength(answer.rows.length);
    }
  }
});

test.each([
  ['/api/v1/summary?period=nonsense', 400],
  ['/api/v1/summary?colour=red', 400],
  ['/api/v1/tasks/NO-SUCH-TASK', 404],
  ['/api/v1/nothing', 404],
  ['/api/v2/summary', 404],
])('the problem of %s fits its schema', async (path, status) => {
  const response = await demo.api.get(path);
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  const problem: unknown = await response.json();
  expect(misfits('Problem', problem)).toEqual([]);
  expect(problem).toMatchObject({ status });
});

describe('CSV', () => {
  const cells = async (path: string): Promise<Record<string, string>[]> =>
    parse(await demo.api.text(path), { columns: true });

  test('says the same as JSON', async () => {
    const query = 'period=2019-H1&basis=due';
    const [row] = await cells(`/api/v1/summary.csv?${query}`);
    const { counts, measures } = await demo.summary({ period: '2019-H1', basis: 'due' });
    for (const [name, count] of Object.entries(counts)) expect(row?.[name]).toBe(String(count));
    for (const [name, { value, numerator, denominator }] of Object.entries(measures)) {
      expect(row?.[name]).toBe(value === null ? '' : String(value));
      expect(row?.[`${name}_numerator`]).toBe(String(numerator));
      expect(row?.[`${name}_denominator`]).toBe(String(denominator));
    }
  });

  test('of the league has a row a unit, in the order of the JSON', async () => {
    const { groups } = await demo.league({});
    const units = groups.flatMap(({ rows }) => rows.map(({ unit, rank }) => [unit.code, rank]));
    const rows = await cells('/api/v1/league.csv');
    expect(rows.map((row) => [row['unit_code'], Number(row['rank']) || null])).toEqual(units);
  });

  test('of the trend has a row a month, gaps empty', async () => {
    const rows = await cells('/api/v1/trend.csv');
    expect(rows.map((row) => row['month'])).toHaveLength(18);
    expect(rows.at(-1)).toMatchObject({ month: '2019-06', snapshot: '20190703T100000-r1' });
  });

  test('of tasks is whole, and names snapshot and population in its headers', async () => {
    const path = '/api/v1/tasks.csv?period=2019-H1&q=b%C3%A1o+c%C3%A1o';
    const response = await demo.api.get(path);
    const rows: unknown[] = parse(await response.text(), { columns: true });
    const asked = { period: '2019-H1', q: 'báo cáo' };
    expect(rows).toHaveLength((await demo.tasks(asked)).total);
    expect(rows.length).toBeGreaterThan(50);
    expect(response.headers.get('X-Dondoc-Snapshot')).toBe('20190703T100000-r1');
    expect(response.headers.get('X-Dondoc-As-Of')).toBe('2019-07-03T10:00:00+07:00');
    const population: unknown = JSON.parse(response.headers.get('X-Dondoc-Population') ?? '');
    expect(population).toEqual((await demo.tasks(asked)).population);
    expect(misfits('Population', population)).toEqual([]);
    expect(response.headers.get('Content-Disposition')).toBe(
      'attachment; filename="tasks-20190703T100000-r1.csv"',
    );
    expect(response.headers.get('Content-Type')).toMatch(/^text\/csv; charset=utf-8/);
  });

  test('of nothing still has its heading', async () => {
    const text = await demo.api.text('/api/v1/tasks.csv?q=kh%C3%B4ng+c%C3%B3+g%C3%AC+nh%C6%B0+th');
    expect(text).toMatch(/^task_code,title,.*\r\n$/);
  });

  test('begins with a byte order mark where one is asked for', async () => {
    for (const resource of ['snapshots', 'summary', 'league', 'trend', 'tasks']) {
      const response = await demo.api.get(`/api/v1/${resource}.csv?bom=1`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    }
  });

  test('by Accept is the same as by suffix', async () => {
    const response = await demo.api.get('/api/v1/league', { Accept: 'text/csv' });
    expect(await response.text()).toBe(await demo.api.text('/api/v1/league.csv'));
    expect(response.headers.get('Vary')).toContain('Accept');
  });
});

test('nothing personal leaves: no officer in any answer', async () => {
  const answer: TasksAnswer = await demo.tasks({ basis: 'tracked', limit: '1000' });
  expect(JSON.stringify(answer)).not.toContain('"officer"');
  expect((await demo.api.text('/api/v1/tasks.csv')).split('\r\n')[0]).not.toContain('officer');
});
