import type { PublicProblem } from '#app/model/errors.ts';
import type { ImportRequest } from '../import-files.server.ts';
import type { ImportOutcome } from '../outcome.ts';
import type { UnderstandingRequest } from '../understand.server.ts';
import type { Understanding } from '../understanding.ts';

type Plain<T> = Omit<T, 'storeFiles' | 'onProgress' | 'onPhase'>;

/** What is asked of the child; it goes over a channel, so everything in it is plain data. */
export type ChildTask =
  | { kind: 'import'; request: Plain<ImportRequest> }
  | { kind: 'understand'; path: string; request: Plain<UnderstandingRequest> };

/** An error as it can be sent: what the system says no with keeps its code and path. */
export interface SentError {
  message: string;
  code: string | null;
  path: string | null;
}

/** How much of the file has been read, 0 to 1, and how many rows in it. */
export interface ReadSoFar {
  share: number;
  rows: number;
}

export type ChildProgress =
  { phase: 'reading' | 'understanding'; read: ReadSoFar } | { phase: 'checking' | 'publishing' };

export type ChildAnswer = { outcome: ImportOutcome } | { understanding: Understanding };

export type ChildMessage =
  ChildAnswer | { progress: ChildProgress } | { problem: PublicProblem } | { error: SentError };
