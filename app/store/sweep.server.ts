import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Catalog } from './catalog.server.ts';
import { type StoreFiles, namesIn } from './files.server.ts';
import type { Layout } from './layout.ts';

const DAY_MS = 86_400_000;

/** Folders that no manifest names do not exist. Only while holding the publishing lock. */
export async function sweepUnpublished(
  layout: Layout,
  catalog: Catalog,
  files: StoreFiles,
): Promise<void> {
  // What was redacted goes when the answers that may still read it have ended.
  const known = [...catalog.snapshots.map(({ id }) => id), ...catalog.redacted.keys()];
  const published = new Set<string>(known);
  for (const name of await namesIn(layout.snapshots)) {
    if (!published.has(name)) await files.remove(join(layout.snapshots, name));
  }
}

/** Work in progress that has not moved for a day was left behind by a process that died. */
export async function sweepTemporary(
  layout: Layout,
  files: StoreFiles,
  now: number,
): Promise<void> {
  for (const name of await namesIn(layout.tmp)) {
    const path = join(layout.tmp, name);
    if (name === basename(layout.lock)) continue;
    const age = await stat(path).then(
      ({ mtimeMs }) => now - mtimeMs,
      () => 0,
    );
    if (age > DAY_MS) await files.remove(path);
  }
}
