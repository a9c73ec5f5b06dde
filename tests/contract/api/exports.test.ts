import { describe, expect, test, vi } from 'vitest';
import { FORMATS, MEDIA_TYPES } from '#app/http/answer-format.ts';
import { MEASURE_NAMES, type Measures } from '#app/model/measure.ts';
import type { FlowAnswer } from '#app/query/flow.ts';
import type { LeagueAnswer } from '#app/query/league.ts';
import type { SummaryAnswer } from '#app/query/summary.ts';
import type { TasksAnswer } from '#app/query/tasks.ts';
import type { TrendAnswer } from '#app/query/trend.ts';
import type { SnapshotsAnswer, TaskAnswer } from '#app/routes/api/answers.ts';
import {
  type ReadExport,
  readArrow,
  readCsv,
  readParquet,
  readWorkbook,
} from '../../fixtures/read-exports.ts';
import { demoOf } from './demo.ts';

vi.setConfig({ testTimeout: 180_000 });
const demo = demoOf('quang-binh');

type Value = string | number | boolean | null;
type Line = Record<string, unknown>;
const FILES = FORMATS.filter((format) => format !== 'json');

function figures(of: { counts: object | null; measures: Measures | null }): Line {
  const line: Line = { ...of.counts };
  for (const name of MEASURE_NAMES) {
    const measure = of.measures?.[name];
    line[name] = measure?.value;
    line[`${name}_numerator`] = measure?.numerator;
    line[`${name}_denominator`] = measure?.denominator;
  }
  return line;
}

/** What the JSON answer says, as lines with the names of a table's columns. */
const LINES = {
  snapshots: (answer: SnapshotsAnswer): Line[] => answer.snapshots.map((one) => ({ ...one })),
  summary: (answer: SummaryAnswer): Line[] => [{ units: answer.units, ...figures(answer) }],
  league: ({ groups }: LeagueAnswer): Line[] =>
    groups.flatMap(({ group, reference_rate, rows }) =>
      rows.map((row) => ({
        ...figures(row),
        ...row.deadline_kept,
        ...row,
        group,
        reference_rate,
        unit_code: row.unit.code,
        unit_name: row.unit.name,
      })),
    ),
  trend: ({ points }: TrendAnswer): Line[] =>
    points.map((point) => ({ ...figures(point), ...point, snapshot: point.snapshot?.id })),
  flow: ({ from, snapshot, units }: FlowAnswer): Line[] =>
    units.map(({ unit, ...moved }) => ({
      ...moved,
      from: from.id,
      to: snapshot.id,
      unit_code: unit.code,
      unit_name: unit.name,
    })),
  tasks: ({ rows }: TasksAnswer): Line[] =>
    rows.map((row) => ({ ...row, ...row.flags, co_units: row.co_units.join(';') || null })),
  task: ({ rows }: TaskAnswer): Line[] =>
    rows.map((row) => ({
      ...row,
      ...row.flags,
      co_units: row.co_units.join(';') || null,
      snapshot_id: row.snapshot.id,
      as_of: row.snapshot.as_of,
      as_of_day: row.snapshot.as_of.slice(0, 10),
      revision: row.snapshot.revision,
    })),
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

function typeOf(values: readonly unknown[], name: string): string {
  const some = values.find((value) => value !== null && value !== undefined);
  if (typeof some === 'boolean') return 'boolean';
  if (typeof some === 'number')
    return /(_rate|_share|^rate|^low|^high|days_overdue_p90|^median_days_overdue)$/.test(name)
      ? 'double'
      : 'integer';
  if (typeof some !== 'string') return 'unknown';
  if (INSTANT.test(some)) return 'instant';
  return DAY.test(some) ? 'date' : 'text';
}

/** How each format's reader has a value of JSON. */
const AS: Record<(typeof FILES)[number], (value: Value, type: string) => unknown> = {
  csv: (value) => (value === null ? '' : String(value)),
  arrow: (value, type) =>
    value !== null && (type === 'date' || type === 'instant') ? Date.parse(String(value)) : value,
  parquet: (value, type) =>
    value !== null && type === 'instant' ? Date.parse(String(value)) : value,
  xlsx: (value, type) => {
    if (value === null || (type !== 'date' && type !== 'instant')) return value;
    // A sheet has no time zone: the day, or the office's clock.
    return new Date(`${String(value).slice(0, 19)}${type === 'date' ? 'T00:00:00' : ''}Z`);
  },
};

const READ: Record<
  (typeof FILES)[number],
  (bytes: Uint8Array) => ReadExport | Promise<ReadExport>
> = { csv: readCsv, arrow: readArrow, parquet: readParquet, xlsx: readWorkbook };

async function fetched(path: string, headers: Record<string, string> = {}) {
  const response = await demo.api.get(path, headers);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.status !== 200) throw new Error(`${path}: ${Buffer.from(bytes).toString()}`);
  return { response, bytes };
}

