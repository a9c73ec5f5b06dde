import { newestFirst } from '#app/model/as-of.ts';
import { notFound } from '#app/model/errors.ts';
import type { SnapshotId } from '#app/model/snapshot.ts';
import { openStore } from './catalog.server.ts';
import { readSnapshot } from './snapshot-record.server.ts';

export interface Verified {
  id: SnapshotId;
  damaged: readonly string[];
}

/** Reads and hashes every file again, whatever is known of it. Throws where there is no such id. */
export async function verifySnapshots(dataDir: string, id?: SnapshotId): Promise<Verified[]> {
  const { layout, catalog } = await openStore(dataDir);
  const { snapshots } = await catalog();
  const wanted = id === undefined ? snapshots : snapshots.filter((snapshot) => snapshot.id === id);
  if (id !== undefined && wanted.length === 0) throw notFound('snapshot', id);
  const verified: Verified[] = [];
  for (const snapshot of [...wanted].sort(newestFirst)) {
    const { damaged } = await readSnapshot(layout, snapshot.id, { afresh: true });
    verified.push({ id: snapshot.id, damaged });
  }
  return verified;
}
