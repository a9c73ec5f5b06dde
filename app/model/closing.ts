import type { Day } from './day.ts';
import { type Month, type Window, addMonths, monthRange } from './period.ts';

/**
 * The snapshot that closed a month: the first whose as-of day is on or after the month's last day and before the next
 * month's last day (domain §8). Null is a gap, shown as one.
 * @param snapshots in any order, one revision an as-of
 */
export function closingSnapshot<T extends { as_of: string; as_of_day: Day }>(
  month: Month,
  window: Window,
  snapshots: readonly T[],
): T | null {
  const lastDay = monthRange(month, window).to;
  const nextLastDay = monthRange(addMonths(month, 1), window).to;
  let closing: T | null = null;
  for (const snapshot of snapshots) {
    if (snapshot.as_of_day < lastDay || snapshot.as_of_day >= nextLastDay) continue;
    if (closing === null || snapshot.as_of < closing.as_of) closing = snapshot;
  }
  return closing;
}
