import { type Day, daysBetween } from './day.ts';
import type { Status } from './status.ts';

export const STATE_NOTES = [
  'extension_requested',
  'awaiting_confirmation',
  'paused',
  'returned',
] as const;
export type StateNote = (typeof STATE_NOTES)[number];

/** Flags lie over the statuses and are never a seventh bucket (domain §3). */
export const FLAGS = ['hanging', 'due_soon', 'extended', 'inherited', ...STATE_NOTES] as const;
export type Flag = (typeof FLAGS)[number];

export const DEFAULT_DUE_SOON_DAYS = 5;

/** Treo: overdue in the tracking system although known to be finished. */
export function isHanging(status: Status, evidenceOfCompletion: boolean): boolean {
  return status === 'open_overdue' && evidenceOfCompletion;
}

export function isDueSoon(
  status: Status,
  dueOn: Day | null,
  asOfDay: Day,
  dueSoonDays = DEFAULT_DUE_SOON_DAYS,
): boolean {
  return status === 'open_in_time' && dueOn !== null && daysBetween(asOfDay, dueOn) <= dueSoonDays;
}

/** `earliestDueOn`: the earliest deadline known, original or from an earlier snapshot. */
export function isExtended(dueOn: Day | null, earliestDueOn: Day | null): boolean {
  return dueOn !== null && earliestDueOn !== null && dueOn > earliestDueOn;
}
