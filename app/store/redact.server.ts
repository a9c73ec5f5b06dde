import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withFileLock } from '#app/engine/file-lock.server.ts';
import { openWorkbench } from '#app/engine/workbench.server.ts';
import { latestRevisions } from '#app/model/as-of.ts';
import { type Day, instantFromTime } from '#app/model/day.ts';
import { type SnapshotId, snapshotId } from '#app/model/snapshot.ts';
import { type Catalog, type Snapshot, openStore } from './catalog.server.ts';
import { copyRedacted } from './copy-redacted.server.ts';
import { type StoreFiles, claimFile, diskFiles } from './files.server.ts';
import { type Layout, manifestFile, redactionFile, snapshotFolder } from './layout.ts';
import { manifestText, parseManifest } from './manifest.ts';
import { nextRevision } from './next-revision.ts';
import { removeReceived } from './received.server.ts';
import type { Redaction } from './redaction.ts';
import { recordRelease } from './release.server.ts';
import { sweepUnpublished } from './sweep.server.ts';

/** The snapshots of one as-of whose texts are past their time. */
export interface Expired {
  as_of: string;
  /** Which one answers, and is to be copied without its texts; null where none does. */
  answering: SnapshotId | null;
  /** Which are destroyed. */
  destroyed: readonly SnapshotId[];
  /** Nothing sound is left to make a copy of: nothing is done, a person has to look. */
  damaged: boolean;
}

/** Questions under way when a snapshot goes may still read its files for so long. */
const GRACE_MS = 12_000;

export function expiredBefore({ snapshots, servable }: Catalog, before: Day): Expired[] {
  const old = snapshots.filter((snapshot) => snapshot.as_of_day < before);
  const answering = latestRevisions(servable);
  return [...new Set(old.map(({ as_of }) => as_of))].flatMap((as_of) => {
    const group = old.filter((snapshot) => snapshot.as_of === as_of);
    const withTexts = group.filter(({ redacted }) => redacted === undefined);
    if (withTexts.length === 0) return [];
    const answers = answering.find((snapshot) => snapshot.as_of === as_of);
    return {
      as_of,
      answering: answers?.redacted ? null : (answers?.id ?? null),
      destroyed: withTexts.map(({ id }) => id),
      damaged: !answers && group.some((s) => s.withdrawn === null && s.damaged.length > 0),
    };
  });
}

/**
 * Takes the texts out of every snapshot that is older than a day: what answers is published again
 * without them as the next revision, with the same figures, and the revisions that have them are
 * destroyed with the files they were read from. That cannot be undone.
 */
export async function redactBefore(
  dataDir: string,
  { before, by, graceMs = GRACE_MS }: { before: Day; by: string; graceMs?: number },
  files: StoreFiles = diskFiles,
): Promise<Redaction[]> {
  const store = await openStore(dataDir);
  const { layout } = store;
  await files.makeFolder(layout.redacted);
  await files.makeFolder(layout.tmp);
  const done = await withFileLock(layout.lock, async () => {
    const catalog = await store.refresh();
    const expired = expiredBefore(catalog, before).filter(({ damaged }) => !damaged);
    const redactions: Redaction[] = [];
    for (const one of expired) {
      redactions.push(...(await redactOne({ layout, catalog, files, by }, one)));
    }
    return redactions;
  });
  if (done.length > 0) await pause(graceMs);
  await withFileLock(layout.lock, async () => {
    const catalog = await store.refresh();
    // Also what an earlier run did not get to.
    for (const id of catalog.redacted.keys()) await files.remove(manifestFile(layout, id));
    await files.syncFolder(layout.manifests);
    await sweepUnpublished(layout, catalog, files);
    await removeReceived(layout, catalog, files);
  });
  return done;
}

interface Place {
  layout: Layout;
  catalog: Catalog;
  files: StoreFiles;
  by: string;
}

async function redactOne(place: Place, { as_of, destroyed }: Expired): Promise<Redaction[]> {
  const { layout, catalog, files, by } = place;
  const answering = latestRevisions(catalog.servable).find((s) => s.as_of === as_of);
  const at = instantFromTime(Date.now());
  const copy = answering && !answering.redacted ? await publishCopy(place, answering, at) : null;
  const copied = copy === null ? answering?.redacted?.from : answering?.id;
  const id = copy ?? answering?.id;
  const original = catalog.snapshots.find((snapshot) => snapshot.id === copied);
  if (original?.released && id !== undefined)
    await recordRelease(layout, id, original.released, files);
  const redactions: Redaction[] = [];
  for (const snapshot of catalog.snapshots.filter(({ id }) => destroyed.includes(id))) {
    const { id } = snapshot;
    const replaced_by = id === copied ? (copy ?? answering?.id ?? null) : null;
    const hashes = snapshot.files.map(({ path, sha256 }) => ({ path, sha256 }));
    const redaction: Redaction = { id, at, by, replaced_by, files: hashes };
    const scratch = join(layout.tmp, `redaction-${id}.json`);
    await files.remove(scratch);
    const text = `${JSON.stringify(redaction)}\n`;
    await claimFile(files, redactionFile(layout, id), text, scratch);
    redactions.push(redaction);
  }
  return redactions;
}

/** @returns the id of the copy, which answers from now on */
async function publishCopy(
  { layout, catalog, files, by }: Place,
  snapshot: Snapshot,
  at: string,
): Promise<SnapshotId> {
  const revision = nextRevision(catalog, snapshot.as_of);
  const id = snapshotId(snapshot.as_of, revision);
  const work = await mkdtemp(join(layout.tmp, 'redact-'));
  const bench = await openWorkbench({ folder: work, readable: [layout.snapshots] });
  try {
    const out = join(work, id);
    await files.makeFolder(out);
    const stored = await copyRedacted({ bench, snapshot, id, out, files });
    await files.remove(snapshotFolder(layout, id));
    await files.rename(out, snapshotFolder(layout, id));
    await files.syncFolder(layout.snapshots);
    const manifest = parseManifest(
      await readFile(manifestFile(layout, snapshot.id), 'utf8'),
      snapshot.id,
    );
    if (manifest === null) throw new Error(`the manifest of ${snapshot.id} cannot be read`);
    const text = manifestText({
      ...manifest,
      id,
      revision,
      redacted: { at, by, from: snapshot.id },
      files: stored,
    });
    const scratch = join(work, `${id}.json`);
    if (!(await claimFile(files, manifestFile(layout, id), text, scratch))) {
      throw new Error(`${id} was taken by another writer`);
    }
    return id;
  } finally {
    await bench.close();
    await files.remove(work);
  }
}
