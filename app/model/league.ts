import { type Band, bandOf, wilson } from './interval.ts';
import type { Counts } from './measure.ts';

/** Below `counts` only counts are shown, below `ranked` a percentage with its interval but no rank (domain §6). */
export const RANK_THRESHOLDS = { counts: 10, ranked: 30 } as const;

export const NOT_RANKED_REASONS = [
  'not_using_system',
  'no_tasks_due',
  'n_below_10',
  'n_below_30',
  'basis_not_due',
  'single_month',
  'filtered',
] as const;
export type NotRankedReason = (typeof NOT_RANKED_REASONS)[number];

export const NOT_COMPARED_REASONS = [
  'not_ranked',
  'other_window',
  'no_earlier_window',
  'structural_break',
  'other_members',
  'not_ranked_before',
] as const;
/** Why a unit's rank is not held against the one of a month before. */
export type NotComparedReason = (typeof NOT_COMPARED_REASONS)[number];

export interface DeadlineKept {
  kept: number;
  n: number;
  rate: number | null;
  low: number | null;
  high: number | null;
  band: Band | null;
}

export interface Standing {
  deadline_kept: DeadlineKept;
  rank: number | null;
  not_ranked_because: NotRankedReason | null;
}

/** A unit's numerator and denominator of the headline rate: only deadlines that have come by the as-of day. */
export function keptOf(counts: Counts): { kept: number; n: number } {
  const kept = counts.kept_matured;
  return { kept, n: kept + counts.done_late + counts.open_overdue };
}

export interface Contender {
  code: string;
  kept: number;
  n: number;
  usesSystem: boolean;
}

export interface GroupStanding {
  reference: { kept: number; n: number; rate: number | null };
  standings: ReadonlyMap<string, Standing>;
}

/**
 * Ranks one peer group.
 * @param nobodyBecause set where the question itself allows no ranks: another basis than `due` would favour early
 * finishers, a filter by status would rank by the filter
 */
export function rankGroup(
  contenders: readonly Contender[],
  nobodyBecause: NotRankedReason | null = null,
): GroupStanding {
  const kept = contenders.reduce((sum, one) => sum + one.kept, 0);
  const n = contenders.reduce((sum, one) => sum + one.n, 0);
  const rate = n === 0 ? null : kept / n;
  const ranked = contenders
    .filter((one) => reasonNotRanked(one, nobodyBecause) === null)
    .sort((a, b) => b.kept * a.n - a.kept * b.n);
  const ranks = new Map<string, number>();
  ranked.forEach((one, index) => {
    const before = ranked[index - 1];
    const tied = before !== undefined && before.kept * one.n === one.kept * before.n;
    ranks.set(one.code, tied ? (ranks.get(before.code) ?? index + 1) : index + 1);
  });
  const standings = new Map<string, Standing>();
  for (const one of contenders) {
    const rank = ranks.get(one.code) ?? null;
    const interval = one.n >= RANK_THRESHOLDS.counts ? wilson(one.kept, one.n) : null;
    standings.set(one.code, {
      deadline_kept: {
        kept: one.kept,
        n: one.n,
        rate: one.n === 0 ? null : one.kept / one.n,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        band: rank !== null && rate !== null ? bandOf(one.kept, one.n, rate) : null,
      },
      rank,
      not_ranked_because: reasonNotRanked(one, nobodyBecause),
    });
  }
  return { reference: { kept, n, rate }, standings };
}

function reasonNotRanked(
  one: Contender,
  nobodyBecause: NotRankedReason | null,
): NotRankedReason | null {
  if (!one.usesSystem) return 'not_using_system';
  if (nobodyBecause !== null) return nobodyBecause;
  if (one.n === 0) return 'no_tasks_due';
  if (one.n < RANK_THRESHOLDS.counts) return 'n_below_10';
  if (one.n < RANK_THRESHOLDS.ranked) return 'n_below_30';
  return null;
}
