import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withFileLock } from '#app/engine/file-lock.server.ts';
import { openWorkbench } from '#app/engine/workbench.server.ts';
import { latestRevisions } from '#app/model/as-of.ts';
import { type Day, instantFromTime } from '#app/model/day.ts';
import { type SnapshotId, snapshotId } from '#app/model/snapshot.ts';
import { type Catalog, type Snapshot, type Store, openStore } from './catalog.server.ts';
import { copyRedacted } from './copy-redacted.server.ts';
import { type StoreFiles, claimFile, diskFiles } from './files.server.ts';
import { type Layout, manifestFile, redactionFile, releaseFile, snapshotFolder } from './layout.ts';
import { manifestText, parseManifest } from './manifest.ts';
import { nextRevision } from './next-revision.ts';
import { removeReceivedOf } from './received.server.ts';
import type { Redaction } from './redaction.ts';
import { recordRelease } from './release.server.ts';

/** The snapshots of one as-of whose texts are past their time. */
export interface Expired {
  as_of: string;
  /** Which one answers, and is to be copied without its texts; null where none does. */
  answering: SnapshotId | null;
  /** Which are destroyed. */
  destroyed: readonly SnapshotId[];
  /**
   * Why nothing is done until a person has looked: a later revision is damaged, whose figures would be
   * lost with it, or an older one is what was released.
   */
  held: 'damaged' | 'older_released' | null;
}

export interface RedactionRequest {
  /** Snapshots of this day and later keep their texts. */
  before: Day;
  by: string;
  graceMs?: number;
  /** Told of each snapshot that is gone from now on. */
  onGone?: (redaction: Redaction) => Promise<void>;
}

/** Questions under way when a snapshot goes may still read its files: longer than the longest answer takes. */
const GRACE_MS = 40_000;

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
      held: whyHeld(withTexts, answers),
    };
  });
}

function whyHeld(group: readonly Snapshot[], answers: Snapshot | undefined): Expired['held'] {
  const standing = group.filter(({ withdrawn }) => withdrawn === null);
  const lost = standing.some(
    ({ damaged, revision }) => damaged.length > 0 && revision > (answers?.revision ?? 0),
  );
  if (lost) return 'damaged';
  const isShown = ({ released, damaged }: Snapshot) => released !== null && damaged.length === 0;
  const older = standing.some((snapshot) => snapshot !== answers && isShown(snapshot));
  return older && answers?.released === null ? 'older_released' : null;
}

/**
 * Takes the texts out of every snapshot that is older than a day: what answers is published again
 * without them as the next revision, with the same figures, and the revisions that have them are
 * destroyed with the files they were read from. That cannot be undone.
 * @throws the first failure, once everything else is done
 */
export async function redactBefore(
  dataDir: string,
  { before, by, graceMs = GRACE_MS, onGone }: RedactionRequest,
  files: StoreFiles = diskFiles,
): Promise<Redaction[]> {
  const store = await openStore(dataDir);
  const { layout } = store;
  await files.makeFolder(layout.redacted);
  await files.makeFolder(layout.tmp);
  const done: Redaction[] = [];
  const failures: unknown[] = [];
  const expired = expiredBefore(await store.refresh(), before).filter(({ held }) => held === null);
  for (const { as_of } of expired) {
    try {
      // One at a time: imports and withdrawals wait for one copy, not for all.
      const gone = await withFileLock(layout.lock, () =>
        redactAlone(store, as_of, before, by, files),
      );
      for (const redaction of gone) await onGone?.(redaction);
      done.push(...gone);
    } catch (error) {
      failures.push(error);
    }
  }
  if (done.length > 0) await pause(graceMs);
  // Also what an earlier run did not get to.
  await withFileLock(layout.lock, async () => destroy(layout, await store.refresh(), files));
  if (failures.length > 0) throw failures[0];
  return done;
}

/** Nothing but what a record says was replaced: what cannot be read now may be wanted again. */
async function destroy(layout: Layout, catalog: Catalog, files: StoreFiles): Promise<void> {
  if (catalog.redacted.size === 0) return;
  for (const id of catalog.redacted.keys()) {
    await files.remove(manifestFile(layout, id));
    await files.remove(releaseFile(layout, id));
    await files.remove(snapshotFolder(layout, id));
  }
  await files.syncFolder(layout.manifests);
  await files.syncFolder(layout.snapshots);
  await removeReceivedOf(layout, catalog, files);
}

interface Place {
  layout: Layout;
  catalog: Catalog;
  files: StoreFiles;
  by: string;
}

/** Only while holding the publishing lock: what stands is looked at again. */
async function redactAlone(
  { layout, refresh }: Store,
  asOf: string,
  before: Day,
  by: string,
  files: StoreFiles,
): Promise<Redaction[]> {
  const catalog = await refresh();
  const expired = expiredBefore(catalog, before).find(({ as_of }) => as_of === asOf);
  if (expired === undefined || expired.held !== null) return [];
  return redactOne({ layout, catalog, files, by }, expired);
}

async function redactOne(place: Place, { as_of, destroyed }: Expired): Promise<Redaction[]> {
  const { layout, catalog, files, by } = place;
  const answering = latestRevisions(catalog.servable).find((s) => s.as_of === as_of);
  const at = instantFromTime(Date.now());
  const copy = answering && !answering.redacted ? await publishCopy(place, answering, at) : null;
  // Where a run before this one made the copy, its manifest says of what.
  const copied = copy === null ? answering?.redacted?.from : answering?.id;
  const present = copy ?? answering?.id ?? null;
  const original = catalog.snapshots.find((snapshot) => snapshot.id === copied);
  if (original?.released && present !== null)
    await recordRelease(layout, present, original.released, files);
  const redactions: Redaction[] = [];
  for (const { id, files: stored, source_file } of catalog.snapshots) {
    if (!destroyed.includes(id)) continue;
    const redaction: Redaction = {
      id,
      at,
      by,
      replaced_by: id === copied ? present : null,
      source_sha256: source_file.sha256,
      files: stored.map(({ path, sha256 }) => ({ path, sha256 })),
    };
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
