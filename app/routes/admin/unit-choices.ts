import type { Locale } from '#app/model/locale.ts';
import type { Unit } from '#app/model/unit.ts';
import { unitName } from '../page/page-data.ts';

export interface UnitChoice {
  code: string;
  name: string;
}

/** The units of the register, in the order of their names. */
export function unitChoices(units: readonly Unit[], locale: Locale): UnitChoice[] {
  const { compare } = new Intl.Collator(locale);
  return units
    .map((unit) => ({ code: unit.code, name: unitName(unit, locale) }))
    .sort((a, b) => compare(a.name, b.name));
}

export function nameOfUnit(units: readonly UnitChoice[], code: string | null): string | null {
  return units.find((unit) => unit.code === code)?.name ?? code;
}
