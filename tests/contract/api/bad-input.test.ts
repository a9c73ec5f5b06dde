import { describe, expect, test } from 'vitest';
import { FILTER_NAMES } from '#app/model/filters.ts';
import { demoOf, pathOf } from './demo.ts';

const demo = demoOf('quang-binh');

const RESOURCES = ['snapshots', 'summary', 'league', 'trend', 'tasks'];

/** What must never leave: statements, places on disk, lines of a stack. */
const INSIDES =
  /select |read_parquet|\bat .*\.ts|node_modules|\/tmp\/|\/app\/|parquet|Error:|duckdb/i;

async function refusal(path: string, status = 400) {
  const response = await demo.api.get(path);
  const text = await response.text();
  expect([path.slice(0, 120), response.status, text.slice(0, 200)]).toEqual([
    path.slice(0, 120),
    status,
    text.slice(0, 200),
  ]);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(text).not.toMatch(INSIDES);
  expect(text.length).toBeLessThan(2_000);
  return JSON.parse(text) as {
    code: string;
    detail: string;
    params: Record<string, string>;
    nearest: { value: string; label: string }[];
  };
}

describe.each(RESOURCES)('%s', (resource) => {
  test.each([
    'colour',
    'Period',
    'as-of',
    'status[]',
    'toString',
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'valueOf',
    '%00',
    'đơn vị',
    "';drop table rollup;--",
    'x'.repeat(10_000),
  ])('refuses the unknown parameter %.30s and names it', async (name) => {
    for (const value of ['1', '']) {
      const path = `/api/v1/${resource}?${encodeURIComponent(name)}=${value}`;
      const { code, params } = await refusal(path);
      expect(code).toBe('unknown_parameter');
      expect(params['name']).toBe(name.slice(0, 80));
    }
  });

  const WRONG: Record<string, string> = {
    as_of: 'yesterday',
    period: '2019-13',
    window: 'lunar',
    basis: 'guessed',
    group: 'village',
    field: 'Không có',
    assigner: 'Không ai',
    status: 'lost',
    flag: 'red',
    ageing: '7-9',
    structure: 'tomorrow',
    lang: 'fr',
  };

  test.each(Object.entries(WRONG))('refuses %s=%s and names it', async (name, value) => {
    const { code, params, detail } = await refusal(pathOf(resource, { [name]: value }));
    expect(code).toBe('invalid_parameter');
    expect(params).toMatchObject({ name, value });
    expect(detail).toContain(name);
  });

  test('refuses a unit that there is not and names it and the nearest', async () => {
    const { code, params, nearest } = await refusal(pathOf(resource, { unit: ['SYTE'] }));
    expect([code, params['name'], params['value']]).toEqual(['unit_unknown', 'unit', 'SYTE']);
    expect(nearest[0]).toEqual({ value: 'SYT', label: 'Sở Y tế (SYT)' });
  });

  test('refuses an order that it does not know', async () => {
    for (const sort of ['nonsense', '-rank', '--n', '-task_code', '-']) {
      const { params } = await refusal(pathOf(resource, { sort }));
      expect(params['name']).toBe('sort');
    }
  });

  test('refuses far too long values and control characters in any parameter', async () => {
    for (const name of FILTER_NAMES.filter((one) => one !== 'sort')) {
      for (const value of ['x'.repeat(10_000), 'a\u0000b', 'a\u001bb', 'a\r\nb', '\u0085\u0080']) {
        const { params } = await refusal(pathOf(resource, { [name]: value }));
        expect(params['name']).toBe(name);
        expect(params['value']?.length).toBeLessThanOrEqual(80);
      }
    }
  });

  test('refuses a second, different value where one is meant', async () => {
    const twice: Record<string, string[]> = {
      as_of: ['2019-01-31', '2019-02-28'],
      period: ['2019-06', '2019-05'],
      window: ['calendar', 'nd09'],
      basis: ['due', 'assigned'],
      flag: ['hanging', 'extended'],
      ageing: ['1-7', '8-14'],
      q: ['a', 'b'],
      structure: ['as-was', 'today'],
      lang: ['vi', 'en'],
    };
    for (const [name, values] of Object.entries(twice)) {
      const { params } = await refusal(pathOf(resource, { [name]: values as never }));
      expect(params['name']).toBe(name);
    }
  });

  test('refuses a period of the basis that takes none', async () => {
    const { params } = await refusal(pathOf(resource, { basis: 'tracked', period: '2019-06' }));
    expect(params['name']).toBe('period');
  });

  test('passes over what links pick up', async () => {
    const tracking = 'utm_source=zalo&utm_x=1&fbclid=a&zarsrc=b&gclid=c';
    expect(await demo.api.text(`/api/v1/${resource}?${tracking}`)).toBe(
      await demo.api.text(`/api/v1/${resource}`),
    );
  });

  test('406 where nothing that is offered is accepted', async () => {
    for (const Accept of ['image/png', 'text/html', 'application/json;q=0', 'nonsense']) {
      const response = await demo.api.get(`/api/v1/${resource}`, { Accept });
      expect([Accept, response.status]).toEqual([Accept, 406]);
      expect(await response.json()).toMatchObject({ code: 'not_acceptable' });
    }
  });
});

