import type { LoaderFunctionArgs } from '@remix-run/node';
import { column, tableOf } from '#app/http/table/table.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { scopeOf } from '#app/query/scope.ts';
import { type SummaryAnswer, summary } from '#app/query/summary.ts';
import { answerApi } from './answer-api.server.ts';
import { figureColumns } from './columns.ts';
import { RESOURCES } from './resources.ts';

const COLUMNS = [
  column('units', 'integer', ({ units }: SummaryAnswer) => units),
  ...figureColumns((answer: SummaryAnswer) => answer),
];

export const loader = (args: LoaderFunctionArgs) =>
  answerApi(args, RESOURCES.summary, async ({ view, filters }) => {
    const answer = await summary(view, await scopeOf(view, filters, MONTH_ASSIGNED));
    return { about: answer, json: () => answer, table: () => tableOf(COLUMNS, [answer]) };
  });
