import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#app/model/day.ts';
import { FLAGS, STATE_NOTES, isDueSoon, isExtended, isHanging } from '#app/model/flag.ts';
import { STATUSES, deriveStatus } from '#app/model/status.ts';
import { dayOrNull, nearDay } from './dates.ts';

describe('flags', () => {
  it('are those of the domain, none of them a status', () => {
    expect(STATE_NOTES).toEqual([
      'extension_requested',
      'awaiting_confirmation',
      'paused',
      'returned',
    ]);
    expect(FLAGS).toEqual(['hanging', 'due_soon', 'extended', 'inherited', ...STATE_NOTES]);
    expect(FLAGS.filter((flag) => (STATUSES as readonly string[]).includes(flag))).toEqual([]);
  });

  it('hang only what is overdue and known to be finished', () => {
    for (const status of STATUSES) {
      expect(isHanging(status, true)).toBe(status === 'open_overdue');
      expect(isHanging(status, false)).toBe(false);
    }
  });

  it('see a deadline coming from five days before up to the day itself', () => {
    const soon = Array.from({ length: 9 }, (_, days) => days - 1).filter((days) => {
      const due_on = addDays('2020-02-27', days);
      const status = deriveStatus({ due_on, completed_on: null }, '2020-02-27');
      return isDueSoon(status, due_on, '2020-02-27');
    });
    expect(soon).toEqual([0, 1, 2, 3, 4, 5]);
    expect(isDueSoon('open_in_time', '2020-03-05', '2020-02-27', 7)).toBe(true);
    expect(isDueSoon('open_in_time', '2020-02-28', '2020-02-27', 0)).toBe(false);
    expect(isDueSoon('done_on_time', '2020-02-28', '2020-02-27')).toBe(false);
    expect(isDueSoon('open_no_deadline', null, '2020-02-27')).toBe(false);
  });

  it('call a deadline extended only where an earlier one is known', () => {
    fc.assert(
      fc.property(nearDay, dayOrNull, (due, earliest) => {
        expect(isExtended(due, earliest)).toBe(earliest !== null && due > earliest);
        expect(isExtended(null, earliest)).toBe(false);
        expect(isExtended(due, due)).toBe(false);
      }),
    );
  });
});
