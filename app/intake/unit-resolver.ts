import type { Day } from '#app/model/day.ts';
import { cleanText, fold, spelled } from '#app/model/fold.ts';
import { type Unit, type UnitAlias, isValidOn } from '#app/model/unit.ts';
import { remembered } from './remembered.ts';
import { newUnitCode } from './unit-code.ts';
import { createUnitOffers } from './unit-offers.ts';

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
  /** Whether a resolved unit has begun and not ended. */
  isValid: (code: string, day: Day) => boolean;
}

/** How alike a name in a file and one of a unit have to be; where one way finds a unit, no other is asked. */
const WAYS_OF_READING = [cleanText, spelled, fold];

/**
 * By code, then by name and alias, blind to case, accents and spacing: an exact name goes before one
 * that differs in case, and that before one that differs in accents. Where several units answer to
 * one name, those valid on the as-of day count; if more than one is left, none is guessed.
 */
export function createUnitResolver(
  { units, aliases }: { units: readonly Unit[]; aliases: readonly UnitAlias[] },
  asOfDay: Day,
  unknown: 'refuse' | 'create',
): UnitResolver {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const names = WAYS_OF_READING.map((read) => ({ read, units: new Map<string, Set<Unit>>() }));
  const codes = new Map<string, Set<Unit>>();
  for (const unit of units) {
    addName(unit.name_vi, unit);
    add(codes, fold(unit.code), unit);
  }
  for (const { alias, unit_code } of aliases) {
    const unit = byCode.get(unit_code);
    if (unit) addName(alias, unit);
  }
  const created: Unit[] = [];
  const offers = createUnitOffers({ units, aliases }, asOfDay);

  function addName(name: string, unit: Unit): void {
    for (const way of names) add(way.units, way.read(name), unit);
  }

  function candidatesFor(name: string): readonly Unit[] {
    for (const way of names) {
      const found = way.units.get(way.read(name));
      if (found) return [...found];
    }
    return [...(codes.get(fold(name)) ?? [])];
  }

  function find(text: string): UnitReading {
    const name = cleanText(text);
    if (byCode.has(name)) return { code: name };
    const candidates = candidatesFor(name);
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
    const unit = newUnit(name, codes);
    if (unit === null) return found;
    byCode.set(unit.code, unit);
    created.push(unit);
    addName(name, unit);
    add(codes, fold(unit.code), unit);
    return { code: unit.code };
  }

  return {
    created: () => created,
    resolve: remembered(findOrCreate),
    find,
    isValid: (code, day) => {
      const unit = byCode.get(code);
      return unit !== undefined && isValidOn(unit, day);
    },
  };
}

function add(map: Map<string, Set<Unit>>, key: string, unit: Unit): void {
  const units = map.get(key);
  if (units) units.add(unit);
  else map.set(key, new Set([unit]));
}

/** `taken`: the codes there are, folded. */
function newUnit(name: string, taken: { has(code: string): boolean }): Unit | null {
  const code = newUnitCode(name, taken);
  if (code === null) return null;
  return { code, name_vi: name, name_en: name, group: 'other', valid_from: null, valid_to: null };
}
