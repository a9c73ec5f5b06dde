import { AS_WAS, type Lineage, lineageAt } from '#app/model/lineage.ts';
import type { Day } from '#app/model/day.ts';
import type { Structure } from '#app/model/filters.ts';
import type { UnitEvent } from '#app/model/unit.ts';
import type { View } from './view.ts';

const known = new WeakMap<readonly UnitEvent[], Map<Day, Lineage>>();

/** Under which unit the rows of a snapshot count, in the structure that is asked for. */
export function lineageOf(
  { catalog: { events } }: { catalog: Pick<View['catalog'], 'events'> },
  structure: Structure,
  { as_of_day }: { as_of_day: Day },
): Lineage {
  if (structure === 'as-was' || events.length === 0) return AS_WAS;
  const byDay = known.get(events) ?? new Map<Day, Lineage>();
  known.set(events, byDay);
  const lineage = byDay.get(as_of_day) ?? lineageAt(events, as_of_day);
  byDay.set(as_of_day, lineage);
  return lineage;
}

/** The codes that rows bear which count under these units; null = all. */
export function recordedCodes(
  lineage: Lineage,
  units: readonly string[] | null,
): readonly string[] | null {
  if (units === null || lineage === AS_WAS) return units;
  return units.flatMap((unit) => [
    ...(lineage.unitOf(unit) === unit ? [unit] : []),
    ...lineage.includedIn(unit),
  ]);
}
