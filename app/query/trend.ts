import { invalidParameter } from '#app/model/errors.ts';
import { closingSnapshot } from '#app/model/closing.ts';
import { breaksBetween } from '#app/model/structure-break.ts';
import type { UnitEventKind } from '#app/model/unit.ts';
import { type Counts, type OverdueDays, noCounts } from '#app/model/measure.ts';
import { type DayRange, type Month, formatPeriod, monthRange } from '#app/model/period.ts';
import { ALL_DAYS, daysOf } from '#app/model/population.ts';
import { type AnswerHead, type Figures, headOf, snapshotRef } from './answer.ts';
import { totalsInWindows } from './counts.ts';
import { figuresOf } from './figures.ts';
import { snapshotsUpTo } from './history.ts';
import { QUERIES } from './registry.gen.ts';
import { type Scope, matchingParams, withPopulation } from './scope.ts';
import { lineageOf, recordedCodes } from './structure.ts';
import type { View } from './view.ts';
import { type CountWindow, inTurn, withinWindow } from './windows.ts';

/** How history is told (domain §8): as each month was closed, or as the newest snapshot knows it. */
export const SERIES = ['as-recorded', 'as-known-now'] as const;
export type Series = (typeof SERIES)[number];

/** @throws DondocError `invalid_parameter` (400) */
export function parseSeries(text: string | undefined): Series {
  const found = SERIES.find((series) => series === (text ?? 'as-recorded'));
  if (found === undefined) throw invalidParameter('series', text ?? '', SERIES.join(', '));
  return found;
}

export interface TrendPoint {
  month: Month;
  from: string;
  to: string;
  /** The snapshot that the figures were read from; null is a gap. */
  snapshot: AnswerHead['snapshot'] | null;
  counts: Figures['counts'] | null;
  measures: Figures['measures'] | null;
  /** What changed the structure of units in this month, in the events' own words. */
  break: string | null;
  break_kinds: UnitEventKind[];
}

export interface TrendAnswer extends AnswerHead {
  series: Series;
  points: TrendPoint[];
}

const NO_DAYS: OverdueDays = { median: null, p90: null };

export async function trend(
  view: View,
  scope: Scope,
  months: readonly Month[],
  series: Series,
): Promise<TrendAnswer> {
  const windows = monthWindows(view, scope, months, series);
  const present = windows.flatMap(({ source }) => (source ? [source] : []));
  const assignedScope = withPopulation(scope, { basis: 'assigned' });
  const [counts, assigned] = await Promise.all([
    totalsInWindows(view, scope, present),
    scope.population.basis === 'due' ? totalsInWindows(view, assignedScope, present) : null,
  ]);
  const days = await overdueDaysInWindows(view, scope, present, counts);
  let next = 0;
  const points = windows.map(({ month, days: { from, to }, source }): TrendPoint => {
    const at = source ? next++ : -1;
    const figures = source && monthFigures(counts[at], (assigned ?? counts)[at], days[at]);
    return {
      month,
      from,
      to,
      snapshot: source ? snapshotRef(source.snapshot) : null,
      counts: figures?.counts ?? null,
      measures: figures?.measures ?? null,
      ...breakIn(view, scope, { from, to }),
    };
  });
  return { ...headOf(covering(scope, points)), series, points };
}

/** The scope with the days that the points cover: a series is longer than the view's default month. */
function covering(scope: Scope, points: readonly TrendPoint[]): Scope {
  const { population } = scope;
  const from = points[0]?.from;
  const to = points.at(-1)?.to;
  if (population.basis === 'tracked' || from === undefined || to === undefined) return scope;
  const days = daysOf(population);
  const within = from >= days.from && to <= days.to;
  const period = within ? population.period : formatPeriod({ kind: 'range', from, to });
  return withPopulation(scope, { period, from, to });
}

function monthFigures(
  counts: Counts = noCounts(),
  assigned: Counts = noCounts(),
  days: OverdueDays = NO_DAYS,
): Figures {
  return figuresOf(counts, assigned, days);
}

/** Only of windows with something overdue: days stand in the rows alone, and the others have none. */
function overdueDaysInWindows(
  view: View,
  scope: Scope,
  windows: readonly CountWindow[],
  counts: readonly Counts[],
): Promise<OverdueDays[]> {
  return inTurn(windows, async (window, at) => {
    if ((counts[at] ?? noCounts()).open_overdue === 0) return NO_DAYS;
    const params = {
      ...matchingParams(view, withinWindow(scope, window)),
      structure: scope.population.structure,
    };
    const rows = await view.ask(QUERIES.overdueDays, params);
    return rows.find((row) => row.unit_code === null) ?? NO_DAYS;
  });
}

interface MonthWindow {
  month: Month;
  days: DayRange;
  source: CountWindow | null;
}

function monthWindows(
  view: View,
  { snapshot, population }: Scope,
  months: readonly Month[],
  series: Series,
): MonthWindow[] {
  const known = snapshotsUpTo(view, snapshot);
  return months.map((month) => {
    const days = monthRange(month, population.window);
    const from =
      series === 'as-recorded' ? closingSnapshot(month, population.window, known) : snapshot;
    const counted = population.basis === 'tracked' ? ALL_DAYS : days;
    return { month, days, source: from && { snapshot: from, days: counted } };
  });
}

/** The snapshot that closed a month, as things stood when the scope's was the newest. */
export function closingOf(view: View, { snapshot, population }: Scope, month: Month) {
  return closingSnapshot(month, population.window, snapshotsUpTo(view, snapshot));
}

/** A structural break ends a line: it is drawn, never bridged (domain §7). Of chosen units, only their own. */
function breakIn(
  view: View,
  { population, snapshot, unitCodes }: Scope,
  days: DayRange,
): Pick<TrendPoint, 'break' | 'break_kinds'> {
  const { structure } = population;
  const codes = recordedCodes(lineageOf(view, structure, snapshot), unitCodes);
  const events = breaksBetween(view.catalog.events, days, structure, codes);
  const texts = new Set(events.map((event) => event.legal_basis || event.kind));
  return {
    break: events.length === 0 ? null : [...texts].join('; '),
    break_kinds: [...new Set(events.map(({ kind }) => kind))],
  };
}
