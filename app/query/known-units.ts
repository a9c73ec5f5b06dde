import { ALL_DAYS } from '#app/model/population.ts';
import type { Structure } from '#app/model/filters.ts';
import { type Unit, isValidOn } from '#app/model/unit.ts';
import { QUERIES } from './registry.gen.ts';
import { lineageOf } from './structure.ts';
import type { Snapshot, View } from './view.ts';

/** The units of the register, and those with tasks in the snapshot that have since been taken out of it. */
export async function knownUnits(view: View, snapshot: Snapshot): Promise<readonly Unit[]> {
  const { units } = view.catalog;
  const listed = new Set(units.map(({ code }) => code));
  const unlisted = (await codesWithTasks(view, snapshot)).filter((code) => !listed.has(code));
  return [...units, ...unlisted.sort().map(unlistedUnit)];
}

/** Codes that stand in the structure and were in force on the as-of day, or have tasks in the snapshot. */
export async function offeredUnits(
  view: View,
  snapshot: Snapshot,
  structure: Structure,
): Promise<ReadonlySet<string>> {
  const inForce = view.catalog.units.filter((unit) => isValidOn(unit, snapshot.as_of_day));
  const codes = [...inForce.map(({ code }) => code), ...(await codesWithTasks(view, snapshot))];
  return new Set(codes.map(lineageOf(view, structure, snapshot).unitOf));
}

async function codesWithTasks(view: View, snapshot: Snapshot): Promise<string[]> {
  const rows = await view.ask(QUERIES.countsRollup, {
    positions: ['0'],
    snapshots: [snapshot.id],
    from_days: [ALL_DAYS.from],
    to_days: [ALL_DAYS.to],
    axis: 'unit',
    basis: 'assigned',
    keys: null,
  });
  return rows.map(({ key }) => key);
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
