import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvText } from '#app/http/csv.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { scopeOf } from '#app/query/scope.ts';
import { summary } from '#app/query/summary.ts';
import { answerApi } from './answer-api.server.ts';
import { COUNT_COLUMNS, MEASURE_COLUMNS, countCells, measureCells } from './columns.ts';
import { RESOURCES } from './resources.ts';

export const loader = (args: LoaderFunctionArgs) =>
  answerApi(args, RESOURCES.summary, async ({ view, filters }) => {
    const answer = await summary(view, await scopeOf(view, filters, MONTH_ASSIGNED));
    return {
      json: answer,
      about: answer,
      csv: () =>
        csvText(
          ['units', ...COUNT_COLUMNS, ...MEASURE_COLUMNS],
          [[answer.units, ...countCells(answer.counts), ...measureCells(answer.measures)]],
        ),
    };
  });
