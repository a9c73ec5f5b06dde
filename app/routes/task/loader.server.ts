import { notFound } from '#app/model/errors.ts';
import { latestRevisions } from '#app/model/as-of.ts';
import { taskHistory } from '#app/query/history.ts';
import type { OpenPage } from '../page/page-data.server.ts';

/** What every snapshot up to the chosen one said about a task. @throws DondocError `not_found` (404) */
export async function taskData({ view, scope }: OpenPage, code: string) {
  const history = await taskHistory(view, code);
  const rows = history.filter((row) => row.as_of <= scope.snapshot.as_of);
  if (rows.length === 0) throw notFound('task', code);
  const snapshots = latestRevisions(view.catalog.servable)
    .filter((one) => one.as_of <= scope.snapshot.as_of)
    .map(({ id, as_of }) => ({ id, as_of }))
    .reverse();
  return { code, rows, snapshots };
}

export type TaskData = Awaited<ReturnType<typeof taskData>>;
