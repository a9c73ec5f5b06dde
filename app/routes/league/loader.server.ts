import { lastEndedMonth, addMonths, monthsBetween } from '#app/model/period.ts';
import { keptOf } from '#app/model/league.ts';
import { inOrder, parseLeagueOrder } from '#app/query/league-order.ts';
import { league } from '#app/query/league.ts';
import { withPopulation } from '#app/query/scope.ts';
import { unitTrends } from '#app/query/trend.ts';
import type { OpenPage } from '../page/page-data.server.ts';

const SPARK_MONTHS = 12;
/** Three months together, so that a unit with few tasks a month still shows a line. */
const SLIDING = 3;

/** How each unit stands among its peers, with the year behind it. */
export async function leagueData({ view, scope, filters }: OpenPage) {
  const order = parseLeagueOrder(filters.sort);
  const last = lastEndedMonth(scope.snapshot.as_of_day, scope.population.window);
  const months = monthsBetween(addMonths(last, 2 - SPARK_MONTHS - SLIDING), last);
  const byDeadline = withPopulation(scope, { basis: 'due' });
  const [answer, trends] = await Promise.all([
    league(view, scope),
    unitTrends(view, byDeadline, months),
  ]);
  const sparks = Object.fromEntries(
    [...trends].map(([code, counts]) => [
      code,
      slidingRates(counts.map((one) => one && keptOf(one))),
    ]),
  );
  return {
    answer: inOrder(answer, order),
    order,
    sparks,
    sparkMonths: months.slice(SLIDING - 1),
  };
}

/** The deadlines kept over each month and the two before it; null where a month is missing or nothing fell due. */
function slidingRates(months: readonly ({ kept: number; n: number } | null)[]): (number | null)[] {
  return months.slice(SLIDING - 1).map((_, index) => {
    const window = months.slice(index, index + SLIDING);
    if (window.some((month) => month === null)) return null;
    const kept = window.reduce((sum, month) => sum + (month?.kept ?? 0), 0);
    const n = window.reduce((sum, month) => sum + (month?.n ?? 0), 0);
    return n === 0 ? null : kept / n;
  });
}

export type LeagueData = Awaited<ReturnType<typeof leagueData>>;
