import { type Counts, type Measures, measuresOf, noCounts } from '#app/model/measure.ts';
import { totalsInWindows } from './counts.ts';
import { type Scope, overEveryStatus } from './scope.ts';
import type { TrendAnswer } from './trend.ts';
import type { View } from './view.ts';

/** The rates that are told month by month. */
export type MonthRates = Pick<Measures, 'completion_rate' | 'on_time_share' | 'deadline_kept_rate'>;

/**
 * The rates of a series' months over all statuses: among chosen ones they would be 0 or 100 % of their own choice, or of
 * nothing. Null is a gap.
 * @param scope the series' own
 */
export async function monthRates(
  view: View,
  scope: Scope,
  { points }: TrendAnswer,
): Promise<(MonthRates | null)[]> {
  const whole = overEveryStatus(scope);
  if (whole === scope) return points.map(({ measures }) => measures && ratesIn(measures));
  const windows = points.map(({ snapshot: by, from, to }) => {
    const snapshot = view.catalog.servable.find(({ id }) => id === by?.id);
    return snapshot ? { snapshot, days: { from, to } } : null;
  });
  const counts = await totalsInWindows(
    view,
    whole,
    windows.filter((window) => window !== null),
  );
  let next = 0;
  return windows.map((window) => window && ratesOf(counts[next++] ?? noCounts()));
}

function ratesOf(counts: Counts): MonthRates {
  const overdueDays = { median: null, p90: null };
  return ratesIn(measuresOf({ counts, assigned: counts, overdueDays }));
}

function ratesIn({ completion_rate, on_time_share, deadline_kept_rate }: Measures): MonthRates {
  return { completion_rate, on_time_share, deadline_kept_rate };
}
