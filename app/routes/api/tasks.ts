import type { LoaderFunctionArgs } from '@remix-run/node';
import { column, longTableOf } from '#app/http/table/table.ts';
import { invalidParameter } from '#app/model/errors.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { headOf } from '#app/query/answer.ts';
import { withinReadable } from '#app/query/readable.ts';
import { scopeOf } from '#app/query/scope.ts';
import {
  DEFAULT_ROWS,
  MOST_ROWS,
  type Task,
  allTasks,
  countTasks,
  duringWalk,
  parseTaskOrder,
  taskTexts,
  tasks,
} from '#app/query/tasks.ts';
import { audited } from '../on-behalf.server.ts';
import { answerApi } from './answer-api.server.ts';
import { RESOURCES } from './resources.ts';

export const loader = (args: LoaderFunctionArgs) =>
  answerApi(args, RESOURCES.tasks, async ({ view, filters, extras }) => {
    const order = parseTaskOrder(filters.sort);
    const limit = readLimit(extras.limit);
    const cursor = extras.cursor ?? null;
    const readable = await withinReadable(view, duringWalk(view, filters, cursor));
    const scope = await scopeOf(view, readable, MONTH_ASSIGNED);
    return {
      about: headOf(scope),
      json: () => tasks(view, scope, { order, limit, cursor }),
      async table() {
        refusePaging(extras);
        const total = await countTasks(view, scope);
        await audited(args.context, 'export_tasks', scope.snapshot.id, { rows: total });
        return longTableOf(
          COLUMNS,
          total,
          () => allTasks(view, scope, order),
          () => taskTexts(view, scope),
        );
      },
    };
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

const COLUMNS = [
  column('task_code', 'text', (task: Task) => task.task_code),
  column('title', 'text', (task: Task) => task.title),
  column('document_no', 'text', (task: Task) => task.document_no),
  column('document_date', 'date', (task: Task) => task.document_date),
  column('assigner', 'text', (task: Task) => task.assigner),
  column('unit_code', 'text', (task: Task) => task.unit_code),
  column('unit_name', 'text', (task: Task) => task.unit_name),
  column('co_units', 'text', ({ co_units }: Task) =>
    co_units.length === 0 ? null : co_units.join(';'),
  ),
  column('field', 'text', (task: Task) => task.field),
  column('assigned_on', 'date', (task: Task) => task.assigned_on),
  column('due_on', 'date', (task: Task) => task.due_on),
  column('original_due_on', 'date', (task: Task) => task.original_due_on),
  column('completed_on', 'date', (task: Task) => task.completed_on),
  column('evidence_of_completion', 'boolean', (task: Task) => task.evidence_of_completion),
  column('source_status', 'text', (task: Task) => task.source_status),
  column('state_note', 'text', (task: Task) => task.state_note),
  column('status', 'text', (task: Task) => task.status),
  column('hanging', 'boolean', ({ flags }: Task) => flags.hanging),
  column('due_soon', 'boolean', ({ flags }: Task) => flags.due_soon),
  column('extended', 'boolean', ({ flags }: Task) => flags.extended),
  column('days_overdue', 'integer', (task: Task) => task.days_overdue),
  column('inherited_from', 'text', (task: Task) => task.inherited_from),
  column('today_unit_code', 'text', (task: Task) => task.today_unit_code),
];
