import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { createStagedLines } from './staged-lines.ts';

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
  const linesOf = createStagedLines();

  async function endPart(): Promise<void> {
    if (part === null) return;
    const { file, handle } = part;
    part = null;
    await handle.close();
    partDone(file, pieces);
  }

  return {
    async write(texts) {
      const bytes = linesOf(texts);
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
