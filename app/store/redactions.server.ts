import { SNAPSHOT_ID_PATTERN, type SnapshotId } from '#app/model/snapshot.ts';
import { namesIn, readIfThere } from './files.server.ts';
import { type Layout, redactionFile } from './layout.ts';
import { type Redaction, parseRedaction } from './redaction.ts';

/** What was destroyed, by id. Records never change: what `known` has is not read again. */
export async function readRedactions(
  layout: Layout,
  known: ReadonlyMap<SnapshotId, Redaction> = new Map(),
): Promise<ReadonlyMap<SnapshotId, Redaction>> {
  const ids = (await namesIn(layout.redacted))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((id) => SNAPSHOT_ID_PATTERN.test(id));
  if (ids.length === known.size && ids.every((id) => known.has(id))) return known;
  const redactions = new Map<SnapshotId, Redaction>();
  for (const id of ids) {
    const text = (await readIfThere(redactionFile(layout, id))) ?? '';
    redactions.set(id, known.get(id) ?? parseRedaction(text, id));
  }
  return redactions;
}
