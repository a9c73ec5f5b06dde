import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UntrustworthyFile } from '../untrustworthy.ts';
import { mostUnfolded } from './unfolding.ts';

/** Its text is of the size that the young heap takes: larger ones have the whole heap looked through ten times as often. */
const CHUNK_BYTES = 48 << 10;
/** Of what is unfolded: a bomb is gone through in a quarter of the steps. */
const UNFOLDED_BYTES = 1 << 18;
const MOST_TEXT_BYTES = 2 ** 31;
const GZIP_RATIO = 200;

/** The bytes of a file, unfolded where it is gzip; can be read again and again. */
export interface ByteSource {
  path: string;
  gzip: boolean;
  /** As it lies on the disk. */
  size: number;
  /** `tell` hears how much of the file has been used, 0 to 1. Throws UntrustworthyFile. */
  read(tell?: (share: number) => void): AsyncIterable<Buffer>;
}

export async function openBytes(path: string, gzip: boolean): Promise<ByteSource> {
  const { size } = await stat(path);
  if (gzip && (await promisedBytes(path, size)) > mostOf(size)) {
    // The last bytes of a file that was cut promise anything: unfolding alone is quick, and tells.
    const pieces = unfold();
    while ((await pieces.next()).done !== true);
  }
  return { path, gzip, size, read: gzip ? unfold : plain };

  async function* plain(tell?: (share: number) => void): AsyncGenerator<Buffer> {
    let read = 0;
    for await (const piece of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
      const bytes = piece as Buffer;
      read += bytes.length;
      tell?.(Math.min(1, read / size));
      yield bytes;
    }
  }

  async function* unfold(tell?: (share: number) => void): AsyncGenerator<Buffer> {
    const most = mostOf(size);
    const file = createReadStream(path, { highWaterMark: UNFOLDED_BYTES });
    const gunzip = createGunzip({ chunkSize: UNFOLDED_BYTES });
    // What fails in one of the two is thrown where the pieces are read.
    pipeline(file, gunzip, () => undefined);
    let unfolded = 0;
    try {
      for await (const piece of gunzip) {
        const bytes = piece as Buffer;
        unfolded += bytes.length;
        if (unfolded > most) throw new UntrustworthyFile('too_large');
        tell?.(Math.min(1, gunzip.bytesWritten / size));
        yield bytes;
      }
    } catch (error) {
      if (isZlibError(error)) throw new UntrustworthyFile('damaged_file');
      throw error;
    } finally {
      file.destroy();
      gunzip.destroy();
    }
    // The unfolding ends quietly where the next member is none.
    if (gunzip.bytesWritten !== size) throw new UntrustworthyFile('damaged_file');
  }
}

function mostOf(size: number): number {
  return mostUnfolded(size, GZIP_RATIO, MOST_TEXT_BYTES);
}

/** What a gzip file says at its end that it unfolds to (RFC 1952, 2.3.1). */
async function promisedBytes(path: string, size: number): Promise<number> {
  const file = await open(path);
  try {
    const end = Buffer.alloc(4);
    await file.read(end, 0, 4, Math.max(0, size - 4));
    return end.readUInt32LE();
  } finally {
    await file.close();
  }
}

export function isZlibError(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('Z_')
  );
}
