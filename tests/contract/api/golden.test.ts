import { expect, test } from 'vitest';
import type { LeagueAnswer, LeagueRow } from '#app/query/league.ts';
import figures from '../../fixtures/figures.json' with { type: 'json' };
import { demoOf } from './demo.ts';

const quangBinh = demoOf('quang-binh');
const langSon = demoOf('lang-son');

function rowsOf({ groups }: LeagueAnswer): LeagueRow[] {
  return groups.flatMap(({ rows }) => rows);
}

/** The units with some of it, as the reports' appendices list them. */
function byName(answer: LeagueAnswer, count: 'done_late' | 'hanging'): Record<string, number> {
  return Object.fromEntries(
    rowsOf(answer)
      .filter(({ counts }) => counts[count] > 0)
      .map(({ unit, counts }) => [unit.name, counts[count]]),
  );
}

const { june, half_year, units, not_using_the_system } = figures.quang_binh_2019;

test('Quảng Bình, June 2019: every figure of the report', async () => {
  const { snapshot, counts } = await quangBinh.summary({ period: '2019-06', basis: 'assigned' });
  expect(snapshot.as_of).toBe(figures.quang_binh_2019.as_of);
  expect(counts).toMatchObject({
    total: june.total,
    done: june.done,
    done_late: june.done_late,
    open: june.open,
    open_in_time: june.open_in_time,
    open_no_deadline: june.open_no_deadline_in_the_demo,
    hanging: june.hanging,
    open_overdue: june.hanging,
  });
  expect(counts.done_on_time + counts.done_no_deadline).toBe(june.done_on_time_or_no_deadline);
  expect([counts.total, counts.done, counts.done_late, counts.open, counts.hanging]).toEqual([
    531, 189, 14, 342, 12,
  ]);
});

test('Quảng Bình, first half of 2019: every figure of the report', async () => {
  const { counts } = await quangBinh.summary({ period: '2019-H1', basis: 'assigned' });
  expect(counts).toMatchObject({
    total: half_year.total,
    done: half_year.done,
    done_late: half_year.done_late,
    open: half_year.open,
    open_in_time: half_year.open_in_time,
    open_no_deadline: half_year.open_no_deadline,
    hanging: half_year.hanging,
  });
  expect(counts.done_on_time + counts.done_no_deadline).toBe(half_year.done_on_time_or_no_deadline);
  expect([counts.total, counts.done, counts.done_late, counts.open, counts.hanging]).toEqual([
    2050, 1122, 88, 928, 44,
  ]);
});

test('Quảng Bình, the June appendices: who was late, what hangs where, who does not use the system', async () => {
  const answer = await quangBinh.league({ period: '2019-06', basis: 'assigned' });
  const rows = rowsOf(answer);
  expect(rows).toHaveLength(units);
  expect(byName(answer, 'done_late')).toEqual(june.done_late_by_unit);
  expect(byName(answer, 'hanging')).toEqual(june.hanging_by_unit);
  const silent = rows.filter((row) => row.not_using !== null).map((row) => row.unit.name);
  expect(silent.sort()).toEqual([...not_using_the_system].sort());
  for (const name of ['total', 'done', 'done_late', 'open', 'hanging'] as const) {
    expect(rows.reduce((sum, row) => sum + row.counts[name], 0)).toBe(june[name]);
  }
});

test('without a period the last month that had ended, by assignment', async () => {
  const { population, counts } = await quangBinh.summary({});
  expect(population).toMatchObject({
    basis: 'assigned',
    period: '2019-06',
    from: june.period[0],
    to: june.period[1],
  });
  expect(counts.total).toBe(june.total);
});

test.each(['2019-06-30', '2019-07-03T09:59+07:00', '20190531T170000-r1'])(
  'June 2019 as of %s is another figure, and both are true',
  async (as_of) => {
    const { snapshot, counts } = await quangBinh.summary({ period: '2019-06', as_of });
    expect(snapshot.as_of.slice(0, 10)).toBe('2019-05-31');
    expect(counts.total).toBeLessThan(june.total);
  },
);

const list = figures.lang_son_2020;

test('Lạng Sơn, June 2020: assigned in the month, and by deadline', async () => {
  const assigned = await langSon.summary({ period: '2020-06' });
  expect(assigned.snapshot.as_of).toBe(list.as_of);
  expect(assigned.counts.total).toBe(list.june.assigned_in_month);
  const due = await langSon.summary({ period: '2020-06', basis: 'due' });
  expect(due.counts).toMatchObject(list.june.due_in_month);
  expect([
    due.counts.total,
    due.counts.done,
    due.counts.done_on_time,
    due.counts.done_late,
  ]).toEqual([240, 184, 177, 7]);
});

test.each(['2020-YTD', '2020-H1'])('Lạng Sơn, %s', async (period) => {
  const { counts } = await langSon.summary({ period });
  expect(counts).toMatchObject({
    total: list.year_to_date.total,
    done: list.year_to_date.done,
    done_on_time: list.year_to_date.done_on_time,
    done_late: list.year_to_date.done_late,
    open: list.year_to_date.open,
    open_in_time: list.year_to_date.open_in_time,
    open_overdue: list.year_to_date.open_overdue,
  });
  expect([counts.total, counts.done, counts.done_on_time, counts.done_late, counts.open]).toEqual([
    1736, 1568, 1528, 40, 168,
  ]);
  expect([counts.open_in_time, counts.open_overdue]).toEqual([161, 7]);
});
