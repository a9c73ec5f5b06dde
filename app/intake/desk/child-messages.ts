import type { PublicProblem } from '#app/model/errors.ts';
import type { ImportRequest } from '../import-files.server.ts';
import type { ImportOutcome } from '../outcome.ts';
import type { ImportProgress } from './import-job.ts';

/** What is asked of the child; it goes over a channel, so everything in it is plain data. */
export interface ChildTask {
  kind: 'import';
  request: Omit<ImportRequest, 'storeFiles'>;
}

/** An error as it can be sent: what the system says no with keeps its code and path. */
export interface SentError {
  message: string;
  code: string | null;
  path: string | null;
}

export type ChildProgress = Omit<ImportProgress, 'queue_position' | 'bytes_total'>;

export type ChildMessage =
  | { progress: ChildProgress }
  | { outcome: ImportOutcome }
  | { problem: PublicProblem }
  | { error: SentError };
