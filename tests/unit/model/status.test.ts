import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BAR_ORDER,
  DONE_STATUSES,
  OPEN_STATUSES,
  STATUSES,
  type TaskDates,
  daysOverdue,
  deriveStatus,
} from '#app/model/status.ts';
import { dayOrNull, nearDay } from './dates.ts';

const dates: fc.Arbitrary<TaskDates> = fc.record({
  due_on: fc.oneof(fc.option(nearDay), dayOrNull),
  completed_on: fc.oneof(fc.option(nearDay), dayOrNull),
});
const D = '2019-07-03';

describe('deriveStatus', () => {
  it.each([
    ['done before the deadline', '2019-07-02', '2019-06-20', 'done_on_time', null],
    ['done on the deadline', '2019-06-20', '2019-06-20', 'done_on_time', null],
    ['done a day late', '2019-06-19', '2019-06-20', 'done_late', 1],
    ['done on the as-of day', '2019-07-03', '2019-07-03', 'done_on_time', null],
    ['done without a deadline', null, '2019-06-20', 'done_no_deadline', null],
    ['due on the as-of day', '2019-07-03', null, 'open_in_time', null],
    ['due the day before', '2019-07-02', null, 'open_overdue', 1],
    ['due the day after', '2019-07-04', null, 'open_in_time', null],
    ['open without a deadline', null, null, 'open_no_deadline', null],
    ['done after the as-of day, due before', '2019-07-01', '2019-07-04', 'open_overdue', 2],
    ['done after the as-of day, no deadline', null, '2019-07-04', 'open_no_deadline', null],
    ['overdue across a leap day', '2016-02-28', null, 'open_overdue', 1221],
  ] as const)('%s', (_, due_on, completed_on, status, days) => {
    expect(deriveStatus({ due_on, completed_on }, D)).toBe(status);
    expect(daysOverdue({ due_on, completed_on }, D)).toBe(days);
  });

  it('parts every list: the six counts add up to the total, whatever the dates and the day', () => {
    fc.assert(
      fc.property(fc.array(dates, { maxLength: 80 }), nearDay, (list, day) => {
        const counts = STATUSES.map(
          (status) => list.filter((task) => deriveStatus(task, day) === status).length,
        );
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(list.length);
        const done = list.filter(
          ({ completed_on }) => completed_on !== null && completed_on <= day,
        );
        expect(counts.slice(0, 3).reduce((sum, count) => sum + count, 0)).toBe(done.length);
      }),
    );
  });

  it('counts days past the deadline exactly for what is late, and then at least one', () => {
    fc.assert(
      fc.property(dates, nearDay, (task, day) => {
        const status = deriveStatus(task, day);
        const days = daysOverdue(task, day);
        const isLate = status === 'done_late' || status === 'open_overdue';
        if (!isLate) expect(days).toBeNull();
        else expect(days).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('lists the statuses as the domain does, and each once in the bar', () => {
    expect([...DONE_STATUSES, ...OPEN_STATUSES]).toEqual([...STATUSES]);
    expect([...BAR_ORDER].sort()).toEqual([...STATUSES].sort());
  });
});
