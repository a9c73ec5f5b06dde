import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { withFileLock } from '#app/engine/file-lock.server.ts';
import { instantFromTime } from '#app/model/day.ts';
import { notFound } from '#app/model/errors.ts';
import type { SnapshotId } from '#app/model/snapshot.ts';
import { openStore } from './catalog.server.ts';
import { type StoreFiles, claimFile, diskFiles } from './files.server.ts';
import { type Layout, withdrawalFile } from './layout.ts';

export interface WithdrawalRequest {
  id: SnapshotId;
  reason: string;
  by: string;
}

/** Hides a snapshot; nothing is deleted. False where it was withdrawn already. */
export async function withdraw(
  dataDir: string,
  { id, reason, by }: WithdrawalRequest,
  files: StoreFiles = diskFiles,
): Promise<boolean> {
  const layout = await knownSnapshot(dataDir, id);
  const record = { id, reason, at: instantFromTime(Date.now()), by };
  await files.makeFolder(layout.withdrawn);
  await files.makeFolder(layout.tmp);
  const scratch = join(layout.tmp, `withdrawal-${randomUUID()}.json`);
  return withFileLock(layout.lock, () =>
    claimFile(files, withdrawalFile(layout, id), `${JSON.stringify(record)}\n`, scratch),
  );
}

/** Brings a withdrawn snapshot back. False where it was not withdrawn. */
export async function restore(
  dataDir: string,
  id: SnapshotId,
  files: StoreFiles = diskFiles,
): Promise<boolean> {
  const layout = await knownSnapshot(dataDir, id);
  return withFileLock(layout.lock, async () => {
    const { snapshots } = await (await openStore(dataDir)).catalog();
    if (!snapshots.some((snapshot) => snapshot.id === id && snapshot.withdrawn)) return false;
    await files.remove(withdrawalFile(layout, id));
    await files.syncFolder(layout.withdrawn);
    return true;
  });
}

async function knownSnapshot(dataDir: string, id: SnapshotId): Promise<Layout> {
  const store = await openStore(dataDir);
  const { snapshots } = await store.catalog();
  if (!snapshots.some((snapshot) => snapshot.id === id)) throw notFound('snapshot', id);
  return store.layout;
}
