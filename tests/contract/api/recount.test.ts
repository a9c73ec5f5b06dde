import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Figures } from '#app/query/answer.ts';
import type { TrendAnswer } from '#app/query/trend.ts';
import {
  type Question,
  type RecountedSnapshot,
  type RecountedTask,
  countsOf,
  endedMonths,
  lastMonth,
  matching,
  percentile,
} from '../recount.ts';
import { PERIODS, STATUSES, asked, questionOf } from '../questions.ts';
import { demoOf, pathOf } from './demo.ts';

/** Every answer against a count of the source files that uses none of the product's code. */
const demo = demoOf('quang-binh');
vi.setConfig({ testTimeout: 180_000 });

const RUNS = 30;

async function snapshotAt(age: number): Promise<RecountedSnapshot> {
  const { snapshots } = await demo.recount();
  const snapshot = snapshots.at(-1 - age);
  if (!snapshot) throw new Error('no such snapshot');
  return snapshot;
}

/** A year to date that has not begun is refused. */
const answered = asked.filter(({ age, period }) => !(age === 11 && period === '2019-YTD'));

const over = (numerator: number, denominator: number) => ({
  value: denominator === 0 ? null : numerator / denominator,
  numerator,
  denominator,
});

/** The measures by their definitions in words; the days apart, which no division gives. */
function measuresOf(tasks: RecountedTask[], assigned: RecountedTask[]) {
  const counts = countsOf(tasks);
  const n = (name: string) => counts[name] ?? 0;
  const days = tasks.flatMap((one) => (one.status === 'open_overdue' ? [Number(one.days)] : []));
  const overdue = { numerator: days.length, denominator: days.length };
  return {
    completion_rate: over(n('done'), n('total')),
    on_time_share: over(n('done') - n('done_late'), n('done')),
    late_share: over(n('done_late'), n('done')),
    open_share: over(n('open'), n('total')),
    open_in_time_share: over(n('open_in_time'), n('open')),
    open_no_deadline_share: over(n('open_no_deadline'), n('open')),
    hanging_share: over(n('hanging'), n('open')),
    deadline_kept_rate: over(
      n('done_on_time'),
      n('done_on_time') + n('done_late') + n('open_overdue'),
    ),
    overdue_open: { value: days.length, numerator: days.length, denominator: n('open') },
    median_days_overdue: { value: closeTo(percentile(days, 0.5)), ...overdue },
    days_overdue_p90: { value: closeTo(percentile(days, 0.9)), ...overdue },
    extension_rate: over(n('extended'), tasks.filter((task) => task.due !== '').length),
    no_deadline_share: over(assigned.filter((task) => task.due === '').length, assigned.length),
    same_day_bulk_completion_share: over(tasks.filter((task) => task.bulk).length, n('done')),
  };
}

function closeTo(value: number | null): unknown {
  return value === null ? null : expect.closeTo(value, 9);
}

function expectFigures(given: Figures, snapshot: RecountedSnapshot, question: Question): void {
  const tasks = matching(snapshot, question);
  const byAssignment = question.basis === 'due' ? { ...question, basis: 'assigned' } : question;
  expect(given.counts).toEqual(countsOf(tasks));
  expect(given.measures).toEqual(measuresOf(tasks, matching(snapshot, byAssignment)));
}

/** The same question, forced past the rollups: every status asked for is none left out. */
const throughRows = (question: Question): Question => ({
  ...question,
  status: question.status ?? STATUSES,
});

describe('summary', () => {
  test('counts and measures are those of a recount, from rollups and from rows', async () => {
    await fc.assert(
      fc.asyncProperty(answered, async (drawn) => {
        const snapshot = await snapshotAt(drawn.age);
        const question = questionOf(drawn);
        const as_of = snapshot.asOf;
        const given = await demo.summary({ ...question, as_of });
        expect(given.snapshot.as_of).toBe(as_of);
        expectFigures(given, snapshot, question);
        expect(given.units).toBe(new Set(matching(snapshot, question).map((t) => t.unit)).size);
        const { counts, measures } = await demo.summary({ ...throughRows(question), as_of });
        expect({ counts, measures }).toEqual({ counts: given.counts, measures: given.measures });
      }),
      { numRuns: RUNS },
    );
  });

  test('the same for questions that the rollups alone answer', async () => {
    for (const window of ['calendar', 'nd09']) {
      for (const basis of ['assigned', 'due']) {
        for (const period of PERIODS) {
          const question = { basis, window, period };
          expectFigures(await demo.summary(question), await snapshotAt(0), question);
        }
      }
    }
    expectFigures(await demo.summary({ basis: 'tracked' }), await snapshotAt(0), {
      basis: 'tracked',
    });
  });
});

