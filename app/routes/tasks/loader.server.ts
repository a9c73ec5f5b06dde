import { redirect } from '@remix-run/node';
import { linkTo } from '#app/model/filters.ts';
import { breakdown, choicesOf } from '#app/query/breakdown.ts';
import { withinReadable } from '#app/query/readable.ts';
import { DEFAULT_ROWS, parseTaskOrder, tasks } from '#app/query/tasks.ts';
import { readColumns } from '#app/tables/chosen-columns.ts';
import { TASK_COLUMNS, usualTaskColumns } from '#app/tables/task-columns.ts';
import { COLUMNS } from '../page/normalise.ts';
import type { OpenPage } from '../page/open-page.ts';

/**
 * Which tasks exactly: one page of them, and how the whole list spreads over units, ages and flags.
 * @throws DondocError `forbidden_foreign_unit` (403), or a redirect to the reader's own tasks where all were asked for
 */
export async function tasksData({ view, scope, filters, extras, page }: OpenPage) {
  const own = await withinReadable(view, filters);
  if (own !== filters) throw redirect(linkTo(page.path, own, page.kept));
  const order = parseTaskOrder(filters.sort);
  // Where one status is left, its column says nothing.
  const usualColumns =
    filters.status.length === 1 ? usualTaskColumns('status') : usualTaskColumns();
  const columns = readColumns(extras[COLUMNS], TASK_COLUMNS, usualColumns);
  const cursor = extras.cursor ?? null;
  const [list, spread, choices] = await Promise.all([
    tasks(view, scope, { order, limit: DEFAULT_ROWS, cursor }),
    breakdown(view, scope),
    choicesOf(view, scope),
  ]);
  return { list, spread, choices, order, cursor, columns, usualColumns };
}

export type TasksData = Awaited<ReturnType<typeof tasksData>>;
