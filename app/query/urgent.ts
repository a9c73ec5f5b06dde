import type { LeagueAnswer, LeagueRow } from './league.ts';

const LOWER = ['much_lower', 'lower'] as const;
const HIGHER = ['much_higher', 'higher'] as const;

/** A row with the reference rate of its peer group. */
export interface PlacedRow {
  row: LeagueRow;
  reference: number | null;
}

function placed(answer: LeagueAnswer, bands: readonly string[]): PlacedRow[] {
  return answer.groups
    .flatMap(({ rows, reference_rate }) => rows.map((row) => ({ row, reference: reference_rate })))
    .filter(({ row }) => row.deadline_kept.band !== null && bands.includes(row.deadline_kept.band));
}

const rateOf = ({ row }: PlacedRow) => row.deadline_kept.rate ?? 0;

/** Units below the level of their peer group, the clearest cases first. */
export function unitsBelow(answer: LeagueAnswer): PlacedRow[] {
  const strength = ({ row }: PlacedRow) => (row.deadline_kept.band === 'much_lower' ? 0 : 1);
  return placed(answer, LOWER).sort((a, b) => strength(a) - strength(b) || rateOf(a) - rateOf(b));
}

/** Units above the level of their peer group, the clearest cases first. */
export function unitsAbove(answer: LeagueAnswer): PlacedRow[] {
  const strength = ({ row }: PlacedRow) => (row.deadline_kept.band === 'much_higher' ? 0 : 1);
  return placed(answer, HIGHER).sort(
    (a, b) =>
      strength(a) - strength(b) ||
      rateOf(b) - rateOf(a) ||
      b.row.deadline_kept.n - a.row.deadline_kept.n,
  );
}

/** Whom to call first, among the wanted: units below their group's level, else those with most overdue tasks. */
export function unitsToUrge(
  answer: LeagueAnswer,
  wanted: (row: LeagueRow) => boolean,
): LeagueRow[] {
  const below = unitsBelow(answer)
    .map(({ row }) => row)
    .filter(wanted);
  if (below.length > 0) return below;
  return answer.groups
    .flatMap(({ rows }) => rows)
    .filter((row) => row.overdue_tracked > 0 && wanted(row))
    .sort((a, b) => b.overdue_tracked - a.overdue_tracked);
}
