import { join } from 'node:path';
import { withFileLock } from '#app/engine/file-lock.server.ts';
import type { StoreFiles } from './files.server.ts';
import type { Layout } from './layout.ts';

/** Nobody but the user that the portal runs as. */
export const OWN_FOLDER = 0o700;
export const OWN_FILE = 0o600;

/** Every change here is small: who waits longer than this waits for a process that hangs. */
const WAIT_MS = 15_000;

/** A folder below `access/`, there when this returns. */
export async function makeAccessFolder(
  layout: Layout,
  name: string,
  files: StoreFiles,
): Promise<string> {
  await files.makeFolder(layout.root);
  const folder = join(layout.access, name);
  await files.makeFolder(folder, OWN_FOLDER);
  return folder;
}

/** One change of who may enter at a time, whatever the number of processes. */
export async function whileChangingAccess<T>(
  layout: Layout,
  files: StoreFiles,
  work: () => Promise<T>,
): Promise<T> {
  await makeAccessFolder(layout, '', files);
  return withFileLock(layout.accessLock, work, { waitMs: WAIT_MS });
}
