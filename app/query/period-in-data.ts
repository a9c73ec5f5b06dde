import { latestRevisions } from '#app/model/as-of.ts';
import { nothingThere } from '#app/model/errors.ts';
import { addMonths, monthRange, monthsBetween } from '#app/model/period.ts';
import type { Population } from '#app/model/population.ts';
import { QUERIES } from './registry.gen.ts';
import type { Snapshot, View } from './view.ts';

/** How many months to either side of the as-of a list is looked through. */
const MONTHS_BACK = 480;
const MONTHS_AHEAD = 240;

/**
 * Before the first list and after the newest there is nothing, unless tasks of the list in view say otherwise. Within,
 * nothing is a figure too: a month as of a day before it.
 * @throws DondocError `period_outside_data` (400) naming the months on either side that have tasks
 */
export async function assertPeriodInData(
  view: View,
  snapshot: Snapshot,
  { basis, period, from, to }: Population,
): Promise<void> {
  if (basis === 'tracked' || period === null || from === null || to === null) return;
  const listed = latestRevisions(view.catalog.servable).map(({ as_of_day }) => as_of_day);
  const [last = snapshot.as_of_day, first = last] = [listed[0], listed.at(-1)];
  if (to >= first && from <= last) return;
  const now = snapshot.as_of_day.slice(0, 7);
  const months = monthsBetween(addMonths(now, -MONTHS_BACK), addMonths(now, MONTHS_AHEAD));
  const ranges = months.map((month) => monthRange(month, 'calendar'));
  const rows = await view.ask(QUERIES.countsRollup, {
    positions: months.map((_, at) => String(at)),
    snapshots: months.map(() => snapshot.id),
    from_days: ranges.map((range) => range.from),
    to_days: ranges.map((range) => range.to),
    axis: 'unit',
    basis,
    keys: null,
  });
  const filled = new Set(rows.map(({ position }) => position));
  const withTasks = months.filter((_, at) => filled.has(at));
  const [begin, end] = [from.slice(0, 7), to.slice(0, 7)];
  if (withTasks.some((month) => month >= begin && month <= end)) return;
  const earlier = withTasks.filter((month) => month < begin).at(-1);
  const later = withTasks.find((month) => month > end);
  const nearest = [earlier, later].flatMap((month) => (month ? [{ value: month }] : []));
  throw nothingThere('period_outside_data', 'period', period, nearest);
}
