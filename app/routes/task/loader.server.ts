import { notFound } from '#app/model/errors.ts';
import { snapshotsUpTo, taskHistory } from '#app/query/history.ts';
import type { OpenPage } from '../page/open-page.ts';

/** What every snapshot up to the chosen one said about a task. @throws DondocError `not_found` (404) */
export async function taskData({ view, scope }: OpenPage, code: string) {
  const rows = await taskHistory(view, code, scope.snapshot);
  if (rows.length === 0) throw notFound('task', code);
  const snapshots = snapshotsUpTo(view, scope.snapshot)
    .map(({ id, as_of }) => ({ id, as_of }))
    .reverse();
  return { code, rows, snapshots };
}

export type TaskData = Awaited<ReturnType<typeof taskData>>;
