import type { AnswerHead } from '#app/query/answer.ts';
import type { Task } from '#app/query/tasks.ts';

/** One line of the list of snapshots. */
export interface ListedSnapshot {
  id: string;
  as_of: string;
  revision: number;
  source: string;
  /** Of the file received. */
  sha256: string;
  rows_read: number;
  rows_accepted: number;
  rows_refused: number;
  rows_skipped: number;
  imported_at: string;
  withdrawn: boolean;
  damaged: boolean;
  /** Whether it is what its as-of is answered from. */
  answers: boolean;
}

export interface SnapshotsAnswer {
  newest: string | null;
  snapshots: ListedSnapshot[];
}

/** What one snapshot said of a task. */
export interface TaskVersion extends Omit<Task, 'earliest_due_on' | 'today_unit_code'> {
  snapshot: AnswerHead['snapshot'];
}

export interface TaskAnswer {
  snapshot: AnswerHead['snapshot'];
  task_code: string;
  rows: TaskVersion[];
}
