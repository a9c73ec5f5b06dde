import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DondocError, isDondocError } from '#app/model/errors.ts';
import { type FileFingerprint, diskFiles } from '#app/store/files.server.ts';
import { deskProblem } from './desk-files.server.ts';

const MB = 1_000_000;
/** Kept free for the snapshot itself and for everybody else. */
const RESERVE_BYTES = 64 * MB;
const LOOK_AT_DISK_EVERY = 32 * MB;

/** Streams a body into a new file, counting and hashing what comes by. */
export async function receiveFile(
  body: Readable,
  path: string,
  mostBytes: number,
): Promise<FileFingerprint> {
  const hash = createHash('sha256');
  let bytes = 0;
  let lookAgainAt = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > mostBytes) {
        done(uploadTooLarge(mostBytes));
        return;
      }
      hash.update(chunk);
      if (bytes < lookAgainAt) {
        done(null, chunk);
        return;
      }
      lookAgainAt = bytes + LOOK_AT_DISK_EVERY;
      assertRoom(dirname(path)).then(() => done(null, chunk), done);
    },
  });
  try {
    await pipeline(body, meter, createWriteStream(path, { flags: 'wx' }));
  } catch (error) {
    throw receivingProblem(error);
  }
  await diskFiles.syncFile(path);
  return { bytes, sha256: hash.digest('hex') };
}

export function uploadTooLarge(mostBytes: number): DondocError {
  const limit = String(Math.floor(mostBytes / MB));
  return new DondocError({ code: 'upload_too_large', status: 413, params: { limit } });
}

async function assertRoom(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < RESERVE_BYTES) {
    throw new DondocError({ code: 'disk_full', status: 507, params: {} });
  }
}

/** What the disk says is its own matter; everything else that ends a stream is the sender gone. */
function receivingProblem(error: unknown): DondocError {
  if (isDondocError(error)) return error;
  const problem = deskProblem(error) ?? { code: 'upload_broken', status: 400 };
  return new DondocError({ ...problem, params: {} }, { cause: error });
}