async function expectSame(resource: string, query: string, lines: readonly Line[]): Promise<void> {
  for (const format of FILES) {
    const { bytes } = await fetched(`/api/v1/${resource}.${format}?${query}`);
    const { columns, rows } = await READ[format](bytes);
    expect([format, rows.length]).toEqual([format, lines.length]);
    const typed = columns.map(({ name, type }) => {
      const values = lines.map((line) => line[name]);
      expect(lines.every((line) => name in line)).toBe(true);
      return { name, type, wanted: typeOf(values, name) };
    });
    for (const { name, type, wanted } of typed) {
      if (format === 'csv' || format === 'xlsx' || wanted === 'unknown') continue;
      expect([format, name, type]).toEqual([format, name, wanted]);
    }
    const wanted = lines.map((line) =>
      typed.map(({ name, wanted: type }) => AS[format]((line[name] ?? null) as Value, type)),
    );
    expect(rows, `${resource}.${format}?${query}`).toEqual(wanted);
  }
}

const QUESTIONS: [keyof typeof LINES, string][] = [
  ['snapshots', ''],
  ['summary', 'period=2019-H1&basis=due'],
  ['summary', 'q=kh%C3%B4ng+c%C3%B3+g%C3%AC+nh%C6%B0+th%E1%BA%BF'],
  ['league', ''],
  ['league', 'group=district&sort=-rate&lang=en'],
  ['trend', 'series=as-known-now'],
  ['flow', ''],
  ['tasks', 'limit=1000&period=2019-06'],
  ['tasks', 'limit=1000&basis=tracked&flag=extended&structure=today'],
];

test.each(QUESTIONS)(
  '%s?%s says in every format what JSON says, cell by cell',
  async (name, query) => {
    const answer = await demo.api.json<never>(`/api/v1/${name}?${query}`);
    const lines = LINES[name](answer);
    expect(lines.length).toBeGreaterThan(0);
    await expectSame(name, query.replace('limit=1000&', ''), lines);
  },
);

test('the history of a task does too, its code before the suffix', async () => {
  const { rows } = await demo.tasks({ basis: 'tracked', flag: 'inherited', limit: '1' });
  const resource = `tasks/${encodeURIComponent(rows[0]?.task_code ?? '')}`;
  const lines = LINES.task(await demo.api.json<TaskAnswer>(`/api/v1/${resource}`));
  expect(lines.length).toBeGreaterThan(1);
  await expectSame(resource, '', lines);
});

test('of nothing every format still has its columns', async () => {
  const query = 'q=kh%C3%B4ng+c%C3%B3+g%C3%AC+nh%C6%B0+th%E1%BA%BF';
  const { columns } = readCsv((await fetched(`/api/v1/tasks.csv?${query}`)).bytes);
  const names = columns.map(({ name }) => name);
  expect(names).toContain('task_code');
  for (const format of FILES) {
    const read = await READ[format]((await fetched(`/api/v1/tasks.${format}?${query}`)).bytes);
    expect([format, read.rows]).toEqual([format, []]);
    expect(read.columns.map(({ name }) => name)).toEqual(names);
  }
});