describe('league', () => {
  test('every row is that of a recount, and the rows of all groups add up to the summary', async () => {
    await fc.assert(
      fc.asyncProperty(answered, async (drawn) => {
        const snapshot = await snapshotAt(drawn.age);
        const question = questionOf(drawn);
        const { groups } = await demo.league({ ...question, as_of: snapshot.asOf });
        const { units } = await demo.recount();
        const rows = groups.flatMap(({ rows: list }) => list);
        const shown = units.filter(
          ({ code, group }) =>
            (question.unit?.includes(code) ?? true) && (question.group?.includes(group) ?? true),
        );
        expect(rows.map(({ unit }) => unit.code).sort()).toEqual(
          shown.map(({ code }) => code).sort(),
        );
        for (const row of rows) {
          const tasks = snapshot.tasks.filter((task) => task.unit === row.unit.code);
          expectFigures(row, { ...snapshot, tasks }, question);
          expect(row.overdue_tracked).toBe(countsOf(tasks)['open_overdue']);
          expect(row.hanging_tracked).toBe(countsOf(tasks)['hanging']);
        }
        const whole = await demo.summary({ ...question, as_of: snapshot.asOf });
        expect(rows.reduce((sum, { counts }) => sum + counts.total, 0)).toBe(whole.counts.total);
      }),
      { numRuns: RUNS / 2 },
    );
  });
});

describe('trend', () => {
  const trendOf = (question: object) => demo.api.json<TrendAnswer>(pathOf('trend', question));

  test('each month is counted in the snapshot that closed it, or in the chosen one', async () => {
    const { snapshots } = await demo.recount();
    await fc.assert(
      fc.asyncProperty(
        answered,
        fc.constantFrom('as-recorded', 'as-known-now'),
        fc.boolean(),
        async (drawn, series, whole) => {
          const snapshot = await snapshotAt(drawn.age);
          const { period = 'none', ...question } = questionOf(drawn);
          const { window = 'calendar' } = question;
          const said = whole || question.basis === 'tracked' ? {} : { period };
          const trendQuestion = { ...question, ...said, series, as_of: snapshot.asOf };
          const ended = 'period' in said ? endedMonths(period, window, snapshot.day) : null;
          if (ended?.length === 0) {
            const refused = await demo.api.get(pathOf('trend', trendQuestion));
            expect(await refused.json()).toMatchObject({ code: 'period_without_months' });
            return;
          }
          const { points } = await trendOf(trendQuestion);
          if (ended !== null) expect(points.map(({ month }) => month)).toEqual(ended);
          const last = lastMonth(snapshot.day, window);
          if (!('period' in said)) expect(points.at(-1)?.month).toBe(last);
          for (const point of points) {
            expect(point.month <= last).toBe(true);
            const closing = snapshots.find(
              ({ day, asOf }) => asOf <= snapshot.asOf && lastMonth(day, window) === point.month,
            );
            const source = series === 'as-known-now' ? snapshot : closing;
            expect(point.snapshot?.as_of).toBe(source?.asOf);
            if (!source) {
              expect([point.counts, point.measures]).toEqual([null, null]);
              continue;
            }
            const ofMonth =
              question.basis === 'tracked' ? question : { ...question, period: point.month };
            expect(point.counts).toEqual(countsOf(matching(source, ofMonth)));
          }
        },
      ),
      { numRuns: RUNS / 2 },
    );
  });

  test('through the rows it is the same as through the rollups', async () => {
    for (const window of ['calendar', 'nd09']) {
      for (const basis of ['assigned', 'due', 'tracked']) {
        const question = { basis, window, group: ['district'] };
        const countsIn = async (asked: object) =>
          (await trendOf(asked)).points.map(({ month, counts }) => ({ month, counts }));
        expect(await countsIn(throughRows(question))).toEqual(await countsIn(question));
      }
    }
  });

  test('names the days that it covers', async () => {
    const { population, points } = await trendOf({});
    expect(points).toHaveLength(18);
    expect(population).toMatchObject({
      basis: 'assigned',
      period: '2018-01-01..2019-06-30',
      from: '2018-01-01',
      to: '2019-06-30',
    });
    const year = await trendOf({ period: '2019' });
    expect(year.population).toMatchObject({ period: '2019', from: '2019-01-01', to: '2019-06-30' });
    expect(year.points).toHaveLength(6);
  });
});
