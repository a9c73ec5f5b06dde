import type { LoaderFunctionArgs } from '@remix-run/node';
import { column, tableOf } from '#app/http/table/table.ts';
import { ROLLING_DUE } from '#app/model/population.ts';
import { inOrder, parseLeagueOrder } from '#app/query/league-order.ts';
import { type LeagueGroup, type LeagueRow, league } from '#app/query/league.ts';
import { scopeOf } from '#app/query/scope.ts';
import { answerApi } from './answer-api.server.ts';
import { figureColumns } from './columns.ts';
import { RESOURCES } from './resources.ts';

interface Line {
  group: LeagueGroup;
  row: LeagueRow;
}

const COLUMNS = [
  column('group', 'text', ({ group }: Line) => group.group),
  column('reference_rate', 'share', ({ group }: Line) => group.reference_rate),
  column('unit_code', 'text', ({ row }: Line) => row.unit.code),
  column('unit_name', 'text', ({ row }: Line) => row.unit.name),
  column('rank', 'integer', ({ row }: Line) => row.rank),
  column('rank_change', 'integer', ({ row }: Line) => row.rank_change),
  column('not_ranked_because', 'text', ({ row }: Line) => row.not_ranked_because),
  column('not_using', 'text', ({ row }: Line) => row.not_using),
  column('kept', 'integer', ({ row }: Line) => row.deadline_kept.kept),
  column('n', 'integer', ({ row }: Line) => row.deadline_kept.n),
  column('rate', 'share', ({ row }: Line) => row.deadline_kept.rate),
  column('low', 'share', ({ row }: Line) => row.deadline_kept.low),
  column('high', 'share', ({ row }: Line) => row.deadline_kept.high),
  column('band', 'text', ({ row }: Line) => row.deadline_kept.band),
  ...figureColumns(({ row }: Line) => row),
];

export const loader = (args: LoaderFunctionArgs) =>
  answerApi(args, RESOURCES.league, async ({ view, filters }) => {
    const order = parseLeagueOrder(filters.sort);
    const answer = inOrder(await league(view, await scopeOf(view, filters, ROLLING_DUE)), order);
    return {
      about: answer,
      json: () => answer,
      table: () =>
        tableOf(
          COLUMNS,
          answer.groups.flatMap((group) => group.rows.map((row) => ({ group, row }))),
        ),
    };
  });
