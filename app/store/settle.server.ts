import type { Workbench } from '#app/engine/workbench.server.ts';
import {
  COUNT_BY_UNITS,
  FIND_BULK_DAYS,
  FIND_DUPLICATES,
  LIST_DUPLICATES,
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
  const all = await countByUnits(bench);
  if (all.rows !== rows) throw new Error('the rows staged are not the rows loaded');
  await bench.run(FIND_DUPLICATES);
  const duplicates = (await bench.run(LIST_DUPLICATES)).map((row) => Number(row['sequence']));
  if (duplicates.length > 0) await bench.run(stageRunsWithoutDuplicates(runs));
  await bench.run(FIND_BULK_DAYS);
  const { unitCodes } = duplicates.length > 0 ? await countByUnits(bench) : all;
  return { duplicates, unitCodes };
}

async function countByUnits(bench: Workbench) {
  const counts = await bench.run(COUNT_BY_UNITS);
  const unitCodes = new Set<string>();
  let rows = 0;
  for (const count of counts) {
    unitCodes.add(String(count['unit_code']));
    for (const code of String(count['co_units'] ?? '').split(';')) unitCodes.add(code);
    rows += Number(count['rows']);
  }
  unitCodes.delete('');
  return { rows, unitCodes };
}
