import { type FileHandle, open } from 'node:fs/promises';
import { errorCode } from '#app/store/files.server.ts';

const PIECE_BYTES = 64 << 10;
const LINE_END = 0x0a;

export interface FoundLine {
  /** Of its first byte. */
  offset: number;
  text: string;
}

/** The lines of a file, the last first, as far as they begin before `end`; none where there is no file. */
export async function* linesFromEnd(path: string, end = Infinity): AsyncGenerator<FoundLine> {
  const file = await openIfThere(path);
  if (file === null) return;
  try {
    let at = Math.min(end, (await file.stat()).size);
    let rest = Buffer.alloc(0);
    while (at > 0) {
      const from = Math.max(0, at - PIECE_BYTES);
      const known = Buffer.concat([await pieceOf(file, from, at), rest]);
      let stop = known.length;
      for (let ends = known.lastIndexOf(LINE_END, stop - 1); ends !== -1;) {
        if (ends + 1 < stop) yield lineOf(known, ends + 1, stop, from);
        stop = ends;
        ends = stop === 0 ? -1 : known.lastIndexOf(LINE_END, stop - 1);
      }
      rest = known.subarray(0, stop);
      at = from;
    }
    if (rest.length > 0) yield lineOf(rest, 0, rest.length, 0);
  } finally {
    await file.close();
  }
}

function lineOf(bytes: Buffer, start: number, end: number, from: number): FoundLine {
  return { offset: from + start, text: bytes.toString('utf8', start, end) };
}

async function pieceOf(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const piece = Buffer.alloc(to - from);
  const { bytesRead } = await file.read(piece, 0, piece.length, from);
  return piece.subarray(0, bytesRead);
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
