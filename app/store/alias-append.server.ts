import type { Instant } from '#app/model/day.ts';
import { invalidParameter, isDondocError } from '#app/model/errors.ts';
import { fold } from '#app/model/fold.ts';
import type { UnitAlias } from '#app/model/unit.ts';
import { readRegister, saveRegister } from './unit-register.server.ts';

const MOST_TRIES = 5;

/**
 * Adds names to unit_aliases.csv; those that stand there already are left out.
 * @throws DondocError `invalid_parameter` (400) for a unit that there is not
 */
export async function appendAliases(
  dataDir: string,
  wanted: readonly UnitAlias[],
  at: Instant,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const { register, shown } = await readRegister(dataDir);
    const codes = new Set(register.units.map(({ code }) => code));
    const unknown = wanted.find(({ unit_code }) => !codes.has(unit_code));
    if (unknown) throw invalidParameter('unit_code', unknown.unit_code, 'units.csv');
    const known = new Set(register.aliases.map(keyOf));
    const fresh = wanted.filter((alias) => !known.has(keyOf(alias)));
    if (fresh.length === 0) return;
    const aliases = [...register.aliases, ...fresh];
    try {
      await saveRegister(dataDir, { ...register, aliases }, { shown, at });
      return;
    } catch (error) {
      const isMeanwhile = isDondocError(error) && error.problem.code === 'units_changed';
      if (!isMeanwhile || tries === MOST_TRIES) throw error;
    }
  }
}

function keyOf({ alias, unit_code }: UnitAlias): string {
  return `${fold(alias)}\t${unit_code}`;
}
