import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvText } from '#app/http/csv.ts';
import { ROLLING_DUE } from '#app/model/population.ts';
import { inOrder, parseLeagueOrder } from '#app/query/league-order.ts';
import { type LeagueAnswer, league } from '#app/query/league.ts';
import { scopeOf } from '#app/query/scope.ts';
import { answerApi } from './answer-api.server.ts';
import { COUNT_COLUMNS, MEASURE_COLUMNS, countCells, measureCells } from './columns.ts';
import { RESOURCES } from './resources.ts';

export const loader = (args: LoaderFunctionArgs) =>
  answerApi(args, RESOURCES.league, async ({ view, filters }) => {
    const order = parseLeagueOrder(filters.sort);
    const answer = inOrder(await league(view, await scopeOf(view, filters, ROLLING_DUE)), order);
    return { json: answer, about: answer, csv: () => leagueCsv(answer) };
  });

function leagueCsv({ groups }: LeagueAnswer): string {
  return csvText(
    [
      'group',
      'reference_rate',
      'unit_code',
      'unit_name',
      'rank',
      'rank_change',
      'not_ranked_because',
      'not_using',
      'kept',
      'n',
      'rate',
      'low',
      'high',
      'band',
      ...COUNT_COLUMNS,
      ...MEASURE_COLUMNS,
    ],
    groups.flatMap(({ group, reference_rate, rows }) =>
      rows.map((row) => {
        const { kept, n, rate, low, high, band } = row.deadline_kept;
        return [
          group,
          reference_rate,
          row.unit.code,
          row.unit.name,
          row.rank,
          row.rank_change,
          row.not_ranked_because,
          row.not_using,
          kept,
          n,
          rate,
          low,
          high,
          band,
          ...countCells(row.counts),
          ...measureCells(row.measures),
        ];
      }),
    ),
  );
}
