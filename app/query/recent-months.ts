import { type MonthSeries, monthSeries } from './month-series.ts';
import type { Scope } from './scope.ts';
import { trendMonths } from './trend-months.ts';
import type { View } from './view.ts';

export const MONTHS_SHOWN = 18;

/** The last year and a half, each month as it was closed. */
export function recentMonths(view: View, scope: Scope): Promise<MonthSeries> {
  const months = trendMonths(view, scope, false).slice(-MONTHS_SHOWN);
  return monthSeries(view, scope, months, 'as-recorded');
}
