import { AGEING_BANDS, type AgeingBand } from '#app/model/ageing.ts';
import { type OverdueAgeingRow, QUERIES } from './registry.gen.ts';
import { type Scope, matchingParams, needsRows, trackedScope } from './scope.ts';
import { lineageOf, recordedCodes } from './structure.ts';
import type { View } from './view.ts';

export interface AgeingRow {
  band: AgeingBand;
  tasks: number;
  hanging: number;
}

/** Every overdue task of the snapshot that the filters leave, whatever the period: the stock that must be cleared. */
export async function overdueStock(view: View, scope: Scope): Promise<AgeingRow[]> {
  if (needsRows(scope)) return overdueAges(view, trackedScope(scope));
  const rows = await view.ask(QUERIES.overdueAgeing, {
    snapshot: scope.snapshot.id,
    as_of_day: scope.snapshot.as_of_day,
    units: recordedCodes(
      lineageOf(view, scope.population.structure, scope.snapshot),
      scope.unitCodes,
    ),
  });
  return everyBand(rows);
}

/** The open overdue tasks of a scope, its period included, by age. */
export async function overdueAges(view: View, scope: Scope): Promise<AgeingRow[]> {
  return everyBand(await view.ask(QUERIES.overdueAgeingRows, matchingParams(view, scope)));
}

function everyBand(rows: readonly OverdueAgeingRow[]): AgeingRow[] {
  return AGEING_BANDS.map(({ code }) => {
    const row = rows.find((one) => one.band === code);
    return { band: code, tasks: row?.tasks ?? 0, hanging: row?.hanging ?? 0 };
  });
}
