import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvText } from '#app/http/csv.ts';
import { notFound } from '#app/model/errors.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { taskHistory } from '#app/query/history.ts';
import { scopeOf } from '#app/query/scope.ts';
import { QUERIES } from '#app/query/registry.gen.ts';
import { answerApi } from './answer-api.server.ts';

const COLUMNS = QUERIES.taskHistory.columns.map(({ name }) => name);

/** What each snapshot up to the chosen one said about a task. */
export const loader = (args: LoaderFunctionArgs) =>
  answerApi(args, async ({ view, filters }) => {
    const code = args.params.code ?? '';
    const { snapshot } = await scopeOf(view, filters, MONTH_ASSIGNED);
    const rows = (await taskHistory(view, code)).filter((row) => row.as_of <= snapshot.as_of);
    if (rows.length === 0) throw notFound('task', code);
    const { id, as_of, revision } = snapshot;
    return {
      json: { snapshot: { id, as_of, revision }, task_code: code, rows },
      about: { snapshot },
      csv: () =>
        csvText(
          COLUMNS,
          rows.map((row) => COLUMNS.map((name) => row[name as keyof typeof row])),
        ),
    };
  });
