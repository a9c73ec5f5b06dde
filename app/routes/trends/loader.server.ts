import { flowAnswer, flowQuestion, snapshotBefore } from '#app/query/flow.ts';
import { byMonth } from '#app/query/recent-months.ts';
import { type Restatement, restatements } from '#app/query/restatements.ts';
import { type Scope, trackedScope } from '#app/query/scope.ts';
import { parseSeries, trend, trendMonths } from '#app/query/trend.ts';
import { unitRates } from '#app/query/unit-rates.ts';
import type { View } from '#app/query/view.ts';
import type { OpenPage } from '../page/open-page.ts';

/** Since when: each month of the series, the overdue stock beside it, and where the two ways of telling differ. */
export async function trendsData(open: OpenPage) {
  const { view, scope, filters, extras } = open;
  const series = parseSeries(extras.series);
  const months = trendMonths(view, scope, filters.period !== null);
  const monthly = byMonth(scope);
  const [volume, stock, restated, units, moved] = await Promise.all([
    trend(view, monthly, months, series),
    trend(view, trackedScope(scope), months, 'as-recorded'),
    monthlyRestatements(view, monthly, months),
    unitRates(view, scope),
    movement(open),
  ]);
  return { volume, stock, restated, units, moved };
}

/** What moved up to the snapshot in view: since the one that was asked for, or the one before. */
async function movement({ view, scope, filters, extras: { from } }: OpenPage) {
  if (from === undefined && snapshotBefore(view, scope.snapshot) === undefined) return null;
  const question = await flowQuestion(view, filters, { from, to: scope.snapshot.id });
  const { total, ageing, from: older } = await flowAnswer(view, question);
  return { ...total, from: older.as_of, olderId: older.id, isAsked: from !== undefined, ageing };
}

export type Movement = NonNullable<Awaited<ReturnType<typeof movement>>>;

async function monthlyRestatements(
  view: View,
  scope: Scope,
  months: readonly string[],
): Promise<Restatement[]> {
  const [then, now] = await Promise.all([
    trend(view, scope, months, 'as-recorded'),
    trend(view, scope, months, 'as-known-now'),
  ]);
  return restatements(then, now);
}
