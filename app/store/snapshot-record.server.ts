import { endOfDay } from '#app/model/day.ts';
import type { SnapshotId, SnapshotManifest } from '#app/model/snapshot.ts';
import { askingSchema } from './config.ts';
import { readIfThere } from './files.server.ts';
import {
  type Layout,
  manifestFile,
  releaseFile,
  snapshotFolder,
  withdrawalFile,
} from './layout.ts';
import { parseManifest } from './manifest.ts';
import { type Release, parseRelease } from './release.ts';
import { damagedFiles } from './verification.server.ts';
import { type Withdrawal, parseWithdrawal } from './withdrawal.ts';

export interface Snapshot extends SnapshotManifest {
  /** Absolute. */
  folder: string;
  withdrawn: Withdrawal | null;
  released: Release | null;
  /** Names of files that are not what was published; `manifest` where that one itself is not. */
  damaged: readonly string[];
}

/** One snapshot as it stands on disk, every file held against its hash. */
export async function readSnapshot(
  layout: Layout,
  id: SnapshotId,
  { afresh = false } = {},
): Promise<Snapshot> {
  const folder = snapshotFolder(layout, id);
  const withdrawn = parseWithdrawal(await readIfThere(withdrawalFile(layout, id)));
  const released = parseRelease(await readIfThere(releaseFile(layout, id)));
  const manifest = parseManifest((await readIfThere(manifestFile(layout, id))) ?? '', id);
  if (manifest === null)
    return { ...unreadable(id), folder, withdrawn, released, damaged: ['manifest'] };
  const damaged = await damagedFiles(folder, manifest.files, { afresh });
  return { ...manifest, folder, withdrawn, released, damaged };
}

/** What the id alone tells of a snapshot whose manifest cannot be read. */
function unreadable(id: SnapshotId): SnapshotManifest {
  const [, y = '', m = '', d = '', h = '', min = '', s = '', revision = '1'] =
    /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})-r(\d+)$/.exec(id) ?? [];
  const day = `${y}-${m}-${d}`;
  const asOf = `${day}T${h}:${min}:${s}${endOfDay(day).slice(19)}`;
  return {
    format: 1,
    id,
    as_of: asOf,
    as_of_day: day,
    revision: Number(revision),
    source: '',
    source_file: { name: '', bytes: 0, sha256: '' },
    mapping_sha256: '',
    inputs_sha256: '',
    content_sha256: '',
    rows_read: 0,
    rows_accepted: 0,
    rows_refused: 0,
    rows_skipped: 0,
    settings: { due_soon_days: 0, ask_before_publishing: askingSchema.parse({}) },
    imported_at: asOf,
    imported_by: '',
    files: [],
  };
}
