import { breakdown, choicesOf } from '#app/query/breakdown.ts';
import { DEFAULT_ROWS, parseTaskOrder, tasks } from '#app/query/tasks.ts';
import { readColumns } from '#app/tables/chosen-columns.ts';
import { TASK_COLUMNS, usualTaskColumns } from '#app/tables/task-columns.ts';
import { COLUMNS } from '../page/normalise.ts';
import type { OpenPage } from '../page/open-page.ts';

/** Which tasks exactly: one page of them, and how the whole list spreads over units, ages and flags. */
export async function tasksData({ view, scope, filters, extras }: OpenPage) {
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
