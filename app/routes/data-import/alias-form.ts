import type { Understanding } from '#app/intake/understanding.ts';
import { fold } from '#app/model/fold.ts';
import type { Unit, UnitAlias } from '#app/model/unit.ts';
import { UNIT_FIELDS } from './mapping-fields.ts';

export type AliasReading =
  | { ok: true; aliases: UnitAlias[] }
  /** What was written beside it is neither the code nor the name of a unit. */
  | { ok: false; name: string };

/** The names that a form says which unit is meant by. A name that nobody asked about is none. */
export function aliasesFrom(
  form: URLSearchParams,
  { units: asked }: Pick<Understanding, 'units'>,
  units: readonly Unit[],
): AliasReading {
  const known = new Set(asked.map(({ text }) => text));
  const aliases: UnitAlias[] = [];
  for (const at of asked.keys()) {
    const alias = form.get(UNIT_FIELDS.name(at)) ?? '';
    const offer = form.get(UNIT_FIELDS.offer(at)) ?? '';
    const other = (form.get(UNIT_FIELDS.other(at)) ?? '').trim();
    if (!known.has(alias) || (offer === '' && other === '')) continue;
    const unit = units.find(({ code, name_vi }) =>
      other === '' ? code === offer : code === other || fold(name_vi) === fold(other),
    );
    if (unit === undefined) return { ok: false, name: alias };
    aliases.push({ alias, unit_code: unit.code });
  }
  return { ok: true, aliases };
}
