import { AGEING_BANDS, type AgeingBand } from '#app/model/ageing.ts';
import { QUERIES } from './registry.gen.ts';
import type { Scope } from './scope.ts';
import type { View } from './view.ts';

export interface AgeingRow {
  band: AgeingBand;
  tasks: number;
  hanging: number;
}

/** Every overdue task of the snapshot's units by age, whatever the period: the stock that must be cleared. */
export async function overdueStock(view: View, scope: Scope): Promise<AgeingRow[]> {
  const rows = await view.ask(QUERIES.overdueAgeing, {
    snapshot: scope.snapshot.id,
    as_of_day: scope.snapshot.as_of_day,
    units: scope.unitCodes,
  });
  return AGEING_BANDS.map(({ code }) => {
    const row = rows.find((one) => one.band === code);
    return { band: code, tasks: row?.tasks ?? 0, hanging: row?.hanging ?? 0 };
  });
}
