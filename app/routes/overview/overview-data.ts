import { overdueAges, overdueStock } from '#app/query/ageing.ts';
import { scopeBefore } from '#app/query/before.ts';
import { type CountsByUnit, countsByUnit } from '#app/query/counts.ts';
import { flow, snapshotBefore } from '#app/query/flow.ts';
import { league } from '#app/query/league.ts';
import { type Scope, overEveryStatus, scopeOf, withPopulation } from '#app/query/scope.ts';
import { summary } from '#app/query/summary.ts';
import { recentMonths } from '#app/query/recent-months.ts';
import type { View } from '#app/query/view.ts';
import { EVERY_STATUS } from '#app/model/filters.ts';
import { ROLLING_DUE } from '#app/model/population.ts';
import { isNarrowed } from '../page/links.ts';
import type { OpenPage } from '../page/open-page.ts';

/**
 * Are deadlines kept, is it getting better, who needs a call: everything the overview shows, asked at once. What a choice
 * was made in keeps its whole, so that another can be made there.
 */
export async function overviewData({ view, scope, filters }: OpenPage) {
  const whole = overEveryStatus(scope);
  const before = scopeBefore(view, whole);
  const everyAge = withPopulation(scope, { ageing: null });
  const standing = await scopeOf(view, { ...filters, ...STANDING }, ROLLING_DUE);
  const narrowed = isNarrowed(filters);
  const [now, matching, earlier, months, units, holders, stock, ofPeriod, moved] =
    await Promise.all([
      summary(view, whole),
      narrowed ? summary(view, scope) : null,
      before && summary(view, before),
      recentMonths(view, scope),
      league(view, standing),
      narrowed ? countsByUnit(view, scope) : null,
      overdueStock(view, everyAge),
      scope.population.basis === 'tracked' ? null : overdueAges(view, everyAge),
      movement(view, scope),
    ]);
  return {
    /** The population by status, whatever status, flag or age is chosen. */
    now,
    /** What a chosen status, flag, age or search leaves of it. */
    matching,
    earlier,
    months,
    units,
    holders: holders && mostFirst(holders),
    stock,
    ofPeriod,
    moved,
  };
}

/** The league stands over its own year and among all units of the groups: a choice of unit or status ranks nobody. */
const STANDING = {
  basis: null,
  period: null,
  unit: [],
  ...EVERY_STATUS,
  q: null,
} as const;

function mostFirst(holders: CountsByUnit): { code: string; total: number; hanging: number }[] {
  return [...holders]
    .map(([code, { total, hanging }]) => ({ code, total, hanging }))
    .sort((a, b) => b.total - a.total || (a.code < b.code ? -1 : 1));
}

async function movement(view: View, scope: Scope) {
  const older = snapshotBefore(view, scope.snapshot);
  if (!older) return null;
  return { from: older.as_of, ...(await flow(view, scope, older)) };
}

export type OverviewData = Awaited<ReturnType<typeof overviewData>>;
