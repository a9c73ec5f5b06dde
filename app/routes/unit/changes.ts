import type { UnitEvent } from '#app/model/unit.ts';
import type { View } from '#app/query/view.ts';

/** One thing that happened to a unit. */
export interface UnitChange {
  kind: UnitEvent['kind'];
  on: string;
  legal_basis: string;
  /** `from`: it happened to the unit; `to`: the unit came out of it. */
  side: 'from' | 'to';
  /** The units on the other side of it, this one left out. */
  others: { code: string; name_vi: string; name_en: string }[];
}

/** What the register says became of a unit and where it came from, oldest first. */
export function unitChanges({ catalog }: Pick<View, 'catalog'>, code: string): UnitChange[] {
  const named = (codes: readonly string[]) =>
    codes
      .filter((other) => other !== code)
      .map((other) => {
        const unit = catalog.units.find((one) => one.code === other);
        return { code: other, name_vi: unit?.name_vi ?? other, name_en: unit?.name_en ?? other };
      });
  return catalog.events
    .filter(({ from, to }) => from.includes(code) || to.includes(code))
    .map(({ kind, on, legal_basis, from, to }): UnitChange => {
      const side = to.includes(code) ? 'to' : 'from';
      return { kind, on, legal_basis, side, others: named(side === 'to' ? from : to) };
    })
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}
