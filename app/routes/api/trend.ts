import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvText } from '#app/http/csv.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { scopeOf } from '#app/query/scope.ts';
import { parseSeries, trend, trendMonths } from '#app/query/trend.ts';
import { answerApi } from './answer-api.server.ts';
import { COUNT_COLUMNS, MEASURE_COLUMNS, countCells, measureCells } from './columns.ts';
import { RESOURCES } from './resources.ts';

export const loader = (args: LoaderFunctionArgs) =>
  answerApi(args, RESOURCES.trend, async ({ view, filters, extras }) => {
    const series = parseSeries(extras.series);
    const scope = await scopeOf(view, filters, MONTH_ASSIGNED);
    const months = trendMonths(view, scope, filters.period !== null);
    const answer = await trend(view, scope, months, series);
    return {
      json: answer,
      about: answer,
      csv: () =>
        csvText(
          ['month', 'from', 'to', 'snapshot', 'break', ...COUNT_COLUMNS, ...MEASURE_COLUMNS],
          answer.points.map((point) => [
            point.month,
            point.from,
            point.to,
            point.snapshot?.id ?? null,
            point.break,
            ...countCells(point.counts),
            ...measureCells(point.measures),
          ]),
        ),
    };
  });
