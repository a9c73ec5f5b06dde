import type { Day } from '#app/model/day.ts';
import { cleanText, fold } from '#app/model/fold.ts';
import type { Unit, UnitAlias } from '#app/model/unit.ts';
import { remembered } from './remembered.ts';
import { newUnitCode } from './unit-code.ts';
import { createUnitOffers, isValidOn } from './unit-offers.ts';

export type UnitReading =
  | { code: string }
  /** `offers`: codes of the units that may be meant. */
  | { problem: 'unknown_unit' | 'ambiguous_unit'; offers: readonly string[] };

export interface UnitResolver {
  resolve: (text: string) => UnitReading;
  /** The same, and no unit is made up. */
  find: (text: string) => UnitReading;
  /** The units that were made up so far. */
  created: () => readonly Unit[];
}

/**
 * By code, then by name and alias, blind to case, accents and spacing. Where several units answer
 * to one name, those valid on the as-of day count; if more than one is left, none is guessed.
 */
export function createUnitResolver(
  { units, aliases }: { units: readonly Unit[]; aliases: readonly UnitAlias[] },
  asOfDay: Day,
  unknown: 'refuse' | 'create',
): UnitResolver {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const byName = new Map<string, Set<Unit>>();
  for (const unit of units) add(byName, fold(unit.name_vi), unit);
  for (const { alias, unit_code } of aliases) {
    const unit = byCode.get(unit_code);
    if (unit) add(byName, fold(alias), unit);
  }
  const created: Unit[] = [];
  const offers = createUnitOffers({ units, aliases }, asOfDay);

  function find(text: string): UnitReading {
    const name = cleanText(text);
    if (byCode.has(name)) return { code: name };
    const candidates = [...(byName.get(fold(name)) ?? [])];
    const valid =
      candidates.length > 1 ? candidates.filter((unit) => isValidOn(unit, asOfDay)) : candidates;
    const [unit] = valid;
    if (unit && valid.length === 1) return { code: unit.code };
    if (candidates.length > 0) {
      return { problem: 'ambiguous_unit', offers: candidates.map(({ code }) => code).slice(0, 3) };
    }
    return { problem: 'unknown_unit', offers: offers(name).map(({ code }) => code) };
  }

  function findOrCreate(text: string): UnitReading {
    const found = find(text);
    if ('code' in found || found.problem !== 'unknown_unit' || unknown === 'refuse') return found;
    const name = cleanText(text);
    const unitCreated = newUnit(name, byCode);
    if (unitCreated === null) return found;
    byCode.set(unitCreated.code, unitCreated);
    created.push(unitCreated);
    add(byName, fold(name), unitCreated);
    return { code: unitCreated.code };
  }

  return { created: () => created, resolve: remembered(findOrCreate), find };
}

function add(map: Map<string, Set<Unit>>, key: string, unit: Unit): void {
  const units = map.get(key);
  if (units) units.add(unit);
  else map.set(key, new Set([unit]));
}

function newUnit(name: string, taken: ReadonlyMap<string, Unit>): Unit | null {
  const code = newUnitCode(name, taken);
  if (code === null) return null;
  return { code, name_vi: name, name_en: name, group: 'other', valid_from: null, valid_to: null };
}
