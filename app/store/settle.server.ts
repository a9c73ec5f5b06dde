import type { Workbench } from '#app/engine/workbench.server.ts';
import {
  COUNT_STAGED,
  FIND_BULK_DAYS,
  FIND_DUPLICATES,
  LIST_DUPLICATES,
  USED_UNITS,
  stageRuns,
  stageRunsWithoutDuplicates,
} from './derive.ts';

export interface Settled {
  /** Sequence numbers of rows whose key an earlier row has; they are out. */
  duplicates: number[];
  /** Codes of the units that the remaining rows name. */
  unitCodes: ReadonlySet<string>;
}

/** Leaves one row for each key: the first. Throws where not all that was staged is in the runs. */
export async function settleStaged(
  bench: Workbench,
  runs: readonly string[],
  rows: number,
): Promise<Settled> {
  await bench.run(stageRuns(runs));
  const [loaded] = await bench.run(COUNT_STAGED);
  if (loaded?.['rows'] !== rows) throw new Error('the rows staged are not the rows loaded');
  await bench.run(FIND_DUPLICATES);
  const duplicates = (await bench.run(LIST_DUPLICATES)).map((row) => Number(row['sequence']));
  if (duplicates.length > 0) await bench.run(stageRunsWithoutDuplicates(runs));
  await bench.run(FIND_BULK_DAYS);
  const used = await bench.run(USED_UNITS);
  return { duplicates, unitCodes: new Set(used.flatMap((row) => String(row['codes']).split(';'))) };
}
