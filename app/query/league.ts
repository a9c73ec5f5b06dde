import { latestRevisions } from '#app/model/as-of.ts';
import { closingSnapshot } from '#app/model/closing.ts';
import {
  type Contender,
  type DeadlineKept,
  type GroupStanding,
  type NotRankedReason,
  keptOf,
  rankGroup,
} from '#app/model/league.ts';
import { noCounts } from '#app/model/measure.ts';
import { type Period, addMonths, lastEndedMonth, parsePeriod, rangeOf } from '#app/model/period.ts';
import type { Population } from '#app/model/population.ts';
import { PEER_GROUPS, type PeerGroup, type Unit } from '#app/model/unit.ts';
import type { Snapshot } from '#app/store/catalog.server.ts';
import { type AnswerHead, type Figures, headOf, snapshotRef } from './answer.ts';
import { type CountsByUnit, countsByUnit } from './counts.ts';
import { figureSource, figuresOfUnit } from './figures.ts';
import { unlistedUnit } from './known-units.ts';
import { type Scope, withPopulation } from './scope.ts';
import { type NotUsingReason, type Usage, systemUsage } from './usage.ts';
import type { View } from './view.ts';

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
  const [source, usage, before] = await Promise.all([
    figureSource(view, whole),
    systemUsage(view, scope.snapshot),
    windowBefore(view, whole),
  ]);
  const units = unitsAt(view, scope.snapshot, source.counts);
  const groups = PEER_GROUPS.flatMap((group): LeagueGroup[] => {
    const members = units.filter((unit) => unit.group === group);
    const shown = members.filter(({ code }) => scope.unitCodes?.includes(code) ?? true);
    if (shown.length === 0) return [];
    const standing = rank(members, source.counts, usage, scope);
    const earlier =
      before && sameMembers(members, before.units) && noBreak(view, members, before, scope)
        ? rank(members, before.counts, before.usage, scope)
        : null;
    const rows = shown.map((unit): LeagueRow => {
      const own = standing.standings.get(unit.code);
      if (!own) throw new Error(`no standing for ${unit.code}`);
      const earlierRank = earlier?.standings.get(unit.code)?.rank ?? null;
      const tracked = usage.tracked.get(unit.code) ?? noCounts();
      return {
        unit: { code: unit.code, name: unit.name_vi, name_en: unit.name_en },
        ...figuresOfUnit(source, unit.code),
        ...own,
        rank_change: own.rank !== null && earlierRank !== null ? earlierRank - own.rank : null,
        not_using: usage.notUsing.get(unit.code) ?? null,
        overdue_tracked: tracked.open_overdue,
        hanging_tracked: tracked.hanging,
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

/**
 * The units that existed on the as-of day, and whoever else has tasks in the question: what the summary counts, the
 * league lists.
 */
function unitsAt(view: View, { as_of_day }: Snapshot, counts: CountsByUnit): readonly Unit[] {
  const { units } = view.catalog;
  const listed = units.filter(
    (unit) =>
      counts.has(unit.code) ||
      ((unit.valid_from === null || unit.valid_from <= as_of_day) &&
        (unit.valid_to === null || unit.valid_to >= as_of_day)),
  );
  const unlisted = [...counts.keys()].filter((code) => !units.some((unit) => unit.code === code));
  return [...listed, ...unlisted.sort().map(unlistedUnit)];
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
  if (population.basis !== 'due' || periodKind(population) !== 'rolling-12m') return null;
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
    systemUsage(view, closed),
  ]);
  return { snapshot: closed, from, to, counts, usage, units: unitsAt(view, closed, counts) };
}

function sameMembers(members: readonly Unit[], earlier: readonly Unit[]): boolean {
  const group = members[0]?.group;
  const before = earlier.filter((unit) => unit.group === group).map((unit) => unit.code);
  return before.length === members.length && members.every(({ code }) => before.includes(code));
}

function noBreak(
  view: View,
  members: readonly Unit[],
  before: EarlierWindow,
  { population }: Scope,
): boolean {
  const codes = new Set(members.map((unit) => unit.code));
  return !view.catalog.events.some(
    (event) =>
      event.kind !== 'rename' &&
      event.on >= before.from &&
      (population.to === null || event.on <= population.to) &&
      [...event.from, ...event.to].some((code) => codes.has(code)),
  );
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
