import type { Month } from '#app/model/period.ts';
import { type MonthRates, monthRates } from './month-rates.ts';
import { type Scope, trackedScope, withPopulation } from './scope.ts';
import { type Series, type TrendAnswer, trend } from './trend.ts';
import type { View } from './view.ts';

/** Months as pages tell of them: what came in, the overdue stock at the end, and the rates over all statuses. */
export interface MonthSeries {
  volume: TrendAnswer;
  stock: TrendAnswer;
  rates: readonly (MonthRates | null)[];
}

/** The stock is as it was recorded in any series: what was overdue then cannot be known from now. */
export async function monthSeries(
  view: View,
  scope: Scope,
  months: readonly Month[],
  series: Series,
): Promise<MonthSeries> {
  const monthly = byMonth(scope);
  const [volume, stock] = await Promise.all([
    trend(view, monthly, months, series),
    trend(view, trackedScope(scope), months, 'as-recorded'),
  ]);
  return { volume, stock, rates: await monthRates(view, monthly, volume) };
}

/** Every tracked task has no months: its volumes are counted by date of assignment. */
export function byMonth(scope: Scope): Scope {
  return scope.population.basis === 'tracked'
    ? withPopulation(scope, { basis: 'assigned' })
    : scope;
}
