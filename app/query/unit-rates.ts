import { RANK_THRESHOLDS, keptOf } from '#app/model/league.ts';
import { type Counts, type Measure, noCounts, share } from '#app/model/measure.ts';
import {
  type Month,
  addMonths,
  lastEndedMonth,
  monthRange,
  monthsBetween,
} from '#app/model/period.ts';
import { countsInWindows } from './counts.ts';
import { type Scope, withPopulation } from './scope.ts';
import { lineageOf } from './structure.ts';
import { systemUsage } from './usage.ts';
import type { View } from './view.ts';
import type { CountWindow } from './windows.ts';

const MONTHS = 12;
/** Three months together, so that a unit with few tasks a month still shows a line. */
const SLIDING = 3;

export interface UnitRates {
  /** The last twelve months that had ended, oldest first. */
  months: Month[];
  /**
   * By unit code: the deadlines kept over each month and the two before it, as the scope's snapshot knows them, so that
   * the line agrees with the year's rate. Null where fewer than ten fell due: no percentage is made of them. Units that
   * do not use the system are not in it.
   */
  rates: Record<string, (Measure | null)[]>;
}

/** How each unit kept its deadlines through the year. */
export async function unitRates(view: View, scope: Scope): Promise<UnitRates> {
  const { snapshot, population } = scope;
  const byDeadline = withPopulation({ ...scope, unitCodes: null }, { basis: 'due' });
  const { months, windows } = slidingWindows(scope);
  const [counted, usage] = await Promise.all([
    countsInWindows(view, byDeadline, windows),
    systemUsage(view, snapshot, population.structure),
  ]);
  const { unitOf } = lineageOf(view, population.structure, snapshot);
  const rates = view.catalog.units
    .filter(({ code }) => unitOf(code) === code && !usage.notUsing.has(code))
    .map(({ code }) => [code, slidingRates(counted.map((byUnit) => byUnit.get(code)))]);
  return { months, rates: Object.fromEntries(rates) as UnitRates['rates'] };
}

/** The months that are shown, and the windows to count: each of them, and the ones before the first that its rate takes in. */
export function slidingWindows({ snapshot, population: { window } }: Scope): {
  months: Month[];
  windows: CountWindow[];
} {
  const last = lastEndedMonth(snapshot.as_of_day, window);
  const months = monthsBetween(addMonths(last, 2 - MONTHS - SLIDING), last);
  return {
    months: months.slice(SLIDING - 1),
    windows: months.map((month) => ({ snapshot, days: monthRange(month, window) })),
  };
}

/** The rate of each shown month, of the counts in the windows. */
export function slidingRates(months: readonly (Counts | undefined)[]): (Measure | null)[] {
  const kept = months.map((counts) => keptOf(counts ?? noCounts()));
  return kept.slice(SLIDING - 1).map((_, index) => {
    const window = kept.slice(index, index + SLIDING);
    const n = window.reduce((sum, month) => sum + month.n, 0);
    if (n < RANK_THRESHOLDS.counts) return null;
    return share(
      window.reduce((sum, month) => sum + month.kept, 0),
      n,
    );
  });
}
