import { invalidParameter } from '#app/model/errors.ts';
import type { LeagueAnswer, LeagueRow } from './league.ts';

export const LEAGUE_SORTS = [
  'rank',
  'unit',
  'rate',
  'n',
  'overdue',
  'extension',
  'no_deadline',
  'bulk',
  'completion',
  'hanging',
  'median_days',
  'p90_days',
] as const;
export type LeagueSort = (typeof LEAGUE_SORTS)[number];

export interface LeagueOrder {
  by: LeagueSort;
  descending: boolean;
}

const VALUE: Record<Exclude<LeagueSort, 'rank' | 'unit'>, (row: LeagueRow) => number | null> = {
  rate: (row) => row.deadline_kept.rate,
  n: (row) => row.deadline_kept.n,
  overdue: (row) => row.overdue_tracked,
  extension: (row) => row.measures.extension_rate.value,
  no_deadline: (row) => row.measures.no_deadline_share.value,
  bulk: (row) => row.measures.same_day_bulk_completion_share.value,
  completion: (row) => row.measures.completion_rate.value,
  hanging: (row) => row.measures.hanging_share.value,
  median_days: (row) => row.measures.median_days_overdue.value,
  p90_days: (row) => row.measures.days_overdue_p90.value,
};

/** By rank where nothing is said; `-rate` is descending. */
export function parseLeagueOrder(sort: string | null): LeagueOrder {
  if (sort === null) return { by: 'rank', descending: false };
  const by = LEAGUE_SORTS.find((name) => name === sort.replace(/^-/, ''));
  if (by === undefined || sort === '-rank') {
    throw invalidParameter('sort', sort, LEAGUE_SORTS.join(', '));
  }
  return { by, descending: sort.startsWith('-') };
}

/** Orders the rows within each peer group; without a value they come last. Ranked order is how the league comes. */
export function inOrder(answer: LeagueAnswer, { by, descending }: LeagueOrder): LeagueAnswer {
  if (by === 'rank') return answer;
  const sign = descending ? -1 : 1;
  const names = new Intl.Collator('vi');
  const compare = (a: LeagueRow, b: LeagueRow): number => {
    if (by === 'unit') return sign * names.compare(a.unit.name, b.unit.name);
    const [left, right] = [VALUE[by](a), VALUE[by](b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  };
  return {
    ...answer,
    groups: answer.groups.map((group) => ({ ...group, rows: [...group.rows].sort(compare) })),
  };
}
