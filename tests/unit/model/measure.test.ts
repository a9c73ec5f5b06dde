import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COUNT_NAMES,
  type Counts,
  MEASURES_IN_DAYS,
  MEASURES_IN_TASKS,
  MEASURE_NAMES,
  addCounts,
  doneOf,
  measuresOf,
  noCounts,
  openOf,
  share,
  sumCounts,
} from '#app/model/measure.ts';

/** June 2019 of the Quảng Bình report, the missing task without a deadline. */
const JUNE: Counts = {
  ...noCounts(),
  total: 531,
  done_on_time: 150,
  done_no_deadline: 25,
  done_late: 14,
  open_in_time: 128,
  open_overdue: 12,
  open_no_deadline: 202,
  hanging: 12,
  extended: 20,
  bulk_completed: 30,
};
const ASSIGNED: Counts = { ...noCounts(), total: 100, done_no_deadline: 3, open_no_deadline: 4 };

const counts: fc.Arbitrary<Counts> = fc
  .tuple(...COUNT_NAMES.map(() => fc.integer({ min: 0, max: 1000 })))
  .map((numbers) => {
    const made = noCounts();
    COUNT_NAMES.forEach((name, at) => (made[name] = numbers[at] ?? 0));
    made.total = doneOf(made) + openOf(made);
    return made;
  });

describe('measures', () => {
  it('are those of the domain, numerator over denominator', () => {
    const measures = measuresOf({
      counts: JUNE,
      assigned: ASSIGNED,
      overdueDays: { median: 4.5, p90: 20 },
    });
    const fractions = Object.entries(measures).map(([name, measure]) => [
      name,
      measure.numerator,
      measure.denominator,
    ]);
    expect(fractions).toEqual([
      ['completion_rate', 189, 531],
      ['on_time_share', 175, 189],
      ['late_share', 14, 189],
      ['open_share', 342, 531],
      ['open_in_time_share', 128, 342],
      ['open_no_deadline_share', 202, 342],
      ['hanging_share', 12, 342],
      ['deadline_kept_rate', 150, 176],
      ['overdue_open', 12, 342],
      ['median_days_overdue', 12, 12],
      ['days_overdue_p90', 12, 12],
      ['extension_rate', 20, 304],
      ['no_deadline_share', 7, 100],
      ['same_day_bulk_completion_share', 30, 189],
    ]);
    expect(measures.overdue_open.value).toBe(12);
    expect(measures.median_days_overdue.value).toBe(4.5);
    expect(measures.days_overdue_p90.value).toBe(20);
  });

  it('are unrounded between 0 and 1, and null exactly where the denominator is 0', () => {
    const whole: readonly string[] = [...MEASURES_IN_TASKS, ...MEASURES_IN_DAYS];
    fc.assert(
      fc.property(counts, (some) => {
        const flags = { hanging: Math.min(some.hanging, openOf(some)), extended: 0 };
        const bulk_completed = Math.min(some.bulk_completed, doneOf(some));
        const input = { ...some, ...flags, bulk_completed };
        const measures = measuresOf({
          counts: input,
          assigned: input,
          overdueDays: { median: null, p90: null },
        });
        for (const name of MEASURE_NAMES.filter((each) => !whole.includes(each))) {
          const { value, numerator, denominator } = measures[name];
          expect(value).toBe(denominator === 0 ? null : numerator / denominator);
          expect(value ?? 0).toBeGreaterThanOrEqual(0);
          expect(value ?? 0).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('of nothing have no shares', () => {
    const measures = measuresOf({
      counts: noCounts(),
      assigned: noCounts(),
      overdueDays: { median: null, p90: null },
    });
    for (const name of MEASURE_NAMES) {
      expect(measures[name].value, name).toBe(name === 'overdue_open' ? 0 : null);
    }
    expect(share(0, 0)).toEqual({ value: null, numerator: 0, denominator: 0 });
  });
});

describe('counts', () => {
  it('add name by name', () => {
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 6 }), (list) => {
        const sum = sumCounts(list);
        for (const name of COUNT_NAMES) {
          expect(sum[name]).toBe(list.reduce((total, one) => total + one[name], 0));
        }
        expect(doneOf(sum) + openOf(sum)).toBe(sum.total);
      }),
    );
    expect(addCounts(JUNE, noCounts())).toEqual(JUNE);
  });

  it('start at zero under every name', () => {
    expect(Object.keys(noCounts())).toEqual([...COUNT_NAMES]);
    expect(Object.values(noCounts()).every((count) => count === 0)).toBe(true);
  });
});
