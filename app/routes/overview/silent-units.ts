import type { Filters } from '#app/model/filters.ts';
import type { LeagueAnswer, LeagueRow } from '#app/query/league.ts';
import type { NotUsingReason } from '#app/query/usage.ts';

/** The league's rows of the chosen units; all of them where none is chosen. */
export function rowsInView({ groups }: LeagueAnswer, { unit }: Pick<Filters, 'unit'>): LeagueRow[] {
  const rows = groups.flatMap((group) => group.rows);
  if (unit.length === 0) return rows;
  return rows.filter((row) => [row.unit.code, ...row.includes].some((code) => unit.includes(code)));
}

/** Why no share is printed: every unit in view has not taken up the system. Null where one has. */
export function silentUnits(
  units: LeagueAnswer,
  filters: Pick<Filters, 'unit'>,
): NotUsingReason | null {
  const rows = rowsInView(units, filters);
  return rows.every((row) => row.not_using !== null) ? (rows[0]?.not_using ?? null) : null;
}
