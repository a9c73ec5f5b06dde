import { join } from 'node:path';
import { withFileLock } from '#app/engine/file-lock.server.ts';
import { type Workbench, openWorkbench } from '#app/engine/workbench.server.ts';
import { type Instant, dayOfInstant } from '#app/model/day.ts';
import { type SnapshotManifest, snapshotId } from '#app/model/snapshot.ts';
import type { Unit } from '#app/model/unit.ts';
import { type Catalog, openStore } from './catalog.server.ts';
import { derive } from './derive.server.ts';
import { CREATE_STAGED, loadStaged } from './derive.ts';
import type { Draft } from './draft.ts';
import { type StoreFiles, claimFile } from './files.server.ts';
import { type Layout, manifestFile, snapshotFolder } from './layout.ts';
import { manifestText } from './manifest.ts';
import { sameContent } from './sameness.ts';
import { type Settled, settleStaged } from './settle.server.ts';
import { sweepUnpublished } from './sweep.server.ts';
import { appendUnits } from './unit-append.server.ts';

export interface Publication {
  draft: Draft;
  importedAt: Instant;
  /** Units to be known from now on. */
  createdUnits: readonly Unit[];
}

export interface Published {
  status: 'published' | 'unchanged';
  manifest: SnapshotManifest;
}

export interface Publisher {
  /** Takes a file of staged lines in, by and by; a failure shows when settling. */
  load(file: string): void;
  /** Once everything is loaded: one row for each key is left. */
  settle(rows: number): Promise<Settled>;
  /**
   * Makes the settled rows a snapshot. One publication at a time, whatever the number of
   * processes; the manifest, linked last and only where its name is free, makes it exist.
   */
  publish(publication: Publication, files: StoreFiles): Promise<Published>;
  close(): Promise<void>;
}

/** `work`: a folder of one's own, on the same disk as the store if it is to be published. */
export async function openPublisher(layout: Layout, work: string): Promise<Publisher> {
  const bench = await openWorkbench({ folder: work, readable: [layout.snapshots] });
  await bench.run(CREATE_STAGED);
  let loading: Promise<unknown> = Promise.resolve();
  return {
    load(file) {
      loading = loading.then(() => bench.run(loadStaged(file)));
      loading.catch(() => undefined);
    },
    async settle(rows) {
      await loading;
      return settleStaged(bench, rows);
    },
    async publish(publication, files) {
      await files.makeFolder(layout.snapshots);
      await files.makeFolder(layout.manifests);
      return withFileLock(layout.lock, () => publishAlone(layout, work, bench, publication, files));
    },
    async close() {
      await Promise.allSettled([loading]);
      await bench.close();
    },
  };
}

async function publishAlone(
  layout: Layout,
  work: string,
  bench: Workbench,
  publication: Publication,
  files: StoreFiles,
): Promise<Published> {
  const store = await openStore(layout.root);
  for (;;) {
    const catalog = await store.refresh();
    await sweepUnpublished(layout, catalog, files);
    const same = sameContent(catalog, publication.draft);
    if (same) return { status: 'unchanged', manifest: same };
    const manifest = await tryPublish(layout, work, bench, publication, catalog, files);
    if (manifest) return { status: 'published', manifest };
  }
}

/** Null where another writer took the revision: then everything is looked at again. */
async function tryPublish(
  layout: Layout,
  work: string,
  bench: Workbench,
  { draft, importedAt, createdUnits }: Publication,
  catalog: Catalog,
  files: StoreFiles,
): Promise<SnapshotManifest | null> {
  const taken = catalog.snapshots.filter(({ as_of }) => as_of === draft.as_of);
  const revision = Math.max(0, ...taken.map((snapshot) => snapshot.revision)) + 1;
  const id = snapshotId(draft.as_of, revision);
  const out = join(work, id);
  await files.remove(out);
  await files.makeFolder(out);
  const manifest: SnapshotManifest = {
    format: 1,
    id,
    ...draft,
    as_of_day: dayOfInstant(draft.as_of),
    revision,
    imported_at: importedAt,
    files: await derive({ work, out, id, bench, draft, catalog, files }),
  };
  await files.rename(out, snapshotFolder(layout, id));
  await files.syncFolder(layout.snapshots);
  if (createdUnits.length > 0) await appendUnits(layout, createdUnits, files, work);
  const scratch = join(work, `${id}.json`);
  const claimed = await claimFile(files, manifestFile(layout, id), manifestText(manifest), scratch);
  return claimed ? manifest : null;
}
