import { latestRevisions } from '#app/model/as-of.ts';
import { QUERIES, type TaskHistoryRow } from './registry.gen.ts';
import type { Snapshot, View } from './view.ts';

/** The snapshots that stood when `snapshot` was the newest, newest first; itself instead of other revisions of its as-of. */
export function snapshotsUpTo(view: View, snapshot: Snapshot): Snapshot[] {
  const earlier = latestRevisions(view.catalog.servable).filter(
    (one) => one.as_of < snapshot.as_of,
  );
  return [snapshot, ...earlier];
}

/** What each of them said of a task, oldest first. */
export async function taskHistory(
  view: View,
  taskCode: string,
  snapshot: Snapshot,
): Promise<TaskHistoryRow[]> {
  const telling = new Set(snapshotsUpTo(view, snapshot).map((one) => one.id));
  const rows = await view.ask(QUERIES.taskHistory, { task_code: taskCode });
  return rows.filter((row) => telling.has(row.snapshot_id));
}
