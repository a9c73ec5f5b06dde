import { join } from 'node:path';
import { withFileLock } from '#app/engine/file-lock.server.ts';
import { type Workbench, openWorkbench } from '#app/engine/workbench.server.ts';
import { type Instant, dayOfInstant } from '#app/model/day.ts';
import type { Question } from '#app/model/quality.ts';
import { type SnapshotManifest, snapshotId } from '#app/model/snapshot.ts';
import type { Unit } from '#app/model/unit.ts';
import { type Catalog, openStore } from './catalog.server.ts';
import { derive } from './derive.server.ts';
import type { Draft } from './draft.ts';
import { type Comparison, compareStaged } from './drift.server.ts';
import { type StoreFiles, claimFile } from './files.server.ts';
import { type Layout, manifestFile, snapshotFolder } from './layout.ts';
import { manifestText } from './manifest.ts';
import type { Findings } from './quality.server.ts';
import { nextRevision } from './next-revision.ts';
import { sameContent } from './sameness.ts';
import { type Settled, settleStaged } from './settle.server.ts';
import { openStagedRuns } from './staged-runs.server.ts';
import type { StagedPart } from './staging.server.ts';
import { sweepUnpublished } from './sweep.server.ts';
import { appendUnits } from './unit-append.server.ts';

export interface Publication {
  draft: Draft;
  importedAt: Instant;
  /** Units to be known from now on. */
  createdUnits: readonly Unit[];
  findings: Findings;
  /** Rows that are refused because their title is empty. */
  untitled: number;
  /** Publishes although much changed. */
  confirmed: boolean;
}

/** `asked`: nothing was published, the questions have to be confirmed first. */
export type Published =
  | {
      status: 'published' | 'unchanged';
      manifest: SnapshotManifest;
      questions: readonly Question[];
    }
  | { status: 'asked'; questions: readonly Question[] };

export interface Publisher {
  /** Takes a part in, by and by; a failure shows when settling. */
  load(part: StagedPart): void;
  /** Once everything is loaded: one row for each key is left. */
  settle(rows: number): Promise<Settled>;
  /** What publishing would ask; nothing is written into the store. */
  compare(
    publication: Pick<Publication, 'draft' | 'untitled'>,
    catalog: Catalog,
  ): Promise<Comparison>;
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
  const runs = openStagedRuns(bench, work);
  let loading: Promise<unknown> = Promise.resolve();
  return {
    load(part) {
      loading = loading.then(() => runs.take(part));
      loading.catch(() => undefined);
    },
    async settle(rows) {
      await loading;
      return settleStaged(bench, await runs.finish(), rows);
    },
    compare: (publication, catalog) => compare(bench, publication, catalog),
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
    if (same) return { status: 'unchanged', manifest: same, questions: [] };
    const comparison = await compare(bench, publication, catalog);
    const { questions } = comparison;
    if (questions.length > 0 && !publication.confirmed) return { status: 'asked', questions };
    const place = { layout, work, bench, catalog, files };
    const manifest = await tryPublish(place, publication, comparison);
    if (manifest) return { status: 'published', manifest, questions };
  }
}

function compare(
  bench: Workbench,
  { draft, untitled }: Pick<Publication, 'draft' | 'untitled'>,
  catalog: Catalog,
): Promise<Comparison> {
  const { as_of, settings } = draft;
  return compareStaged(bench, catalog, as_of, settings.ask_before_publishing, untitled);
}

interface Place {
  layout: Layout;
  work: string;
  bench: Workbench;
  catalog: Catalog;
  files: StoreFiles;
}

/** Null where another writer took the revision: then everything is looked at again. */
async function tryPublish(
  { layout, work, bench, catalog, files }: Place,
  { draft, importedAt, createdUnits, findings }: Publication,
  comparison: Comparison,
): Promise<SnapshotManifest | null> {
  const revision = nextRevision(catalog, draft.as_of);
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
    files: await derive({ work, out, id, bench, draft, catalog, findings, comparison, files }),
  };
  await files.rename(out, snapshotFolder(layout, id));
  await files.syncFolder(layout.snapshots);
  if (createdUnits.length > 0) await appendUnits(layout, createdUnits, files, work);
  const scratch = join(work, `${id}.json`);
  const claimed = await claimFile(files, manifestFile(layout, id), manifestText(manifest), scratch);
  return claimed ? manifest : null;
}
