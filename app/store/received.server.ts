import { copyFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Catalog } from './catalog.server.ts';
import {
  type StoreFiles,
  claimFile,
  errorCode,
  fingerprint,
  namesIn,
  readIfThere,
} from './files.server.ts';
import type { Layout } from './layout.ts';

/** Endings that tell the format; any other is left out of the name. */
const KNOWN_ENDING = /(?:\.(?:csv|tsv|txt|xlsx|json|ndjson|jsonl|parquet))?(?:\.gz)?$/i;

/** Copies of received files that wait in the working folder for the publication. */
export interface WaitingCopies {
  /** Puts them in place under their hashes; one that is there already is the same file. */
  keep(): Promise<void>;
}

/** Which files a list of several was read from, under the hash that its manifest has. */
const INDEX_ENDING = '.files';
const HASH_LENGTH = 64;

/** `work` is on the disk of the store, so that keeping is one link a file. */
export async function copyReceived(
  layout: Layout,
  { paths, sha256: together }: { paths: readonly string[]; sha256: string },
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
      // First: from here on the files that follow are known to be wanted.
      if (copies.length > 1) {
        const names = copies.map(({ to }) => `${basename(to)}\n`).join('');
        const index = join(layout.received, `${together}${INDEX_ENDING}`);
        await claimFile(files, index, names, join(work, 'received-index'));
      }
      for (const { from, to } of copies) {
        await files.linkNew(from, to).catch((error: unknown) => {
          if (errorCode(error) !== 'EEXIST') throw error;
        });
      }
      await files.syncFolder(layout.received);
    },
  };
}

/**
 * The files that destroyed snapshots were read from, but for those that another one was read from too.
 * Where a manifest cannot be read, nobody knows that. Only while holding the publishing lock.
 */
export async function removeReceivedOf(
  layout: Layout,
  { snapshots, redacted }: Pick<Catalog, 'snapshots' | 'redacted'>,
  files: StoreFiles,
): Promise<void> {
  if (snapshots.some(({ damaged }) => damaged.includes('manifest'))) return;
  const names = await namesIn(layout.received);
  if (names.length === 0) return;
  const withTexts = snapshots.filter((snapshot) => snapshot.redacted === undefined);
  const wanted = await readFrom(
    layout,
    names,
    withTexts.map(({ source_file }) => source_file.sha256),
  );
  const gone = await readFrom(
    layout,
    names,
    [...redacted.values()].map(({ source_sha256 }) => source_sha256),
  );
  for (const name of gone) {
    if (!wanted.has(name)) await files.remove(join(layout.received, name));
  }
  await files.syncFolder(layout.received);
}

/** Of `names`, those that lists with these hashes were read from, and their indices. */
async function readFrom(
  layout: Layout,
  names: readonly string[],
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = new Set(hashes);
  const found = new Set(names.filter((name) => known.has(name.slice(0, HASH_LENGTH))));
  for (const name of [...found].filter((one) => one.endsWith(INDEX_ENDING))) {
    const listed = (await readIfThere(join(layout.received, name))) ?? '';
    for (const one of listed.split('\n')) if (names.includes(one)) found.add(one);
  }
  return found;
}

function endingOf(path: string): string {
  const name = basename(path);
  if (extname(name) === '') return '';
  return (KNOWN_ENDING.exec(name)?.[0] ?? '').toLowerCase();
}
