import { inOrder, parseLeagueOrder } from '#app/query/league-order.ts';
import { league } from '#app/query/league.ts';
import { unitRates } from '#app/query/unit-rates.ts';
import type { OpenPage } from '../page/open-page.ts';

/** How each unit stands among its peers, with the year behind it. */
export async function leagueData({ view, scope, filters }: OpenPage) {
  const order = parseLeagueOrder(filters.sort);
  const [answer, { rates }] = await Promise.all([league(view, scope), unitRates(view, scope)]);
  const sparks = Object.entries(rates).map(([code, values]) => [
    code,
    values.map((measure) => measure?.value ?? null),
  ]);
  return {
    answer: inOrder(answer, order),
    order,
    sparks: Object.fromEntries(sparks) as Record<string, (number | null)[]>,
  };
}

export type LeagueData = Awaited<ReturnType<typeof leagueData>>;
