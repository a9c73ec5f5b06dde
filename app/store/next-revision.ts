import type { Instant } from '#app/model/day.ts';
import { type SnapshotId, revisionOf, snapshotId } from '#app/model/snapshot.ts';

interface Taken {
  snapshots: readonly { as_of: Instant; revision: number }[];
  redacted: ReadonlyMap<SnapshotId, unknown>;
}

/** The first revision of an as-of that no snapshot has or ever had: an id never names another one. */
export function nextRevision({ snapshots, redacted }: Taken, asOf: Instant): number {
  const standing = snapshots.filter(({ as_of }) => as_of === asOf).map(({ revision }) => revision);
  const gone = [...redacted.keys()]
    .map((id) => ({ id, revision: revisionOf(id) }))
    .filter(({ id, revision }) => snapshotId(asOf, revision) === id)
    .map(({ revision }) => revision);
  return Math.max(0, ...standing, ...gone) + 1;
}
