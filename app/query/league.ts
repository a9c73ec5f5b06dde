import { latestRevisions } from '#app/model/as-of.ts';
import { closingSnapshot } from '#app/model/closing.ts';
import {
  type Contender,
  type DeadlineKept,
  type GroupStanding,
  type NotComparedReason,
  type NotRankedReason,
  keptOf,
  rankGroup,
} from '#app/model/league.ts';
import type { LineEnd } from '#app/model/lineage.ts';
import { noCounts } from '#app/model/measure.ts';
import { type Period, addMonths, lastEndedMonth, parsePeriod, rangeOf } from '#app/model/period.ts';
import type { Population } from '#app/model/population.ts';
import { breaksBetween } from '#app/model/structure-break.ts';
import { PEER_GROUPS, type PeerGroup, type Unit, isValidOn } from '#app/model/unit.ts';
import { type AnswerHead, type Figures, headOf, snapshotRef } from './answer.ts';
import { type CountsByUnit, countsByUnit } from './counts.ts';
import { figureSource, figuresOfUnit } from './figures.ts';
import { unlistedUnit } from './known-units.ts';
import { type Scope, withPopulation } from './scope.ts';
import { lineageOf, recordedCodes } from './structure.ts';
import { type NotUsingReason, type Usage, systemUsage } from './usage.ts';
import type { Snapshot, View } from './view.ts';

export interface LeagueRow extends Figures {
  unit: { code: string; name: string; name_en: string };
  deadline_kept: DeadlineKept;
  rank: number | null;
  /** Places gained since the same window one month earlier; null where the two cannot be compared. */
  rank_change: number | null;
  not_ranked_because: NotRankedReason | null;
  not_using: NotUsingReason | null;
  /** Every overdue task of the unit in the snapshot, whatever the period. */
  overdue_tracked: number;
  hanging_tracked: number;
  not_compared_because: NotComparedReason | null;
  /** Units whose rows count under this one on today's structure. */
  includes: string[];
  /** What ended this unit's line, so that today's structure carries its rows no further. */
  line_ended: LineEnd | null;
}

export interface LeagueGroup {
  group: PeerGroup;
  reference_rate: number | null;
  reference: { numerator: number; denominator: number };
  ranked: number;
  rows: LeagueRow[];
}

export interface LeagueAnswer extends AnswerHead {
  /** Where the rank movement was read; null where nothing comparable stands. */
  compared_with: { snapshot: AnswerHead['snapshot']; from: string; to: string } | null;
  groups: LeagueGroup[];
}

/** Every unit of the chosen groups, ranked within its peer group. A filter by unit hides rows, never competitors. */
export async function league(view: View, scope: Scope): Promise<LeagueAnswer> {
  const whole: Scope = { ...scope, unitCodes: null };
  const { structure } = scope.population;
  const [source, usage, before] = await Promise.all([
    figureSource(view, whole),
    systemUsage(view, scope.snapshot, structure),
    windowBefore(view, whole),
  ]);
  const lineage = lineageOf(view, structure, scope.snapshot);
  const units = unitsAt(view, scope, source.counts);
  const groups = PEER_GROUPS.flatMap((group): LeagueGroup[] => {
    const members = units.filter((unit) => unit.group === group);
    const shown = members.filter(({ code }) => scope.unitCodes?.includes(code) ?? true);
    if (shown.length === 0) return [];
    const standing = rank(members, source.counts, usage, scope);
    const incomparable = whyIncomparable(view, scope, members, before);
    const earlier =
      before && incomparable === null ? rank(members, before.counts, before.usage, scope) : null;
    const rows = shown.map((unit): LeagueRow => {
      const own = standing.standings.get(unit.code);
      if (!own) throw new Error(`no standing for ${unit.code}`);
      const tracked = usage.tracked.get(unit.code) ?? noCounts();
      return {
        unit: { code: unit.code, name: unit.name_vi, name_en: unit.name_en },
        ...figuresOfUnit(source, unit.code),
        ...own,
        ...movement(own.rank, earlier?.standings.get(unit.code)?.rank ?? null, incomparable),
        not_using: usage.notUsing.get(unit.code) ?? null,
        overdue_tracked: tracked.open_overdue,
        hanging_tracked: tracked.hanging,
        includes: [...lineage.includedIn(unit.code)],
        line_ended: lineage.lineOf(unit.code).ended,
      };
    });
    rows.sort(byStanding);
    return [
      {
        group,
        reference_rate: standing.reference.rate,
        reference: { numerator: standing.reference.kept, denominator: standing.reference.n },
        ranked: [...standing.standings.values()].filter((one) => one.rank !== null).length,
        rows,
      },
    ];
  });
  return {
    ...headOf(scope),
    compared_with: before && {
      snapshot: snapshotRef(before.snapshot),
      from: before.from,
      to: before.to,
    },
    groups,
  };
}

