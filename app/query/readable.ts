import { resolveAsOf } from '#app/model/as-of.ts';
import { forbidden } from '#app/model/errors.ts';
import type { Filters } from '#app/model/filters.ts';
import type { Rights } from '#app/model/rights.ts';
import type { Catalog } from '#app/store/catalog.server.ts';
import { knownUnits } from './known-units.ts';
import { lineageOf, recordedCodes } from './structure.ts';
import type { View } from './view.ts';

/** Before every event of a register: a unit answers for the tasks of all that came into it. */
const FIRST_DAY = { as_of_day: '0001-01-01' };

/** The rights with every code under which the tasks of their units were ever recorded. */
export function recordedUnits(catalog: Pick<View['catalog'], 'events'>, rights: Rights): Rights {
  const lineage = lineageOf({ catalog }, 'today', FIRST_DAY);
  return { ...rights, units: recordedCodes(lineage, rights.units) };
}

/** The catalogue as a reader may see it: units only what was released, where the office wants it so. */
export function seenBy(rights: Rights, catalog: Catalog): Catalog {
  if (rights.units === null || catalog.config.units_read === 'newest') return catalog;
  const { snapshots, servable, damaged } = catalog;
  const released = (list: Catalog['snapshots']) => list.filter((one) => one.released !== null);
  return {
    ...catalog,
    snapshots: released(snapshots),
    servable: released(servable),
    damaged: released(damaged),
  };
}

export function mayReadTasksOf({ rights }: Pick<View, 'rights'>, unit: string): boolean {
  return rights.units?.includes(unit) ?? true;
}

/**
 * The filters of a list of tasks: who reads the tasks of some units only sees theirs, and the answer says so.
 * @throws DondocError `forbidden_foreign_unit` (403) where another unit was asked for
 */
export async function withinReadable(view: View, filters: Filters): Promise<Filters> {
  const { rights, catalog } = view;
  if (rights.units === null) return filters;
  const foreign = filters.unit.find((code) => rights.units?.includes(code) === false);
  if (foreign !== undefined) throw forbidden('foreign_unit', { unit: foreign });
  if (filters.unit.length > 0) return filters;
  const units = await knownUnits(view, resolveAsOf(catalog, filters.as_of));
  const codes = units.map(({ code }) => code).filter((code) => rights.units?.includes(code));
  return { ...filters, unit: codes.length > 0 ? codes : [...rights.units] };
}
