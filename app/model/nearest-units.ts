import type { Nearest } from './errors.ts';
import { leastUnlike } from './least-unlike.ts';
import type { Unit } from './unit.ts';

/** The units whose code or name is least unlike a text that is nobody's. */
export function nearestUnits(units: readonly Unit[], text: string): Nearest[] {
  const named = leastUnlike(units, text, ({ code, name_vi, name_en }) => [code, name_vi, name_en]);
  return named.map((unit) => ({ value: unit.code, vi: unit.name_vi, en: unit.name_en }));
}
