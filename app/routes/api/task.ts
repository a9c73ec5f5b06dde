import type { LoaderFunctionArgs } from '@remix-run/node';
import { FORMATS } from '#app/http/answer-format.ts';
import { type Cell, type TableColumn, tableOf } from '#app/http/table/table.ts';
import { notFound } from '#app/model/errors.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { snapshotRef } from '#app/query/answer.ts';
import { taskHistory } from '#app/query/history.ts';
import { QUERIES, type TaskHistoryRow } from '#app/query/registry.gen.ts';
import { scopeOf } from '#app/query/scope.ts';
import { taskReader } from '#app/query/tasks.ts';
import type { View } from '#app/query/view.ts';
import { answerApi } from './answer-api.server.ts';
import type { TaskAnswer, TaskVersion } from './answers.ts';
import { RESOURCES } from './resources.ts';

/** As they are asked for, without the person: names of officers stay on the pages. */
const TOLD = QUERIES.taskHistory.columns.filter(({ name }) => name !== 'officer');
const COLUMNS = TOLD.map(({ name, type }): TableColumn<TaskHistoryRow> => ({
  name,
  type: name === 'as_of' ? 'instant' : type,
  value: (row) => row[name as keyof TaskHistoryRow] satisfies Cell,
}));
const FORMAT_SUFFIX = new RegExp(`\\.(${FORMATS.join('|')})$`);

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
      rows: rows.map(versionReader(view)),
    };
    return { about: { snapshot }, json: () => answer, table: () => tableOf(COLUMNS, rows) };
  });

function versionReader(view: View): (row: TaskHistoryRow) => TaskVersion {
  const read = taskReader(view);
  return (row) => {
    const { snapshot_id: id, as_of, revision } = row;
    return { snapshot: { id, as_of, revision }, ...read(row) };
  };
}
