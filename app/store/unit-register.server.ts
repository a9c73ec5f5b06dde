import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { withFileLock } from '#app/engine/file-lock.server.ts';
import type { Instant } from '#app/model/day.ts';
import { DondocError } from '#app/model/errors.ts';
import type { Register } from '#app/model/register.ts';
import { type StoreFiles, diskFiles, readIfThere, replaceFile } from './files.server.ts';
import { type Layout, layoutOf } from './layout.ts';
import {
  ALIAS_HEADINGS,
  EVENT_HEADINGS,
  UNIT_HEADINGS,
  readUnitLists,
} from './unit-lists.server.ts';

export interface ShownRegister {
  register: Register;
  /** Stands for exactly these files: a change is saved only while they are still the same. */
  shown: string;
}

/** The register as it is on disk. Throws naming file, row and column where a list cannot be read. */
export async function readRegister(dataDir: string): Promise<ShownRegister> {
  const layout = layoutOf(dataDir);
  for (;;) {
    const shown = hashOf(await textsOf(layout));
    const register = await readUnitLists(layout);
    if (hashOf(await textsOf(layout)) === shown) return { register, shown };
  }
}

/**
 * Replaces the lists, keeping what they were. One writer at a time, whatever the number of processes; the files
 * change one by one, units first and events last, so that each state between is a register too.
 * @throws DondocError `units_changed` (409) where they are no longer what was shown
 */
export async function saveRegister(
  dataDir: string,
  register: Register,
  { shown, at, files = diskFiles }: { shown: string; at: Instant; files?: StoreFiles },
): Promise<void> {
  const layout = layoutOf(dataDir);
  await files.makeFolder(layout.tmp);
  await withFileLock(layout.lock, async () => {
    const before = await textsOf(layout);
    if (hashOf(before) !== shown) {
      throw new DondocError({ code: 'units_changed', status: 409, params: {} });
    }
    await keep(
      layout,
      before,
      `${at.slice(0, 19).replace(/[-:]/g, '')}-${shown.slice(0, 8)}`,
      files,
    );
    for (const [path, text] of Object.entries(textsFor(layout, register))) {
      if (text === before[path]) continue;
      const scratch = join(layout.tmp, `register-${basename(path)}`);
      await files.remove(scratch);
      await replaceFile(files, path, text, scratch);
    }
  });
}

type Texts = Readonly<Record<string, string | null>>;

/** In the order in which they are replaced. */
function pathsOf({ units, aliases, events }: Layout): string[] {
  return [units, aliases, events];
}

async function textsOf(layout: Layout): Promise<Texts> {
  const paths = pathsOf(layout);
  const texts = await Promise.all(paths.map(readIfThere));
  return Object.fromEntries(paths.map((path, at) => [path, texts[at] ?? null]));
}

function hashOf(texts: Texts): string {
  return createHash('sha256')
    .update(JSON.stringify(Object.values(texts)))
    .digest('hex');
}

async function keep(layout: Layout, texts: Texts, name: string, files: StoreFiles): Promise<void> {
  const folder = join(layout.unitsHistory, name);
  await files.remove(folder);
  await files.makeFolder(folder);
  for (const [path, text] of Object.entries(texts)) {
    if (text !== null) await files.writeNew(join(folder, basename(path)), text);
  }
  await files.syncFolder(folder);
  await files.syncFolder(layout.unitsHistory);
}

function textsFor(layout: Layout, { units, aliases, events }: Register): Record<string, string> {
  return {
    [layout.units]: table(
      UNIT_HEADINGS,
      units.map((unit) => UNIT_HEADINGS.map((heading) => unit[heading] ?? '')),
    ),
    [layout.aliases]: table(
      ALIAS_HEADINGS,
      aliases.map((alias) => ALIAS_HEADINGS.map((heading) => alias[heading])),
    ),
    [layout.events]: table(
      EVENT_HEADINGS,
      events.map((event) => EVENT_HEADINGS.map((heading) => [event[heading]].flat().join(';'))),
    ),
  };
}

function table(headings: readonly string[], rows: readonly string[][]): string {
  return stringify([[...headings], ...rows]);
}