describe('an export says what it is about', () => {
  const query = 'period=2019-H1&q=b%C3%A1o+c%C3%A1o&field=N%E1%BB%99i+ch%C3%ADnh';

  test.each(FILES)('in the headers of %s', async (format) => {
    const { response } = await fetched(`/api/v1/tasks.${format}?${query}`);
    const { population } = await demo.tasks({
      period: '2019-H1',
      q: 'báo cáo',
      field: ['Nội chính'],
    });
    expect(response.headers.get('X-Dondoc-Snapshot')).toBe('20190703T100000-r1');
    expect(response.headers.get('X-Dondoc-As-Of')).toBe('2019-07-03T10:00:00+07:00');
    expect(JSON.parse(response.headers.get('X-Dondoc-Population') ?? '')).toEqual(population);
    expect(response.headers.get('Content-Type')?.split(';')[0]).toBe(MEDIA_TYPES[format]);
    expect(response.headers.get('Content-Disposition')).toBe(
      `attachment; filename="tasks-20190703T100000-r1.${format}"`,
    );
  });

  test.each(['arrow', 'parquet'] as const)('in the metadata of %s', async (format) => {
    const { bytes } = await fetched(`/api/v1/tasks.${format}?${query}`);
    const { metadata } = await READ[format](bytes);
    expect(metadata['dondoc.snapshot']).toBe('20190703T100000-r1');
    expect(metadata['dondoc.as_of']).toBe('2019-07-03T10:00:00+07:00');
    expect(JSON.parse(metadata['dondoc.population'] ?? '')).toMatchObject({
      period: '2019-H1',
      field: ['Nội chính'],
      q: 'báo cáo',
    });
    const trend = await READ[format]((await fetched(`/api/v1/trend.${format}`)).bytes);
    expect(trend.metadata['dondoc.series']).toBe('as-recorded');
  });

  test('on the second sheet of a workbook, in the language asked for', async () => {
    const vi = await readWorkbook((await fetched(`/api/v1/tasks.xlsx?${query}`)).bytes);
    expect(vi.sheets).toEqual(['Số liệu', 'Về số liệu']);
    expect(vi.metadata).toMatchObject({
      'Bảng này': 'Danh sách nhiệm vụ',
      'Bản số liệu': '20190703T100000-r1',
      'Số liệu đến': '10:00 ngày 03/07/2019',
      'Tính theo': 'Ngày giao',
      Kỳ: '6 tháng đầu năm 2019',
      'Từ ngày': '01/01/2019',
      'Đến ngày': '30/06/2019',
      'Lĩnh vực': 'Nội chính',
      'Có các chữ': 'báo cáo',
      'Trạng thái': 'Tất cả',
      'Số dòng': String(vi.rows.length),
    });
    const en = await readWorkbook(
      (await fetched('/api/v1/flow.xlsx?from=20190531T170000-r1&lang=en')).bytes,
    );
    expect(en.sheets).toEqual(['Data', 'About the data']);
    expect(en.metadata).toMatchObject({
      'This table': 'What moved between two snapshots',
      'As of': '10:00 on 3 July 2019',
      Period: 'Every tracked task, whatever the period',
      'Compared with the snapshot': '20190531T170000-r1',
      Rows: String(en.rows.length),
    });
  });
});

describe('which format', () => {
  test.each(FILES)('by Accept %s is the same as by suffix', async (format) => {
    for (const resource of ['league', 'tasks']) {
      const byAccept = await fetched(`/api/v1/${resource}`, { Accept: MEDIA_TYPES[format] });
      const bySuffix = await fetched(`/api/v1/${resource}.${format}`);
      expect(Buffer.from(byAccept.bytes).equals(Buffer.from(bySuffix.bytes))).toBe(true);
      expect(byAccept.response.headers.get('Vary')).toContain('Accept');
    }
  });

  test('what is not offered is a 406 that names what is', async () => {
    const response = await demo.api.get('/api/v1/league', { Accept: 'image/png' });
    expect(response.status).toBe(406);
    const { params } = (await response.json()) as { params: { expected: string } };
    expect(params.expected.split(', ')).toEqual(FORMATS.map((format) => MEDIA_TYPES[format]));
  });

  test('a mark of the byte order is a CSV’s, and a page is JSON’s', async () => {
    for (const format of FILES) {
      const marked = await demo.api.get(`/api/v1/league.${format}?bom=1`);
      expect([format, marked.status]).toEqual([format, format === 'csv' ? 200 : 400]);
      for (const paging of ['limit=7', 'cursor=x']) {
        const page = await demo.api.get(`/api/v1/tasks.${format}?${paging}`);
        expect([format, paging, page.status]).toEqual([format, paging, 400]);
      }
    }
  });

  test('a reader who has it already is told so', async () => {
    for (const format of FILES) {
      const { response } = await fetched(`/api/v1/league.${format}`);
      const tag = { 'If-None-Match': response.headers.get('ETag') ?? '' };
      expect((await demo.api.get(`/api/v1/league.${format}`, tag)).status).toBe(304);
    }
  });
});