function movement(
  rank: number | null,
  before: number | null,
  incomparable: NotComparedReason | null,
): Pick<LeagueRow, 'rank_change' | 'not_compared_because'> {
  if (rank !== null && before !== null) {
    return { rank_change: before - rank, not_compared_because: null };
  }
  const because = rank === null ? 'not_ranked' : (incomparable ?? 'not_ranked_before');
  return { rank_change: null, not_compared_because: because };
}

/**
 * The units of the asked structure that existed on the as-of day, and whoever else has tasks in the question: what the
 * summary counts, the league lists.
 */
function unitsAt(
  view: View,
  { snapshot, population }: Scope,
  counts: CountsByUnit,
): readonly Unit[] {
  const { units } = view.catalog;
  const { unitOf } = lineageOf(view, population.structure, snapshot);
  const codes = new Set(counts.keys());
  for (const unit of units) if (isValidOn(unit, snapshot.as_of_day)) codes.add(unitOf(unit.code));
  const listed = units.filter(({ code }) => codes.delete(code));
  return [...listed, ...[...codes].sort().map(unlistedUnit)];
}

function rank(
  members: readonly Unit[],
  counts: CountsByUnit,
  usage: Usage,
  { population }: Scope,
): GroupStanding {
  const contenders = members.map(({ code }): Contender => ({
    code,
    ...keptOf(counts.get(code) ?? noCounts()),
    usesSystem: !usage.notUsing.has(code),
  }));
  const { status, flag, ageing, q } = population;
  if (status.length > 0 || flag !== null || ageing !== null || q !== null) {
    return rankGroup(contenders, 'filtered');
  }
  if (population.basis !== 'due') return rankGroup(contenders, 'basis_not_due');
  return rankGroup(contenders, periodKind(population) === 'month' ? 'single_month' : null);
}

function periodKind({ period }: Population): Period['kind'] | null {
  return period === null ? null : (parsePeriod(period)?.kind ?? null);
}

function comparesWindows(population: Population): boolean {
  return population.basis === 'due' && periodKind(population) === 'rolling-12m';
}

interface EarlierWindow {
  snapshot: Snapshot;
  from: string;
  to: string;
  counts: CountsByUnit;
  usage: Usage;
  units: readonly Unit[];
}

/** The same window one month earlier, from the snapshot that closed it; only the rolling year moves by a month. */
async function windowBefore(view: View, scope: Scope): Promise<EarlierWindow | null> {
  const { population, snapshot } = scope;
  if (!comparesWindows(population)) return null;
  const closed = closingSnapshot(
    addMonths(lastEndedMonth(snapshot.as_of_day, population.window), -1),
    population.window,
    latestRevisions(view.catalog.servable),
  );
  if (!closed || closed.as_of >= snapshot.as_of) return null;
  const { from, to } = rangeOf({ kind: 'rolling-12m' }, population.window, closed.as_of_day);
  const earlier = withPopulation({ ...scope, snapshot: closed }, { from, to });
  const [counts, usage] = await Promise.all([
    countsByUnit(view, earlier),
    systemUsage(view, closed, population.structure),
  ]);
  return { snapshot: closed, from, to, counts, usage, units: unitsAt(view, earlier, counts) };
}

/** Null where both windows rank the same members and no break lies between the first day and the newer snapshot. */
function whyIncomparable(
  view: View,
  { population, snapshot }: Scope,
  members: readonly Unit[],
  before: EarlierWindow | null,
): NotComparedReason | null {
  if (!comparesWindows(population)) return 'other_window';
  if (before === null) return 'no_earlier_window';
  const { structure } = population;
  const codes = members.map((unit) => unit.code);
  const recorded = recordedCodes(lineageOf(view, structure, snapshot), codes);
  const range = { from: before.from, to: snapshot.as_of_day };
  if (breaksBetween(view.catalog.events, range, structure, recorded).length > 0) {
    return 'structural_break';
  }
  const group = members[0]?.group;
  const earlier = before.units.filter((unit) => unit.group === group).map((unit) => unit.code);
  const same = earlier.length === codes.length && codes.every((code) => earlier.includes(code));
  return same ? null : 'other_members';
}

/** Ranked units by rank, then the unranked by their denominators; those not using the system come last. */
function byStanding(a: LeagueRow, b: LeagueRow): number {
  if (a.rank !== null && b.rank !== null) {
    return a.rank - b.rank || b.deadline_kept.n - a.deadline_kept.n;
  }
  if (a.rank !== null) return -1;
  if (b.rank !== null) return 1;
  const silent = Number(a.not_using !== null) - Number(b.not_using !== null);
  return silent || b.deadline_kept.n - a.deadline_kept.n || b.counts.total - a.counts.total;
}
