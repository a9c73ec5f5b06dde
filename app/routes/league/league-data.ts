import { inOrder, parseLeagueOrder } from '#app/query/league-order.ts';
import { league } from '#app/query/league.ts';
import { unitRates } from '#app/query/unit-rates.ts';
import { readColumns } from '#app/tables/chosen-columns.ts';
import { LEAGUE_COLUMNS, USUAL_LEAGUE_COLUMNS } from '#app/tables/league-columns.ts';
import { COLUMNS } from '../page/normalise.ts';
import type { OpenPage } from '../page/open-page.ts';

/** How each unit stands among its peers, with the year behind it. */
export async function leagueData({ view, scope, filters, extras }: OpenPage) {
  const columns = readColumns(extras[COLUMNS], LEAGUE_COLUMNS, USUAL_LEAGUE_COLUMNS);
  const order = parseLeagueOrder(filters.sort);
  const [answer, { rates }] = await Promise.all([league(view, scope), unitRates(view, scope)]);
  const sparks = Object.entries(rates).map(([code, values]) => [
    code,
    values.map((measure) => measure?.value ?? null),
  ]);
  return {
    answer: inOrder(answer, order),
    order,
    columns,
    sparks: Object.fromEntries(sparks) as Record<string, (number | null)[]>,
  };
}

export type LeagueData = Awaited<ReturnType<typeof leagueData>>;
