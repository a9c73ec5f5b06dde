import type { LoaderFunctionArgs } from '@remix-run/node';
import { column, tableOf } from '#app/http/table/table.ts';
import { nothingThere } from '#app/model/errors.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { scopeOf } from '#app/query/scope.ts';
import { type TrendPoint, parseSeries, trend } from '#app/query/trend.ts';
import { closedMonthsNear, trendMonths } from '#app/query/trend-months.ts';
import { answerApi } from './answer-api.server.ts';
import { figureColumns } from './columns.ts';
import { RESOURCES } from './resources.ts';

const COLUMNS = [
  column('month', 'text', ({ month }: TrendPoint) => month),
  column('from', 'date', ({ from }: TrendPoint) => from),
  column('to', 'date', ({ to }: TrendPoint) => to),
  column('snapshot', 'text', ({ snapshot }: TrendPoint) => snapshot?.id ?? null),
  column('break', 'text', (point: TrendPoint) => point.break),
  ...figureColumns((point: TrendPoint) => point),
];

export const loader = (args: LoaderFunctionArgs) =>
  answerApi(args, RESOURCES.trend, async ({ view, filters, extras }) => {
    const series = parseSeries(extras.series);
    const scope = await scopeOf(view, filters, MONTH_ASSIGNED);
    const months = trendMonths(view, scope, filters.period !== null);
    if (months.length === 0) {
      const nearest = closedMonthsNear(view, scope).map((value) => ({ value }));
      const period = scope.population.period ?? '';
      throw nothingThere('period_without_months', 'period', period, nearest);
    }
    const answer = await trend(view, scope, months, series);
    return { about: answer, json: () => answer, table: () => tableOf(COLUMNS, answer.points) };
  });
