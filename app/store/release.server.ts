import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { withFileLock } from '#app/engine/file-lock.server.ts';
import { instantFromTime } from '#app/model/day.ts';
import { DondocError, notFound } from '#app/model/errors.ts';
import type { SnapshotId } from '#app/model/snapshot.ts';
import { openStore } from './catalog.server.ts';
import { type StoreFiles, claimFile, diskFiles } from './files.server.ts';
import { type Layout, releaseFile } from './layout.ts';
import type { Release } from './release.ts';

interface ReleaseRequest {
  id: SnapshotId;
  by: string;
}

/**
 * Lets a snapshot be seen beyond the office. False where it was released already.
 * @throws DondocError `not_found` (404); `not_releasable` (409) for one that answers nothing
 */
export async function release(
  dataDir: string,
  { id, by }: ReleaseRequest,
  files: StoreFiles = diskFiles,
): Promise<boolean> {
  const { layout, catalog } = await openStore(dataDir);
  return withFileLock(layout.lock, async () => {
    const { snapshots, servable } = await catalog();
    if (!snapshots.some((snapshot) => snapshot.id === id)) throw notFound('snapshot', id);
    if (!servable.some((snapshot) => snapshot.id === id))
      throw new DondocError({ code: 'not_releasable', status: 409, params: { value: id } });
    return recordRelease(layout, id, { at: instantFromTime(Date.now()), by }, files);
  });
}

/** False where it was not released. */
export async function endRelease(
  dataDir: string,
  id: SnapshotId,
  files: StoreFiles = diskFiles,
): Promise<boolean> {
  const { layout, catalog } = await openStore(dataDir);
  return withFileLock(layout.lock, async () => {
    const snapshot = (await catalog()).snapshots.find((one) => one.id === id);
    if (snapshot === undefined) throw notFound('snapshot', id);
    if (snapshot.released === null) return false;
    await files.remove(releaseFile(layout, id));
    await files.syncFolder(layout.released);
    return true;
  });
}

/** Only while holding the publishing lock. False where there is a record already. */
export async function recordRelease(
  layout: Layout,
  id: SnapshotId,
  { at, by }: Release,
  files: StoreFiles,
): Promise<boolean> {
  await files.makeFolder(layout.released);
  await files.makeFolder(layout.tmp);
  const scratch = join(layout.tmp, `release-${randomUUID()}.json`);
  const content = `${JSON.stringify({ id, at, by })}\n`;
  return claimFile(files, releaseFile(layout, id), content, scratch);
}
