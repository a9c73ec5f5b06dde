import { type Day, daysBetween } from './day.ts';

/** The six statuses in the order of domain §3: how they are listed, and how rounding breaks ties. */
export const STATUSES = [
  'done_on_time',
  'done_late',
  'done_no_deadline',
  'open_in_time',
  'open_overdue',
  'open_no_deadline',
] as const;
export type Status = (typeof STATUSES)[number];

export const DONE_STATUSES = ['done_on_time', 'done_late', 'done_no_deadline'] as const;
export const OPEN_STATUSES = ['open_in_time', 'open_overdue', 'open_no_deadline'] as const;

/** Left to right in a status bar: late and overdue meet where done ends and open begins. */
export const BAR_ORDER = [
  'done_on_time',
  'done_no_deadline',
  'done_late',
  'open_overdue',
  'open_in_time',
  'open_no_deadline',
] as const satisfies readonly Status[];

export interface TaskDates {
  due_on: Day | null;
  completed_on: Day | null;
}

/** Status on the as-of day, day-inclusive: what is due today is not late. */
export function deriveStatus({ due_on, completed_on }: TaskDates, asOfDay: Day): Status {
  if (completed_on !== null && completed_on <= asOfDay) {
    if (due_on === null) return 'done_no_deadline';
    return completed_on <= due_on ? 'done_on_time' : 'done_late';
  }
  if (due_on === null) return 'open_no_deadline';
  return due_on >= asOfDay ? 'open_in_time' : 'open_overdue';
}

/** Calendar days past the deadline for `open_overdue` and `done_late`, else null. */
export function daysOverdue({ due_on, completed_on }: TaskDates, asOfDay: Day): number | null {
  const status = deriveStatus({ due_on, completed_on }, asOfDay);
  if (due_on === null) return null;
  if (status === 'open_overdue') return daysBetween(due_on, asOfDay);
  if (status === 'done_late' && completed_on !== null) return daysBetween(due_on, completed_on);
  return null;
}
