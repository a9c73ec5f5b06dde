import { join } from 'node:path';
import type { SnapshotId } from '#app/model/snapshot.ts';
import {
  type Layout,
  SNAPSHOT_FILES,
  manifestFile,
  releaseFile,
  snapshotFolder,
  withdrawalFile,
} from './layout.ts';
import { statSignature } from './verification.server.ts';

/** Differs whenever any file of the snapshot was touched; costs one stat a file. */
export function signatureOfSnapshot(layout: Layout, id: SnapshotId): Promise<string> {
  const folder = snapshotFolder(layout, id);
  return signatureOf([
    manifestFile(layout, id),
    withdrawalFile(layout, id),
    releaseFile(layout, id),
    ...SNAPSHOT_FILES.map((name) => join(folder, name)),
  ]);
}

export function signatureOfLists({ config, units, aliases, events }: Layout): Promise<string> {
  return signatureOf([config, units, aliases, events]);
}

async function signatureOf(paths: readonly string[]): Promise<string> {
  const signatures = await Promise.all(paths.map(statSignature));
  return signatures.map((signature) => signature ?? '-').join(' ');
}
