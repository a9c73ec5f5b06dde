import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { withFileLock } from '#app/engine/file-lock.server.ts';
import { instantFromTime } from '#app/model/day.ts';
import { notFound } from '#app/model/errors.ts';
import type { SnapshotId } from '#app/model/snapshot.ts';
import { type Store, openStore } from './catalog.server.ts';
import { type StoreFiles, claimFile, diskFiles, namesIn, readIfThere } from './files.server.ts';
import { type Layout, withdrawalFile } from './layout.ts';
import { type Restoration, type Withdrawal, parseRestoration } from './withdrawal.ts';

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
  const store = await openStore(dataDir);
  const { layout } = store;
  await mustStand(store, id);
  const withdrawal: Withdrawal = { reason, at: instantFromTime(Date.now()), by };
  await files.makeFolder(layout.withdrawn);
  await files.makeFolder(layout.tmp);
  const scratch = join(layout.tmp, `withdrawal-${randomUUID()}.json`);
  return withFileLock(layout.lock, async () => {
    // Another one may have taken its place meanwhile, which would go on answering.
    await mustStand(store, id);
    const content = `${JSON.stringify({ id, ...withdrawal })}\n`;
    return claimFile(files, withdrawalFile(layout, id), content, scratch);
  });
}

/** Brings a withdrawn snapshot back, and records that it was. False where it was not withdrawn. */
export async function restore(
  dataDir: string,
  { id, reason, by }: WithdrawalRequest,
  files: StoreFiles = diskFiles,
): Promise<boolean> {
  const store = await openStore(dataDir);
  const { layout } = store;
  await mustStand(store, id);
  return withFileLock(layout.lock, async () => {
    const { snapshots } = await store.refresh();
    const withdrawn = snapshots.find((snapshot) => snapshot.id === id)?.withdrawn ?? null;
    if (withdrawn === null) return false;
    const at = instantFromTime(Date.now());
    await record(layout, { reason, at, by, withdrawn }, id, files);
    await files.remove(withdrawalFile(layout, id));
    await files.syncFolder(layout.withdrawn);
    return true;
  });
}

/** The times that a snapshot was withdrawn and brought back, oldest first. */
export async function restorationsOf(layout: Layout, id: SnapshotId): Promise<Restoration[]> {
  const names = await namesIn(layout.restored);
  const own = names.filter((name) => name.startsWith(`${id}.`));
  const texts = await Promise.all(own.map((name) => readIfThere(join(layout.restored, name))));
  return texts
    .flatMap((text) => parseRestoration(text) ?? [])
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Before the withdrawal is taken away: what was done is known even if that fails. */
async function record(
  layout: Layout,
  restoration: Restoration,
  id: SnapshotId,
  files: StoreFiles,
): Promise<void> {
  await files.makeFolder(layout.restored);
  const scratch = join(layout.tmp, `restoration-${randomUUID()}.json`);
  const content = `${JSON.stringify({ id, ...restoration })}\n`;
  for (let number = 1; ; number += 1) {
    const path = join(layout.restored, `${id}.${number}.json`);
    if (await claimFile(files, path, content, scratch)) return;
  }
}

async function mustStand(store: Store, id: SnapshotId): Promise<void> {
  const { snapshots } = await store.refresh();
  if (!snapshots.some((snapshot) => snapshot.id === id)) throw notFound('snapshot', id);
}