test.each([
  '2019-13',
  '2019-00',
  '2019-Q5',
  '2019-H3',
  '2019-6',
  '2019-06-15',
  '19-06',
  '1899',
  '3000',
  '9999',
  '9999-12',
  '2019-06-30..2019-06-01',
  '2019-02-29..2019-03-01',
  '0001-01-01..9999-12-31',
  '2019-06..2019-07',
  'rolling-13m',
  '2020-YTD',
])('period=%s is refused', async (period) => {
  for (const resource of ['summary', 'league', 'trend', 'tasks', 'tasks.csv']) {
    expect((await refusal(pathOf(resource, { period }))).params['name']).toBe('period');
  }
});

test.each([
  ['1995', '2018-01', 'Tháng 1/2018'],
  ['2017-06', '2018-01', 'Tháng 1/2018'],
  ['2025-Q3', '2019-07', 'Tháng 7/2019'],
  ['2031-01-05..2031-02-20', '2019-07', 'Tháng 7/2019'],
])('period=%s is outside the data, which have %s', async (period, value, label) => {
  for (const resource of ['summary', 'league.csv', 'trend', 'tasks']) {
    const refused = await refusal(pathOf(resource, { period, basis: 'assigned' }));
    expect(refused.code).toBe('period_outside_data');
    expect(refused.params).toMatchObject({ name: 'period', value: period });
    expect(refused.nearest).toEqual([{ value, label }]);
  }
  await refusal(pathOf('summary', { period, basis: 'due' }));
});

test('a period whose deadlines are yet to come is in the data', async () => {
  expect((await demo.summary({ period: '2019-08', basis: 'due' })).counts.total).toBeGreaterThan(0);
});

test('a trend of more months than an answer holds is refused, not cut', async () => {
  const { params } = await refusal(pathOf('trend', { period: '1990-01-01..2019-12-31' }));
  expect(params).toMatchObject({ name: 'period' });
});

describe('as_of', () => {
  test.each([
    ['2017-12-31', '20180131T170000-r1'],
    ['2018-01-31T16:59+07:00', '20180131T170000-r1'],
    ['20190630T170000-r1', '20190703T100000-r1'],
    ['20190703T100000-r2', '20190703T100000-r1'],
  ])('%s is refused, naming what there is nearby', async (as_of, nearby) => {
    const { params } = await refusal(pathOf('summary', { as_of }));
    expect(params['name']).toBe('as_of');
    expect(params['expected']).toContain(nearby);
  });

  test.each([
    '2019-02-30',
    '2019-07-03T25:00+07:00',
    '20190703',
    "' or 1=1 --",
    '../../etc/passwd',
  ])('%s is refused', async (as_of) => {
    expect((await refusal(pathOf('tasks', { as_of }))).params['name']).toBe('as_of');
  });

  test.each([
    'as_of=2019-07-03T10:00+07:00',
    'as_of=2019-07-03T10:00%2B07:00',
    'as_of=2019-07-03T03:00Z',
    'as_of=2019-07-03T10:00',
    'as_of=2019-07-03',
    'as_of=20190703T100000-r1',
    'as_of=2026-01-01',
    '%61s_of=2019%2D07%2D03',
    'as_of=',
  ])('%s is the newest', async (query) => {
    const answer = await demo.api.json(`/api/v1/summary?${query}`);
    expect(answer).toMatchObject({ snapshot: { id: '20190703T100000-r1' } });
  });

  test('a moment before it is the snapshot before', async () => {
    for (const as_of of ['2019-07-03T09:59:59+07:00', '2019-07-02', '2019-07-03T02:59:59Z']) {
      expect((await demo.summary({ as_of })).snapshot.id).toBe('20190531T170000-r1');
    }
  });
});

