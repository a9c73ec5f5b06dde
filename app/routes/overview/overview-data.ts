import { overdueAges, overdueStock } from '#app/query/ageing.ts';
import { scopeBefore } from '#app/query/before.ts';
import { flow, snapshotBefore } from '#app/query/flow.ts';
import { league } from '#app/query/league.ts';
import { type Scope, scopeOf } from '#app/query/scope.ts';
import { summary } from '#app/query/summary.ts';
import { recentMonths } from '#app/query/recent-months.ts';
import type { View } from '#app/query/view.ts';
import { ROLLING_DUE } from '#app/model/population.ts';
import type { OpenPage } from '../page/open-page.ts';

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

async function movement(view: View, scope: Scope) {
  const older = snapshotBefore(view, scope.snapshot);
  if (!older) return null;
  return { from: older.as_of, ...(await flow(view, scope, older)) };
}

export type OverviewData = Awaited<ReturnType<typeof overviewData>>;
