import { join } from 'node:path';
import type { StoredFile } from '#app/model/snapshot.ts';
import { type StoreFiles, fingerprint } from './files.server.ts';
import { SNAPSHOT_FILES } from './layout.ts';

type Name = (typeof SNAPSHOT_FILES)[number];

/** A snapshot's files in a folder, on disk when this returns; what they are, byte for byte. */
export async function storeFilesIn(
  folder: string,
  rowsIn: (path: string, name: Name) => number | Promise<number>,
  files: StoreFiles,
): Promise<StoredFile[]> {
  const stored: StoredFile[] = [];
  for (const name of SNAPSHOT_FILES) {
    const path = join(folder, name);
    await files.syncFile(path);
    stored.push({ path: name, ...(await fingerprint(path)), rows: await rowsIn(path, name) });
  }
  await files.syncFolder(folder);
  return stored;
}
