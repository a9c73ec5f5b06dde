import type { Unit } from '#app/model/unit.ts';
import type { ColumnPlaces } from './columns.ts';
import { cleanField } from './text.ts';
import type { UnitResolver } from './unit-resolver.ts';
import type { UnresolvedUnit } from './understanding.ts';

/** Names beyond are not the units of an office: another column was taken for them. */
const MOST_NAMES = 2000;
const MOST_TOLD = 200;

/** Gathers the names of lead units that resolve to none. */
export function createUnitSurvey(
  { at }: ColumnPlaces,
  { units: known }: { units: readonly Unit[] },
  units: Pick<UnitResolver, 'resolve'>,
) {
  const place = at.unit_code;
  const names = new Map<string, { rows: number; offers: readonly string[] }>();
  return {
    see(fields: readonly string[]): void {
      const text = place === undefined ? '' : cleanField(fields[place] ?? '');
      if (text === '') return;
      const before = names.get(text);
      if (before) {
        before.rows += 1;
        return;
      }
      const reading = units.resolve(text);
      if ('code' in reading || names.size >= MOST_NAMES) return;
      names.set(Buffer.from(text).toString(), { rows: 1, offers: reading.offers });
    },
    unresolved(): UnresolvedUnit[] {
      const byCode = new Map(known.map((unit) => [unit.code, unit]));
      return [...names]
        .sort(([, a], [, b]) => b.rows - a.rows)
        .slice(0, MOST_TOLD)
        .map(([text, { rows, offers }]) => ({
          text,
          rows,
          offers: offers.flatMap((code) => {
            const unit = byCode.get(code);
            return unit ? [{ code, name_vi: unit.name_vi }] : [];
          }),
        }));
    },
  };
}
