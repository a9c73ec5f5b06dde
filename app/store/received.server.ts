import { copyFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type StoreFiles, errorCode, fingerprint } from './files.server.ts';
import type { Layout } from './layout.ts';

/** Endings that tell the format; any other is left out of the name. */
const KNOWN_ENDING = /(?:\.(?:csv|tsv|txt|xlsx|json|ndjson|jsonl|parquet))?(?:\.gz)?$/i;

/** Copies of received files that wait in the working folder for the publication. */
export interface WaitingCopies {
  /** Puts them in place under their hashes; one that is there already is the same file. */
  keep(): Promise<void>;
}

/** `work` is on the disk of the store, so that keeping is one link a file. */
export async function copyReceived(
  layout: Layout,
  paths: readonly string[],
  work: string,
  files: StoreFiles,
): Promise<WaitingCopies> {
  const copies: { from: string; to: string }[] = [];
  for (const [at, path] of paths.entries()) {
    const from = join(work, `received-${at}`);
    await copyFile(path, from);
    await files.syncFile(from);
    const { sha256 } = await fingerprint(from);
    copies.push({ from, to: join(layout.received, `${sha256}${endingOf(path)}`) });
  }
  return {
    async keep() {
      await files.makeFolder(layout.received);
      for (const { from, to } of copies) {
        await files.linkNew(from, to).catch((error: unknown) => {
          if (errorCode(error) !== 'EEXIST') throw error;
        });
      }
      await files.syncFolder(layout.received);
    },
  };
}

function endingOf(path: string): string {
  const name = basename(path);
  if (extname(name) === '') return '';
  return (KNOWN_ENDING.exec(name)?.[0] ?? '').toLowerCase();
}
