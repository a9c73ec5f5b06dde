import { overdueAges, overdueStock } from '#app/query/ageing.ts';
import { scopeBefore } from '#app/query/before.ts';
import { flow, snapshotBefore } from '#app/query/flow.ts';
import { league } from '#app/query/league.ts';
import { type Scope, scopeOf, trackedScope } from '#app/query/scope.ts';
import { summary } from '#app/query/summary.ts';
import { trend, trendMonths } from '#app/query/trend.ts';
import type { View } from '#app/query/view.ts';
import { ROLLING_DUE } from '#app/model/population.ts';
import type { OpenPage } from '../page/page-data.server.ts';

const MONTHS_SHOWN = 18;

/** Are deadlines kept, is it getting better, who needs a call: everything the overview shows, asked at once. */
export async function overviewData({ view, scope, filters }: OpenPage) {
  const before = scopeBefore(view, scope);
  const standing = await scopeOf(view, { ...filters, basis: null, period: null }, ROLLING_DUE);
  const [now, earlier, months, units, stock, ofPeriod, moved] = await Promise.all([
    summary(view, scope),
    before && summary(view, before),
    recentMonths(view, scope),
    league(view, standing),
    overdueStock(view, scope),
    scope.population.basis === 'tracked' ? null : overdueAges(view, scope),
    movement(view, scope),
  ]);
  return { now, earlier, months, units, stock, ofPeriod, moved };
}

async function recentMonths(view: View, scope: Scope) {
  const months = trendMonths(view, scope, false).slice(-MONTHS_SHOWN);
  const monthly =
    scope.population.basis === 'tracked'
      ? { ...scope, population: { ...scope.population, basis: 'assigned' as const } }
      : scope;
  const [volume, stock] = await Promise.all([
    trend(view, monthly, months, 'as-recorded'),
    trend(view, trackedScope(scope), months, 'as-recorded'),
  ]);
  return { volume, stock };
}

async function movement(view: View, scope: Scope) {
  const older = snapshotBefore(view, scope.snapshot);
  if (!older) return null;
  return { from: older.as_of, ...(await flow(view, scope, older)) };
}

export type OverviewData = Awaited<ReturnType<typeof overviewData>>;
