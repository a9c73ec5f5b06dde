import { join, resolve } from 'node:path';
import type { SnapshotId } from '#app/model/snapshot.ts';

/** Where things stand in a data directory. All paths are absolute. */
export interface Layout {
  root: string;
  config: string;
  units: string;
  aliases: string;
  events: string;
  /** Earlier states of the three lists. */
  unitsHistory: string;
  mappings: string;
  snapshots: string;
  manifests: string;
  withdrawn: string;
  /** Withdrawals that are over. */
  restored: string;
  /** Snapshots that may be seen beyond the office. */
  released: string;
  /** What is left of snapshots whose texts were destroyed. */
  redacted: string;
  /** Received files, where the office keeps them. */
  received: string;
  /** Who may enter: accounts, tokens, sessions, what was done. Its owner's alone. */
  access: string;
  accessLock: string;
  tmp: string;
  lock: string;
}

export const TASKS_FILE = 'tasks.parquet';
export const ROLLUP_FILE = 'rollup.parquet';
export const OVERDUE_FILE = 'overdue.parquet';
export const ISSUES_FILE = 'issues.json';
export const QUALITY_FILE = 'quality.json';

/** The files of every snapshot, each named in its manifest with its hash. */
export const SNAPSHOT_FILES = [
  TASKS_FILE,
  ROLLUP_FILE,
  OVERDUE_FILE,
  ISSUES_FILE,
  QUALITY_FILE,
] as const;

export function layoutOf(dataDir: string): Layout {
  const root = resolve(dataDir);
  return {
    root,
    config: join(root, 'dondoc.config.json'),
    units: join(root, 'units.csv'),
    aliases: join(root, 'unit_aliases.csv'),
    events: join(root, 'unit_events.csv'),
    unitsHistory: join(root, 'units-history'),
    mappings: join(root, 'mappings'),
    snapshots: join(root, 'snapshots'),
    manifests: join(root, 'manifests'),
    withdrawn: join(root, 'withdrawn'),
    restored: join(root, 'withdrawn', 'restored'),
    released: join(root, 'released'),
    redacted: join(root, 'redacted'),
    received: join(root, 'received'),
    access: join(root, 'access'),
    accessLock: join(root, 'access', 'changing.lock'),
    tmp: join(root, 'tmp'),
    lock: join(root, 'tmp', 'publishing.lock'),
  };
}

export function snapshotFolder(layout: Layout, id: SnapshotId): string {
  return join(layout.snapshots, id);
}

export function manifestFile(layout: Layout, id: SnapshotId): string {
  return join(layout.manifests, `${id}.json`);
}

export function withdrawalFile(layout: Layout, id: SnapshotId): string {
  return join(layout.withdrawn, `${id}.json`);
}

export function releaseFile(layout: Layout, id: SnapshotId): string {
  return join(layout.released, `${id}.json`);
}

export function redactionFile(layout: Layout, id: SnapshotId): string {
  return join(layout.redacted, `${id}.json`);
}
