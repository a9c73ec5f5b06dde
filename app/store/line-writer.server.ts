import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { stagedLine } from './staged-line.ts';

/** A character takes three bytes at most, or four where it counts as two. */
const BYTES_A_CHARACTER = 3;

/** Where lines go, and how many bytes make a file. */
export interface LinePlace {
  folder: string;
  partBytes: number;
}

/** Puts rows into files, a line each. */
export interface LineWriter {
  /** Staged texts, a line end between them. */
  write(texts: string): Promise<void>;
  /** Ends the last file; the SHA-256 of all bytes in order. */
  finish(): Promise<string>;
  close(): Promise<void>;
}

/** Told of each file as soon as it is complete, and how many pieces had been written by then. */
export type PartDone = (file: string, pieces: number) => void;

export function openLineWriter({ folder, partBytes }: LinePlace, partDone: PartDone): LineWriter {
  const hash = createHash('sha256');
  let part: { file: string; handle: FileHandle; bytes: number } | null = null;
  let parts = 0;
  let pieces = 0;
  let sequence = 0;
  let buffer = Buffer.alloc(0);

  function encode(text: string): Buffer {
    const most = text.length * BYTES_A_CHARACTER;
    if (buffer.length < most) buffer = Buffer.allocUnsafe(most);
    return buffer.subarray(0, buffer.write(text, 'utf8'));
  }

  async function endPart(): Promise<void> {
    if (part === null) return;
    const { file, handle } = part;
    part = null;
    await handle.close();
    partDone(file, pieces);
  }

  return {
    async write(texts) {
      let lines = '';
      for (const text of texts.split('\n')) {
        lines += stagedLine(sequence, text);
        sequence += 1;
      }
      const bytes = encode(lines);
      hash.update(bytes);
      part ??= await openPart(join(folder, `rows-${parts++}.tsv`));
      await part.handle.appendFile(bytes);
      part.bytes += bytes.length;
      pieces += 1;
      if (part.bytes >= partBytes) await endPart();
    },
    async finish() {
      await endPart();
      return hash.digest('hex');
    },
    async close() {
      await part?.handle.close();
      part = null;
    },
  };
}

async function openPart(file: string) {
  return { file, handle: await open(file, 'wx'), bytes: 0 };
}
