import { newestFirst } from '#app/model/as-of.ts';
import type { Instant } from '#app/model/day.ts';
import type { Catalog, Snapshot } from './catalog.server.ts';

/** The latest revision that counts, where it is sound and holds the same rows and refusals. */
export function sameContent(
  { snapshots }: Catalog,
  { as_of, content_sha256 }: { as_of: Instant; content_sha256: string },
): Snapshot | null {
  const latest = latestOf(snapshots, as_of);
  return latest?.content_sha256 === content_sha256 ? latest : null;
}

/** The same by what went in: found without reading the file. */
export function sameInputs(
  { snapshots }: Catalog,
  { as_of, inputs_sha256 }: { as_of: Instant; inputs_sha256: string },
): Snapshot | null {
  const latest = latestOf(snapshots, as_of);
  return latest?.inputs_sha256 === inputs_sha256 ? latest : null;
}

function latestOf(snapshots: readonly Snapshot[], asOf: Instant): Snapshot | null {
  const standing = snapshots.filter((s) => s.as_of === asOf && s.withdrawn === null);
  const [latest] = standing.sort(newestFirst);
  return latest && latest.damaged.length === 0 ? latest : null;
}
