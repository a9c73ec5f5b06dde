import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredFile } from '#app/model/snapshot.ts';
import { type FileFingerprint, fingerprint } from './files.server.ts';

/** Changes with every write, also with one that keeps size and time of modification. */
export type StatSignature = string;

/** Null where there is no such file. */
export async function statSignature(path: string): Promise<StatSignature | null> {
  try {
    const { size, mtimeNs, ctimeNs, ino } = await stat(path, { bigint: true });
    return `${size}.${mtimeNs}.${ctimeNs}.${ino}`;
  } catch {
    return null;
  }
}

/** Hashes known by signature: what has not changed need not be read again. */
const known = new Map<string, { signature: StatSignature; print: FileFingerprint }>();

/** The names of those files that are not, byte for byte, what the manifest says. */
export async function damagedFiles(
  folder: string,
  files: readonly StoredFile[],
  { afresh = false } = {},
): Promise<string[]> {
  const verdicts = await Promise.all(
    files.map(async (file) =>
      (await isIntact(join(folder, file.path), file, afresh)) ? [] : [file.path],
    ),
  );
  return verdicts.flat();
}

async function isIntact(
  path: string,
  expected: FileFingerprint,
  afresh: boolean,
): Promise<boolean> {
  const signature = await statSignature(path);
  if (signature === null) return false;
  const before = known.get(path);
  if (!afresh && before?.signature === signature) return matches(before.print, expected);
  try {
    const print = await fingerprint(path);
    known.set(path, { signature, print });
    return matches(print, expected);
  } catch {
    return false;
  }
}

function matches(print: FileFingerprint, expected: FileFingerprint): boolean {
  return print.bytes === expected.bytes && print.sha256 === expected.sha256;
}
