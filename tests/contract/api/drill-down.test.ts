import { parse } from 'csv-parse/sync';
import { describe, expect, test, vi } from 'vitest';
import { FLAGS } from '#app/model/flag.ts';
import { STATUSES } from '#app/model/status.ts';
import { TASK_SORTS } from '#app/query/tasks.ts';
import { type Asked, demoOf, pathOf } from './demo.ts';

/** Behind every number stand exactly as many tasks. */
const demo = demoOf('quang-binh');
vi.setConfig({ testTimeout: 180_000 });

const QUESTIONS: Asked[] = [
  { period: '2019-06', basis: 'assigned' },
  { period: '2019-H1', basis: 'assigned' },
  { period: '2019-Q2', basis: 'due' },
  { period: 'rolling-12m', basis: 'due', window: 'nd09' },
  { period: '2019-05', basis: 'due', window: 'nd09' },
  { basis: 'tracked' },
  { period: '2018-11-03..2019-03-19', basis: 'assigned' },
  { period: '2018-9M', basis: 'due', as_of: '2018-09-30' },
  { period: '2019', basis: 'assigned', group: ['district'] },
  { period: '2019', basis: 'assigned', field: ['Văn xã'], assigner: ['UBND tỉnh'] },
  { period: '2019-YTD', basis: 'due', q: 'bao cao' },
];

const COUNTED_FLAGS = ['hanging', 'due_soon', 'extended'] as const;

/** By the answer's total, and by the rows of the whole export. */
async function behind(question: Asked): Promise<{ total: number; rows: Record<string, string>[] }> {
  const { total } = await demo.tasks({ ...question, limit: '1' });
  const rows: Record<string, string>[] = parse(await demo.api.text(pathOf('tasks.csv', question)), {
    columns: true,
  });
  expect(rows).toHaveLength(total);
  return { total, rows };
}

describe.each(QUESTIONS)('%j', (question) => {
  test('summary: every status, flag and total', async () => {
    const { counts } = await demo.summary(question);
    expect((await behind(question)).total).toBe(counts.total);
    for (const status of STATUSES) {
      const { total, rows } = await behind({ ...question, status: [status] });
      expect([status, total]).toEqual([status, counts[status]]);
      expect(rows.every((row) => row['status'] === status)).toBe(true);
    }
    for (const flag of COUNTED_FLAGS) {
      const { total, rows } = await behind({ ...question, flag });
      expect([flag, total]).toEqual([flag, counts[flag]]);
      expect(rows.every((row) => row[flag] === 'true')).toBe(true);
    }
    const done = STATUSES.filter((status) => status.startsWith('done'));
    expect((await behind({ ...question, status: done })).total).toBe(counts.done);
  });

  test('league: every unit, status and flag, by the rows of one export each', async () => {
    const { groups } = await demo.league(question);
    const { rows } = await behind(question);
    for (const row of groups.flatMap((group) => group.rows)) {
      const own = rows.filter((one) => one['unit_code'] === row.unit.code);
      const counted = Object.fromEntries([
        ['total', own.length],
        ...STATUSES.map((name) => [name, own.filter((one) => one['status'] === name).length]),
        ...COUNTED_FLAGS.map((name) => [name, own.filter((one) => one[name] === 'true').length]),
      ]) as Record<string, number>;
      expect(row.counts).toMatchObject(counted);
    }
  });
});

test('league: /tasks for every unit with every status and flag has as many rows', async () => {
  const question = { period: '2019-06', basis: 'assigned' };
  const { groups } = await demo.league(question);
  for (const { unit, counts } of groups.flatMap(({ rows }) => rows)) {
    const asked = { ...question, unit: [unit.code], limit: '1000' };
    const lists = await Promise.all([
      ...STATUSES.map((status) => demo.tasks({ ...asked, status: [status] })),
      ...COUNTED_FLAGS.map((flag) => demo.tasks({ ...asked, flag })),
    ]);
    const expected = [...STATUSES, ...COUNTED_FLAGS].map((name) => counts[name]);
    expect([unit.code, lists.map(({ total }) => total)]).toEqual([unit.code, expected]);
    expect([unit.code, lists.map(({ rows }) => rows.length)]).toEqual([unit.code, expected]);
  }
});

test('every flag leads to rows that carry it', async () => {
  for (const flag of FLAGS) {
    const { total, rows } = await demo.tasks({ basis: 'tracked', flag, limit: '1000' });
    expect([flag, total > 0]).toEqual([flag, true]);
    const carries = rows.every((row) =>
      flag === 'inherited'
        ? row.inherited_from !== null
        : flag in row.flags
          ? row.flags[flag as keyof typeof row.flags]
          : row.state_note === flag,
    );
    expect([flag, carries]).toEqual([flag, true]);
  }
});

const SORTS = TASK_SORTS.flatMap((name) => (name === 'task_code' ? [name] : [name, `-${name}`]));

describe('pages', () => {
  const walk = async (question: Asked) => {
    const rows: { key: string; value: string | number | null }[] = [];
    const { sort = '' } = question;
    const by = sort.replace(/^-/, '');
    let cursor: string | null = null;
    do {
      const page = await demo.tasks({ ...question, ...(cursor === null ? {} : { cursor }) });
      for (const row of page.rows) {
        const value = by === 'unit' ? row.unit_name : (row[by as keyof typeof row] ?? null);
        rows.push({ key: `${row.task_code} ${row.unit_code}`, value: value as string | null });
      }
      cursor = page.next_cursor;
      expect(page.total).toBeGreaterThanOrEqual(rows.length);
      if (cursor === null) expect(rows).toHaveLength(page.total);
    } while (cursor !== null);
    return rows;
  };

  test.each(SORTS)('sorted by %s: no row twice, none left out, in order', async (sort) => {
    const question = { period: '2019-Q2', basis: 'assigned', sort };
    const rows = await walk({ ...question, limit: '97' });
    const keys = rows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(500);
    const whole = await walk({ ...question, limit: '1000' });
    expect(whole.map(({ key }) => key)).toEqual(keys);
    const values = rows.map(({ value }) => value);
    const present = values.filter((value) => value !== null);
    expect(values.slice(present.length).every((value) => value === null)).toBe(true);
    const compare = new Intl.Collator('vi').compare;
    const sign = sort.startsWith('-') ? -1 : 1;
    for (const [at, value] of present.entries()) {
      const before = present[at - 1];
      if (before === undefined) continue;
      const order =
        typeof value === 'number' ? Number(before) - value : compare(String(before), value);
      if (sort !== 'task_code') expect(sign * order).toBeLessThanOrEqual(0);
    }
  });

  test('of one row each are the same rows', async () => {
    const question = { period: '2019-06', basis: 'assigned', flag: 'hanging' };
    const one = await walk({ ...question, limit: '1' });
    expect(one).toEqual(await walk({ ...question, limit: '1000' }));
    expect(one).toHaveLength(12);
  });

  test('stay with the snapshot of the first page', async () => {
    const first = await demo.tasks({ as_of: '2018-06-30', period: '2018-06', limit: '20' });
    const next = await demo.tasks({
      period: '2018-06',
      limit: '20',
      cursor: first.next_cursor ?? '',
    });
    expect(next.snapshot).toEqual(first.snapshot);
    expect(next.total).toBe(first.total);
  });
});
