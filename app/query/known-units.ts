import { ALL_DAYS } from '#app/model/population.ts';
import type { Unit } from '#app/model/unit.ts';
import type { Snapshot } from '#app/store/catalog.server.ts';
import { QUERIES } from './registry.gen.ts';
import type { View } from './view.ts';

/** The units of the register, and those with tasks in the snapshot that have since been taken out of it. */
export async function knownUnits(view: View, snapshot: Snapshot): Promise<readonly Unit[]> {
  const { units } = view.catalog;
  const rows = await view.ask(QUERIES.countsRollup, {
    positions: ['0'],
    snapshots: [snapshot.id],
    from_days: [ALL_DAYS.from],
    to_days: [ALL_DAYS.to],
    axis: 'unit',
    basis: 'assigned',
    keys: null,
  });
  const listed = new Set(units.map(({ code }) => code));
  const unlisted = rows.map(({ key }) => key).filter((code) => !listed.has(code));
  return [...units, ...unlisted.sort().map(unlistedUnit)];
}

/** A unit that has tasks and has since been taken out of the register. */
export function unlistedUnit(code: string): Unit {
  return {
    code,
    name_vi: code,
    name_en: code,
    group: 'other',
    valid_from: null,
    valid_to: null,
  };
}
