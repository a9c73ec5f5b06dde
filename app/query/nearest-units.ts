import { editDistance } from '#app/model/edit-distance.ts';
import type { Nearest } from '#app/model/errors.ts';
import { fold } from '#app/model/fold.ts';
import type { Unit } from '#app/model/unit.ts';

const OFFERED = 3;
const FAR = 1_000;

/** The units whose code or name is least unlike a text that is nobody's. */
export function nearestUnits(units: readonly Unit[], text: string): Nearest[] {
  const meant = fold(text.slice(0, 80));
  const distanceOf = ({ code, name_vi, name_en }: Unit) =>
    Math.min(
      ...[code, name_vi, name_en].map((name) => editDistance(fold(name), meant, FAR) ?? FAR),
    );
  return units
    .map((unit) => ({ unit, distance: distanceOf(unit) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, OFFERED)
    .map(({ unit }) => ({ value: unit.code, vi: unit.name_vi, en: unit.name_en }));
}
