import type { LoaderFunctionArgs } from '@remix-run/node';
import { type CsvCell, csvRecord } from '#app/http/csv.ts';
import { invalidParameter } from '#app/model/errors.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { type Scope, scopeOf } from '#app/query/scope.ts';
import {
  DEFAULT_ROWS,
  MOST_ROWS,
  type Task,
  type TaskOrder,
  allTasks,
  duringWalk,
  parseTaskOrder,
  tasks,
} from '#app/query/tasks.ts';
import type { View } from '#app/query/view.ts';
import { answerApi } from './answer-api.server.ts';
import { RESOURCES } from './resources.ts';

export const loader = (args: LoaderFunctionArgs) =>
  answerApi(args, RESOURCES.tasks, async ({ view, filters, extras, format }) => {
    const order = parseTaskOrder(filters.sort);
    if (format === 'csv') refusePaging(extras);
    const limit = readLimit(extras.limit);
    const cursor = extras.cursor ?? null;
    const scope = await scopeOf(view, duringWalk(view, filters, cursor), MONTH_ASSIGNED);
    if (format === 'csv') {
      const about = { snapshot: scope.snapshot, population: scope.population };
      return { json: {}, about, csv: () => tasksCsv(view, scope, order) };
    }
    const answer = await tasks(view, scope, { order, limit, cursor });
    return { json: answer, about: answer, csv: () => '' };
  });

/** An export is whole: a reader who asked for a part of it must not take it for one. */
function refusePaging(extras: Readonly<Record<string, string>>): void {
  for (const name of ['limit', 'cursor']) {
    const value = extras[name];
    if (value !== undefined) throw invalidParameter(name, value, '.json');
  }
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return DEFAULT_ROWS;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > MOST_ROWS) throw invalidParameter('limit', text, `1–${MOST_ROWS}`);
  return limit;
}

const COLUMNS: Record<string, (task: Task) => CsvCell> = {
  task_code: (task) => task.task_code,
  title: (task) => task.title,
  document_no: (task) => task.document_no,
  document_date: (task) => task.document_date,
  assigner: (task) => task.assigner,
  unit_code: (task) => task.unit_code,
  unit_name: (task) => task.unit_name,
  co_units: (task) => task.co_units.join(';'),
  field: (task) => task.field,
  assigned_on: (task) => task.assigned_on,
  due_on: (task) => task.due_on,
  original_due_on: (task) => task.original_due_on,
  completed_on: (task) => task.completed_on,
  evidence_of_completion: (task) => task.evidence_of_completion,
  source_status: (task) => task.source_status,
  state_note: (task) => task.state_note,
  status: (task) => task.status,
  hanging: (task) => task.flags.hanging,
  due_soon: (task) => task.flags.due_soon,
  extended: (task) => task.flags.extended,
  days_overdue: (task) => task.days_overdue,
  inherited_from: (task) => task.inherited_from,
  today_unit_code: (task) => task.today_unit_code,
};

async function* tasksCsv(view: View, scope: Scope, order: TaskOrder): AsyncGenerator<string> {
  let head = csvRecord(Object.keys(COLUMNS));
  for await (const page of allTasks(view, scope, order)) {
    const records = page.map((task) => csvRecord(Object.values(COLUMNS).map((cell) => cell(task))));
    yield head + records.join('');
    head = '';
  }
  if (head !== '') yield head;
}