describe('pages of tasks', () => {
  test.each(['0', '1001', '-1', 'x', '1.5', '1e2', '99999999999', '٣', '0x10'])(
    'limit=%s is refused',
    async (limit) => {
      const { params } = await refusal(pathOf('tasks', { limit }));
      expect(params).toMatchObject({ name: 'limit', value: limit });
    },
  );

  const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const snapshot = '20190703T100000-r1';
  test.each([
    'rubbish',
    '%%%',
    cursorOf(null),
    cursorOf([0, 'a', 'b']),
    cursorOf({ snapshot, sort: '-days_overdue', key: [99999999999, 'a', 'b'] }),
    cursorOf({ snapshot, sort: '-days_overdue', key: [1.5, 'a', 'b'] }),
    cursorOf({ snapshot, sort: '-days_overdue', key: [0, 'a'] }),
    cursorOf({ snapshot, sort: 'due_on', key: [0, 'a', 'b'] }),
    cursorOf({ snapshot: '../x', sort: '-days_overdue', key: [0, 'a', 'b'] }),
    cursorOf({ snapshot, sort: '-days_overdue', key: [0, 'a', 'b'], more: 1 }),
    'x'.repeat(10_000),
  ])('cursor %.40s is refused', async (cursor) => {
    expect((await refusal(pathOf('tasks', { cursor }))).params['name']).toBe('cursor');
  });

  test('a cursor of a snapshot that is not there names it', async () => {
    const cursor = cursorOf({
      snapshot: '20200101T000000-r1',
      sort: '-days_overdue',
      key: [0, 'a', 'b'],
    });
    await refusal(pathOf('tasks', { cursor }));
  });
});

test('the trend refuses a series that it does not know', async () => {
  const { params } = await refusal(pathOf('trend', { series: 'guessed' }));
  expect(params).toMatchObject({ name: 'series', value: 'guessed' });
});

test('a byte order mark is for CSV only and is asked for with 1', async () => {
  for (const path of ['summary?bom=1', 'summary.json?bom=1', 'summary.csv?bom=yes']) {
    expect((await refusal(`/api/v1/${path}`)).params['name']).toBe('bom');
  }
});

describe('task codes', () => {
  test.each(['NOPE', 'a/b', "' or 1=1 --", '..', '<script>', 'x'.repeat(3_000), 'đ', '%'])(
    '%.20s is not found',
    async (code) => {
      const { code: problem } = await refusal(`/api/v1/tasks/${encodeURIComponent(code)}`, 404);
      expect(['not_found', 'page_not_found']).toContain(problem);
    },
  );

  test('problems are told in the wanted language', async () => {
    const vi = await refusal('/api/v1/tasks/NOPE', 404);
    const en = await refusal('/api/v1/tasks/NOPE?lang=en', 404);
    expect(vi.detail).not.toBe(en.detail);
    expect(en.detail).toContain('There is no');
  });
});

describe('revalidation', () => {
  test.each(['summary', 'league.csv', 'trend', 'snapshots', 'tasks', 'openapi.json'])(
    '%s answers 304 to who has it already',
    async (resource) => {
      const path = `/api/v1/${resource}`;
      const first = await demo.api.get(path);
      const etag = first.headers.get('ETag') ?? '';
      expect(etag).toMatch(/^"[\w-]{20,}"$/);
      expect(first.headers.get('Cache-Control')).toContain('must-revalidate');
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await demo.api.get(path, { 'If-None-Match': known });
        expect([again.status, await again.text()]).toEqual([304, '']);
        expect(again.headers.get('ETag')).toBe(etag);
      }
      const other = await demo.api.get(path, { 'If-None-Match': '"other"' });
      expect(other.status).toBe(200);
      await other.arrayBuffer();
    },
  );

  test('different answers have different tags', async () => {
    const tagOf = async (path: string) => (await demo.api.get(path)).headers.get('ETag');
    const tags = await Promise.all(
      ['2019-05', '2019-06', '2019'].flatMap((period) =>
        ['summary', 'summary.csv'].map((resource) => tagOf(pathOf(resource, { period }))),
      ),
    );
    expect(new Set(tags).size).toBe(tags.length);
  });
});

test.each(['limit=10', 'limit=1000', 'cursor=eyJzIjoxfQ'])(
  'an export takes no part of itself: %s is refused',
  async (query) => {
    const [name] = query.split('=');
    expect((await refusal(`/api/v1/tasks.csv?${query}`)).params['name']).toBe(name);
    const response = await demo.api.get(`/api/v1/tasks?${query}`, { Accept: 'text/csv' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ params: { name } });
  },
);
