import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvText } from '#app/http/csv.ts';
import { notFound } from '#app/model/errors.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { snapshotRef } from '#app/query/answer.ts';
import { taskHistory } from '#app/query/history.ts';
import { QUERIES, type TaskHistoryRow } from '#app/query/registry.gen.ts';
import { scopeOf } from '#app/query/scope.ts';
import { taskOf } from '#app/query/tasks.ts';
import type { View } from '#app/query/view.ts';
import { answerApi } from './answer-api.server.ts';
import type { TaskAnswer, TaskVersion } from './answers.ts';
import { RESOURCES } from './resources.ts';

const COLUMNS = QUERIES.taskHistory.columns.map(({ name }) => name);
const FORMAT_SUFFIX = /\.(json|csv)$/;

/** What each snapshot up to the chosen one said about a task. */
export const loader = (args: LoaderFunctionArgs) =>
  answerApi(args, RESOURCES.task, async ({ view, filters }) => {
    const code = (args.params.code ?? '').replace(FORMAT_SUFFIX, '');
    const { snapshot } = await scopeOf(view, filters, MONTH_ASSIGNED);
    const rows = await taskHistory(view, code, snapshot);
    if (rows.length === 0) throw notFound('task', code);
    const answer: TaskAnswer = {
      snapshot: snapshotRef(snapshot),
      task_code: code,
      rows: rows.map((row) => versionOf(view, row)),
    };
    return {
      json: answer,
      about: { snapshot },
      csv: () =>
        csvText(
          COLUMNS,
          rows.map((row) => COLUMNS.map((name) => row[name as keyof typeof row])),
        ),
    };
  });

function versionOf(view: View, row: TaskHistoryRow): TaskVersion {
  const { snapshot_id: id, as_of, revision } = row;
  return { snapshot: { id, as_of, revision }, ...taskOf(view, row) };
}
