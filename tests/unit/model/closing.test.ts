import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingSnapshot } from '#app/model/closing.ts';
import { nearDay } from './dates.ts';

function taken(as_of_day: string, time = '17:00:00') {
  return { as_of: `${as_of_day}T${time}+07:00`, as_of_day };
}

describe('closingSnapshot', () => {
  it('is the first on or after the last day and before the last day of the next month', () => {
    const before = taken('2019-06-29');
    const closing = taken('2019-07-03');
    const later = taken('2019-07-15');
    expect(closingSnapshot('2019-06', 'calendar', [later, before, closing])).toBe(closing);
    const onTheDay = taken('2019-06-30', '00:00:00');
    expect(closingSnapshot('2019-06', 'calendar', [later, closing, onTheDay])).toBe(onTheDay);
  });

  it('is the earlier of two on one day', () => {
    const morning = taken('2019-06-30', '08:00:00');
    const evening = taken('2019-06-30', '18:00:00');
    expect(closingSnapshot('2019-06', 'calendar', [evening, morning])).toBe(morning);
  });

  it('is a gap where the next snapshot closes another month', () => {
    expect(closingSnapshot('2019-06', 'calendar', [taken('2019-07-31')])).toBeNull();
    expect(closingSnapshot('2019-06', 'calendar', [taken('2019-07-30')])).not.toBeNull();
    expect(closingSnapshot('2019-06', 'calendar', [])).toBeNull();
  });

  it('follows the windows from the 15th to the 14th', () => {
    const [the13th, the14th] = [taken('2019-06-13'), taken('2019-06-14')];
    expect(closingSnapshot('2019-06', 'nd09', [the13th])).toBeNull();
    expect(closingSnapshot('2019-06', 'nd09', [the13th, the14th])).toBe(the14th);
    expect(closingSnapshot('2019-06', 'nd09', [taken('2019-07-13')])).not.toBeNull();
    expect(closingSnapshot('2019-06', 'nd09', [taken('2019-07-14')])).toBeNull();
  });

  it('closes with each snapshot at most one month, December before January too', () => {
    fc.assert(
      fc.property(nearDay, fc.constantFrom('calendar' as const, 'nd09' as const), (day, window) => {
        const months = ['2019-12', '2020-01', '2020-02', '2020-03'];
        const closed = months.filter((month) => closingSnapshot(month, window, [taken(day)]));
        expect(closed).toHaveLength(1);
      }),
    );
    expect(closingSnapshot('2019-12', 'calendar', [taken('2020-01-02')])).not.toBeNull();
  });
});
