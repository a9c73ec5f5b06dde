import type { Day, Instant } from './day.ts';
import type { AskingThresholds } from './asking.ts';

/** `20190703T100000-r1`: the as-of instant in the office's clock and the revision. */
export type SnapshotId = string;

export const SNAPSHOT_ID_PATTERN = /^\d{8}T\d{6}-r[1-9]\d*$/;

export function snapshotId(asOf: Instant, revision: number): SnapshotId {
  return `${asOf.slice(0, 19).replace(/[-:]/g, '')}-r${revision}`;
}

export function revisionOf(id: SnapshotId): number {
  return Number(id.slice(id.indexOf('-r') + 2));
}

export interface StoredFile {
  /** Path below the snapshot's own folder. */
  path: string;
  bytes: number;
  sha256: string;
  rows: number;
}

/** Thresholds as they stood at publication; a later setting does not change an old snapshot. */
export interface SnapshotSettings {
  due_soon_days: number;
  ask_before_publishing: AskingThresholds;
}

/** The one record that makes a snapshot exist: what no manifest names does not. */
export interface SnapshotManifest {
  format: 1;
  id: SnapshotId;
  as_of: Instant;
  as_of_day: Day;
  revision: number;
  source: string;
  source_file: { name: string; bytes: number; sha256: string };
  mapping_sha256: string;
  /** SHA-256 over all that the reading depended on: equal inputs need not be read again. */
  inputs_sha256: string;
  /** SHA-256 over the accepted rows and the refusals: equal content is the same snapshot. */
  content_sha256: string;
  rows_read: number;
  rows_accepted: number;
  rows_refused: number;
  rows_skipped: number;
  settings: SnapshotSettings;
  imported_at: Instant;
  imported_by: string;
  /** Where the texts of its tasks were taken out after their time: of which revision it is a copy. */
  redacted?: { at: Instant; by: string; from: SnapshotId } | undefined;
  files: StoredFile[];
}
