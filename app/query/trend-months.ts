import { invalidParameter } from '#app/model/errors.ts';
import { closingSnapshot } from '#app/model/closing.ts';
import {
  type Month,
  addMonths,
  lastEndedMonth,
  monthRange,
  monthsBetween,
  wholeMonthsIn,
} from '#app/model/period.ts';
import { daysOf } from '#app/model/population.ts';
import { snapshotsUpTo } from './history.ts';
import type { Scope } from './scope.ts';
import type { View } from './view.ts';

/** Shown where no period is asked for. */
const MOST_MONTHS = 60;
/** Shown at all. */
const MOST_MONTHS_ASKED = 240;

/**
 * The months of a series: a period's whole months that have ended, else every month since the first that a snapshot closed.
 * Empty where a period has none.
 * @throws DondocError `invalid_parameter` (400) for a period of more months than one answer holds
 */
export function trendMonths(view: View, scope: Scope, asked: boolean): Month[] {
  const { population, snapshot } = scope;
  const last = lastEndedMonth(snapshot.as_of_day, population.window);
  if (asked && population.from !== null) {
    const months = wholeMonthsIn(daysOf(population), population.window);
    if (months.length > MOST_MONTHS_ASKED) {
      throw invalidParameter('period', population.period ?? '', `≤ ${MOST_MONTHS_ASKED} months`);
    }
    return months.filter((month) => month <= last);
  }
  const first = firstMonth(view, scope);
  const earliest = addMonths(last, 1 - MOST_MONTHS);
  return monthsBetween(first > earliest ? first : earliest, last);
}

function firstMonth(view: View, { snapshot, population: { window } }: Scope): Month {
  const days = snapshotsUpTo(view, snapshot).map((one) => one.as_of_day);
  return lastEndedMonth(days.sort()[0] ?? snapshot.as_of_day, window);
}

/** Months that a snapshot closed: those that a period touches, else the last before it and the first after it. */
export function closedMonthsNear(view: View, scope: Scope): Month[] {
  const { snapshot, population } = scope;
  const { window } = population;
  const known = snapshotsUpTo(view, snapshot);
  const last = lastEndedMonth(snapshot.as_of_day, window);
  const closed = monthsBetween(firstMonth(view, scope), last)
    .filter((month) => closingSnapshot(month, window, known) !== null)
    .map((month) => ({ month, ...monthRange(month, window) }));
  const { from, to } = daysOf(population);
  const touched = closed.filter((one) => one.to >= from && one.from <= to);
  const beside = [closed.findLast((one) => one.to < from), closed.find((one) => one.from > to)];
  return (touched.length > 0 ? touched : beside).flatMap((one) => (one ? [one.month] : []));
}
