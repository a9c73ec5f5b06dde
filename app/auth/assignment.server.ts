import { nearestUnits } from '#app/model/nearest-units.ts';
import type { Role } from '#app/model/role.ts';
import { layoutOf } from '#app/store/layout.ts';
import { readUnitLists } from '#app/store/unit-lists.server.ts';
import { refused } from './refusals.ts';

/** What an account or a token is for. */
export interface Assignment {
  role: Role;
  unit: string | null;
}

/** Throws where a role and a unit do not go together, or the unit is not in the lists. */
export async function checkAssignment(dataDir: string, { role, unit }: Assignment): Promise<void> {
  if (role !== 'unit') {
    if (unit !== null) throw refused('unit_not_taken', { role });
    return;
  }
  const { units } = await readUnitLists(layoutOf(dataDir));
  if (unit === null) throw refused('unit_needed', {}, nearestUnits(units, ''));
  if (units.some(({ code }) => code === unit)) return;
  throw refused('unit_not_listed', { value: unit.slice(0, 80) }, nearestUnits(units, unit));
}
