import { type Scope, trackedScope, withPopulation } from './scope.ts';
import { type TrendAnswer, trend, trendMonths } from './trend.ts';
import type { View } from './view.ts';

export const MONTHS_SHOWN = 18;

/** Every tracked task has no months: its volumes are counted by date of assignment. */
export function byMonth(scope: Scope): Scope {
  return scope.population.basis === 'tracked'
    ? withPopulation(scope, { basis: 'assigned' })
    : scope;
}

/** The last year and a half as it was closed: what came in each month, and the overdue stock at its end. */
export async function recentMonths(
  view: View,
  scope: Scope,
): Promise<{ volume: TrendAnswer; stock: TrendAnswer }> {
  const months = trendMonths(view, scope, false).slice(-MONTHS_SHOWN);
  const [volume, stock] = await Promise.all([
    trend(view, byMonth(scope), months, 'as-recorded'),
    trend(view, trackedScope(scope), months, 'as-recorded'),
  ]);
  return { volume, stock };
}
