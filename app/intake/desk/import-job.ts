import type { Instant } from '#app/model/day.ts';
import type { PublicProblem } from '#app/model/errors.ts';
import type { Mapping } from '../mapping.ts';
import type { ImportOutcome } from '../outcome.ts';
import type { Understanding } from '../understanding.ts';

export const JOB_STATES = [
  'received',
  'understood',
  'running',
  'checked',
  'published',
  'unchanged',
  'refused',
  'failed',
  'abandoned',
] as const;
/** `checked`: a dry run is done, nothing was published. */
export type JobState = (typeof JOB_STATES)[number];

export const IMPORT_PHASES = [
  'queued',
  'understanding',
  'reading',
  'checking',
  'publishing',
] as const;
export type ImportPhase = (typeof IMPORT_PHASES)[number];

export interface ImportProgress {
  phase: ImportPhase;
  /** 1 is next; null where it is not waiting. */
  queue_position: number | null;
  bytes_read: number;
  bytes_total: number;
  rows_read: number;
}

/** What is to be done with a received file. */
export interface JobRequest {
  /** As given: an instant, or a date. */
  as_of: string;
  mapping: Mapping | null;
  source: string | null;
  /** Publish although much changed since the snapshot before. */
  confirm: boolean;
  dry_run: boolean;
}

/** One file on its way to a snapshot. */
export interface ImportJob {
  id: string;
  file: { name: string; bytes: number; sha256: string };
  created_at: Instant;
  /** Which way in it took: `api`, `page`, `inbox`. */
  by: string;
  state: JobState;
  /** While something is being done. */
  progress: ImportProgress | null;
  /** Not longer than the file itself, since it shows some of its rows. */
  understanding: Understanding | null;
  request: JobRequest | null;
  outcome: ImportOutcome | null;
  /** Why it failed. */
  problem: PublicProblem | null;
}
