import { cp, readdir } from 'node:fs/promises';
import { describe, expect, test, vi } from 'vitest';
import { mappingSchema } from '#app/intake/mapping.ts';
import { type StoreFiles, diskFiles } from '#app/store/files.server.ts';
import { layoutOf } from '#app/store/layout.ts';
import {
  AS_OF,
  catalogOf,
  dataFolder,
  importOne,
  line,
  writeList,
} from '../../unit/store/data-folder.ts';

const OLD = [line('1'), line('2', { due_on: '2019-06-20' })];
const CREATING = mappingSchema.parse({ columns: {}, unknown_units: 'create' });

type When = 'before' | 'after' | 'half-way through';

/** What the import that fails would have added to. */
type Store = 'other days' | 'an older revision of the day' | 'nothing';

/** So many blows one store takes before a fresh one does: it grows with each, and with it the time of a look. */
const BLOWS: Record<Store, number> = {
  'other days': 4,
  'an older revision of the day': 1,
  nothing: 1,
};

/** The disk up to call `at`; there it fails, and with it everything that follows if it is death. */
function failingFiles(
  at: number,
  code: string,
  when: When,
): { files: StoreFiles; calls: () => number } {
  let calls = 0;
  let dead = false;
  const failure = () => Object.assign(new Error(code), { code });
  /** Only a file is torn in the middle; the other calls are one step. */
  const counts = (call: unknown) => when !== 'half-way through' || call === diskFiles.writeNew;
  const wrap =
    <A extends unknown[]>(call: (...args: A) => Promise<void>) =>
    async (...args: A): Promise<void> => {
      if (dead) throw failure();
      const hit = counts(call) && calls++ === at;
      dead = hit && code === 'DEAD';
      if (hit && when === 'half-way through') await writeHalf(args);
      if (hit && when !== 'after') throw failure();
      await call(...args);
      if (hit) throw failure();
    };
  const { makeFolder, writeNew, append, syncFile, syncFolder, rename, linkNew, remove } = diskFiles;
  const files = {
    makeFolder: wrap(makeFolder),
    writeNew: wrap(writeNew),
    append: wrap(append),
    syncFile: wrap(syncFile),
    syncFolder: wrap(syncFolder),
    rename: wrap(rename),
    linkNew: wrap(linkNew),
    remove: wrap(remove),
  };
  return { files, calls: () => calls };
}

async function writeHalf([path, content]: readonly unknown[]): Promise<void> {
  await diskFiles.writeNew(String(path), String(content).slice(0, String(content).length / 2));
}

/** An import fails at every call in turn that changes the disk: before it, after it, and with a file half written. */
export function testEveryCall(what: string, code: string, stores: readonly Store[]): void {
  // Every point is an import and a look at the store; other work on the machine slows them down.
  vi.setConfig({ testTimeout: 600_000 });
  describe.each(stores)(`${what}, importing into a store with %s`, (store) => {
    test.each<[When, calls: number]>([
      ['before', 20],
      ['after', 20],
      ['half-way through', 2],
    ])('%s a call to the file system', async (when, calls) => {
      expect(await failAtEveryCall(code, when, store)).toBeGreaterThanOrEqual(calls);
    });
  });
}

/**
 * Lets an import fail at each call in turn that changes the disk, looks at the store after each and
 * imports again; how many calls that were.
 */
async function failAtEveryCall(code: string, when: When, store: Store): Promise<number> {
  const untouched = await dataFolder();
  const older = store === 'nothing' ? [] : [await importOld(untouched)];
  let dataDir = '';
  let published = 0;
  for (let at = 0; ; at += 1) {
    if (at % BLOWS[store] === 0) {
      dataDir = await dataFolder();
      await cp(untouched, dataDir, { recursive: true });
      published = older.length;
    }
    const asOf = store === 'other days' ? `2019-08-01T00:${twoDigits(at)}:00+07:00` : AS_OF;
    const revision = store === 'an older revision of the day' ? 2 : 1;
    const lines = [line('1'), line('2'), line('3', { unit_code: `Ban ${at}` })];
    const list = await writeList(dataDir, 'new.csv', lines);
    const { files, calls } = failingFiles(at, code, when);
    const attempt = importOne(dataDir, list, { asOf, mapping: CREATING, storeFiles: files });
    const acknowledged = await attempt.then(
      ({ status }) => status === 'published',
      () => false,
    );
    const catalog = await catalogOf(dataDir);
    const there = catalog.snapshots.filter(
      (snapshot) => snapshot.as_of === asOf && snapshot.revision === revision,
    );
    expect(catalog.damaged).toEqual([]);
    expect(catalog.servable.map(({ id }) => id)).toEqual(expect.arrayContaining(older));
    expect(there.length).toBeLessThanOrEqual(1);
    if (acknowledged) expect(there).toHaveLength(1);
    if (there.length === 1) {
      expect(there[0]?.rows_accepted).toBe(3);
      expect(catalog.units.map(({ code: unit }) => unit)).toContain(`ban-${at}`);
    }
    if (calls() > at) {
      const again = await importOne(dataDir, list, { asOf, mapping: CREATING });
      expect(again).toMatchObject({ status: there.length === 1 ? 'unchanged' : 'published' });
      expect(again.revision).toBe(revision);
    }
    published += 1;
    const { snapshots } = await catalogOf(dataDir);
    expect(snapshots).toHaveLength(published);
    const folders = await readdir(layoutOf(dataDir).snapshots);
    expect(folders.sort()).toEqual(snapshots.map(({ id }) => id).sort());
    if (calls() <= at) return at;
  }
}

export async function importOld(dataDir: string): Promise<string> {
  const { snapshot } = await importOne(dataDir, await writeList(dataDir, 'old.csv', OLD));
  return String(snapshot);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
