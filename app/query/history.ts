import { latestRevisions } from '#app/model/as-of.ts';
import { QUERIES, type TaskHistoryRow } from './registry.gen.ts';
import type { View } from './view.ts';

/** What each snapshot said of a task, oldest first; of several revisions of one as-of, the one that answers. */
export async function taskHistory(view: View, taskCode: string): Promise<TaskHistoryRow[]> {
  const answering = new Set(latestRevisions(view.catalog.servable).map((one) => one.id));
  const rows = await view.ask(QUERIES.taskHistory, { task_code: taskCode });
  return rows.filter((row) => answering.has(row.snapshot_id));
}
