import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workbench } from '#app/engine/workbench.server.ts';
import { setUnitRanges, writeRun, writeRunsByRange } from './derive.ts';
import type { StagedPart } from './staging.server.ts';
import { type UnitRanges, rangesOfUnits } from './unit-ranges.ts';

/** Staged files as Parquet while others are still written, laid so that they follow one another by unit. */
export interface StagedRuns {
  take(part: StagedPart): Promise<void>;
  /** The files whose rows, one file after another, are all rows that were staged, unit by unit. */
  finish(): Promise<string[]>;
}

/**
 * A list of one part is sorted. One of several is divided by unit as it comes, which costs half of
 * sorting each part and spares sorting them into each other.
 */
export function openStagedRuns(bench: Workbench, work: string): StagedRuns {
  let first: StagedPart | null = null;
  let ranges: UnitRanges | null = null;
  const folders: string[] = [];

  async function divide({ file, unitCodes }: StagedPart, by: UnitRanges): Promise<void> {
    const folder = join(work, `runs-${folders.length}`);
    folders.push(folder);
    await bench.run(setUnitRanges([...unitCodes].map((code) => [code, by.rangeOf(code)])));
    await bench.runInOrder(writeRunsByRange(file, folder));
    await rm(file);
  }

  return {
    async take(part) {
      if (first === null) {
        first = part;
        return;
      }
      if (ranges === null) {
        ranges = rangesOfUnits(first.unitCodes);
        await divide(first, ranges);
      }
      await divide(part, ranges);
    },
    async finish() {
      if (first === null) return [];
      if (ranges !== null) return filesByRange(folders);
      const run = join(work, 'run.parquet');
      await bench.run(writeRun(first.file, run));
      await rm(first.file);
      return [run];
    },
  };
}

/** By range, then in the order of the folders, each of which has one folder a range. */
async function filesByRange(folders: readonly string[]): Promise<string[]> {
  const files: { range: number; path: string }[] = [];
  for (const folder of folders) {
    for (const name of await readdir(folder)) {
      const range = Number(/^unit_range=(\d+)$/.exec(name)?.[1]);
      for (const file of await readdir(join(folder, name))) {
        files.push({ range, path: join(folder, name, file) });
      }
    }
  }
  return files.sort((a, b) => a.range - b.range).map(({ path }) => path);
}
