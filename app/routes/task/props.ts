import type { TaskHistoryRow } from '#app/query/registry.gen.ts';
import type { PageData } from '../page/page-data.ts';
import type { Words } from '../page/words.ts';
import type { TaskData } from './loader.server.ts';

export interface TaskProps {
  data: TaskData;
  page: PageData;
  words: Words;
}

/** What the newest snapshot that holds the task says, one row a lead unit. */
export function latestRows({ rows }: TaskData): TaskHistoryRow[] {
  const last = rows.at(-1)?.snapshot_id;
  return rows.filter((row) => row.snapshot_id === last);
}
