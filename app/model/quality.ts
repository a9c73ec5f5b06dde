import type { ConfirmCode, IssueCode } from './issue.ts';
import type { SnapshotId } from './snapshot.ts';
import type { Status } from './status.ts';
import type { CanonicalColumn } from './task.ts';

/** Every canonical column but `secrecy`, which is never stored. */
export type StoredColumn = Exclude<CanonicalColumn, 'secrecy'>;

/** What the reading found of one kind, with the first places. */
export interface Finding {
  code: IssueCode;
  /** Rows that have it, each counted once. */
  rows: number;
  columns: readonly { column: string; rows: number }[];
  first: readonly { file: string; row: number | null; column: string | null }[];
}

/** How often the source's own label met a derived status. */
export interface SourceStatusCount {
  /** Null where the source says nothing. */
  label: string | null;
  status: Status;
  rows: number;
}

export const DRIFT_KINDS = [
  'appeared',
  'vanished',
  'vanished_open',
  'units_changed',
  'deadlines_later',
  'deadlines_earlier',
  'deadlines_removed',
  'deadlines_set',
  'assigned_changed',
  'titles_changed',
  'titles_blanked',
  'reopened',
] as const;
export type DriftKind = (typeof DRIFT_KINDS)[number];

/** Which rows are no longer in the list: they are to be looked up in the snapshot before. */
export const GONE_KINDS = ['vanished', 'vanished_open'] as const satisfies readonly DriftKind[];

export interface TaskKey {
  task_code: string;
  unit_code: string;
}

/** What changed from one snapshot to the next. Every row of either is counted in `rows_then` or `rows_now`. */
export interface Drift {
  against: SnapshotId;
  rows_then: number;
  rows_now: number;
  open_then: number;
  /** Rows of the snapshot before that are still there and had a deadline. */
  deadlines_then: number;
  /** rows_then = in both + units_changed + vanished; rows_now = in both + units_changed + appeared. */
  in_both: number;
  changes: Record<DriftKind, number>;
  /** Rows assigned before the as-of year: then, now, and those of then that are gone. */
  earlier_years: {
    year: number;
    then: number;
    now: number;
    missing: number;
    by_year: readonly { year: number; then: number; now: number }[];
  };
  /** Units that lost most of their rows, the greatest loss first. */
  units: readonly { unit_code: string; then: number; now: number }[];
  /** The first rows of each kind, by unit and code. */
  first: Partial<Record<DriftKind, readonly TaskKey[]>>;
}

/** What was asked, with the counts that made it a question. */
export interface Question {
  code: ConfirmCode;
  counts: Readonly<Record<string, number>>;
}

/** What came in, beside the rows themselves: stored with the snapshot and hashed like its other files. */
export interface QualityReport {
  format: 1;
  rows: number;
  /** Rows in which the column says something. */
  filled: Record<StoredColumn, number>;
  flags: Record<string, number>;
  refused: readonly Finding[];
  warnings: readonly Finding[];
  /** The most frequent pairs; the rest are counted in `source_status_rest`. */
  source_status: readonly SourceStatusCount[];
  source_status_rest: number;
  /** Against the snapshot before by as-of; null for the first one. */
  drift: Drift | null;
  /** Against the revision that this one takes the place of. */
  replaced: Drift | null;
  /** Asked before publishing, and confirmed. */
  questions: readonly Question[];
}
