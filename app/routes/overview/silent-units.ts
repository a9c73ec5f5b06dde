import type { NotUsingReason } from '#app/query/usage.ts';
import type { OverviewData } from './overview-data.ts';

/** Why no share is printed: every unit in view has not taken up the system. Null where one has. */
export function silentUnits({ units }: OverviewData): NotUsingReason | null {
  const rows = units.groups.flatMap((group) => group.rows);
  return rows.every((row) => row.not_using !== null) ? (rows[0]?.not_using ?? null) : null;
}
