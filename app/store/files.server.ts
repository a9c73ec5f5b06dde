import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import * as fs from 'node:fs/promises';
import { dirname } from 'node:path';

const MOST_PIECE_BYTES = 4 << 20;
const LEAST_PIECE_BYTES = 16 << 10;
const FILE_MODE = 0o644;

/**
 * Every call by which the store changes the disk. One door, so that a test can stop the process
 * at any of them.
 */
export interface StoreFiles {
  /** With the folders above it; a folder that is there stays as it is. */
  makeFolder: (path: string, mode?: number) => Promise<void>;
  /** A new file; fails where there is one. On disk when it returns, its name maybe not. */
  writeNew: (path: string, content: string, mode?: number) => Promise<void>;
  /** To the end of a file, in one write; made where there is none. On disk when it returns. */
  append: (path: string, content: string, mode?: number) => Promise<void>;
  syncFile: (path: string) => Promise<void>;
  syncFolder: (path: string) => Promise<void>;
  rename: (from: string, to: string) => Promise<void>;
  /** A second name for a file; throws EEXIST where the name is taken. */
  linkNew: (from: string, to: string) => Promise<void>;
  /** Whatever stands there, if anything does. */
  remove: (path: string) => Promise<void>;
}

export const diskFiles: StoreFiles = {
  async makeFolder(path, mode) {
    await fs.mkdir(path, { recursive: true, mode });
  },
  async writeNew(path, content, mode = FILE_MODE) {
    const file = await fs.open(path, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  async append(path, content, mode = FILE_MODE) {
    const bytes = Buffer.from(content);
    const file = await fs.open(path, 'a', mode);
    try {
      const { bytesWritten } = await file.write(bytes);
      if (bytesWritten < bytes.length) throw noSpaceLeft(path);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  syncFile: sync,
  syncFolder: sync,
  rename: fs.rename,
  linkNew: fs.link,
  async remove(path) {
    await fs.rm(path, { recursive: true, force: true });
  },
};

/** What a write that stopped short would have said, had it gone on. */
function noSpaceLeft(path: string): Error {
  return Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', path });
}

async function sync(path: string): Promise<void> {
  const handle = await fs.open(path, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Replaces a small file whole: who reads it sees the old text or the new one, never a part. */
export async function replaceFile(
  files: StoreFiles,
  path: string,
  content: string,
  scratch: string,
  mode?: number,
): Promise<void> {
  await files.writeNew(scratch, content, mode);
  await files.rename(scratch, path);
  await files.syncFolder(dirname(path));
}

/** Puts a small file in place only where the name is free. False where it was taken. */
export async function claimFile(
  files: StoreFiles,
  path: string,
  content: string,
  scratch: string,
  mode?: number,
): Promise<boolean> {
  await files.writeNew(scratch, content, mode);
  try {
    await files.linkNew(scratch, path);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await files.remove(scratch).catch(() => undefined);
  }
  await files.syncFolder(dirname(path));
  return true;
}

export interface FileFingerprint {
  bytes: number;
  sha256: string;
}

export async function fingerprint(path: string): Promise<FileFingerprint> {
  const hash = createHash('sha256');
  let bytes = 0;
  // A stream takes memory for whole pieces: of small files that is what they cost.
  const { size } = await fs.stat(path);
  const highWaterMark = Math.min(MOST_PIECE_BYTES, Math.max(LEAST_PIECE_BYTES, size + 1));
  for await (const chunk of createReadStream(path, { highWaterMark })) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** The text of a file, or null where there is none. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await fs.readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The names in a folder, none where there is no folder. */
export async function namesIn(path: string): Promise<string[]> {
  try {
    return (await fs.readdir(path)).sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

export function errorCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : undefined;
}
