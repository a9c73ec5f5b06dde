import { AS_WAS, type Lineage } from '#app/model/lineage.ts';
import { COUNT_NAMES, type Counts, addCounts, noCounts, sumCounts } from '#app/model/measure.ts';
import { isHalfMonthAligned } from '#app/model/period.ts';
import { ALL_DAYS, daysOf } from '#app/model/population.ts';
import { type CountsRollupRow, type CountsRow, QUERIES } from './registry.gen.ts';
import { type Scope, matchingParams, needsRows, withPopulation } from './scope.ts';
import { lineageOf, recordedCodes } from './structure.ts';
import type { View } from './view.ts';
import { type CountWindow, inTurn, withinWindow } from './windows.ts';

export type CountsByUnit = ReadonlyMap<string, Counts>;

/** Counts by unit of one question; units without a matching task are not in the map. */
export async function countsByUnit(view: View, scope: Scope): Promise<CountsByUnit> {
  const [counts] = await countsInWindows(view, scope, [
    { snapshot: scope.snapshot, days: daysOf(scope.population) },
  ]);
  return counts ?? new Map<string, Counts>();
}

/** Counts by unit in each window, in the windows' order: from the rollups where they know enough, else from the rows. */
export async function countsInWindows(
  view: View,
  scope: Scope,
  windows: readonly CountWindow[],
): Promise<CountsByUnit[]> {
  if (
    needsRows(scope) ||
    !windows.every(({ days }) => days === ALL_DAYS || isHalfMonthAligned(days))
  ) {
    return countRowsInTurn(view, scope, windows);
  }
  return countRollupByUnit(view, scope, windows);
}

/** Total counts in each window. One field or assigner filter alone is answered by its own rollup. */
export async function totalsInWindows(
  view: View,
  scope: Scope,
  windows: readonly CountWindow[],
): Promise<Counts[]> {
  const axis = loneAxis(scope);
  const byKey =
    axis !== null && windows.every(({ days }) => days === ALL_DAYS || isHalfMonthAligned(days))
      ? await countRollup(view, scope, windows, axis, scope.population[axis], () => AS_WAS)
      : await countsInWindows(view, scope, windows);
  return byKey.map((counts) => sumCounts(counts.values()));
}

function loneAxis(scope: Scope): 'field' | 'assigner' | null {
  if (scope.unitCodes !== null) return null;
  for (const axis of ['field', 'assigner'] as const) {
    const without = withPopulation(scope, { [axis]: [] });
    if (scope.population[axis].length > 0 && !needsRows(without)) return axis;
  }
  return null;
}

async function countRollupByUnit(
  view: View,
  scope: Scope,
  windows: readonly CountWindow[],
): Promise<CountsByUnit[]> {
  const { unitCodes, population } = scope;
  const lineages = windows.map(({ snapshot }) => lineageOf(view, population.structure, snapshot));
  const keys = unitCodes && [
    ...new Set(lineages.flatMap((lineage) => recordedCodes(lineage, unitCodes) ?? [])),
  ];
  return countRollup(view, scope, windows, 'unit', keys, (at) => lineages[at] ?? AS_WAS);
}

async function countRollup(
  view: View,
  scope: Scope,
  windows: readonly CountWindow[],
  axis: 'unit' | 'field' | 'assigner',
  keys: readonly string[] | null,
  lineageIn: (window: number) => Lineage,
): Promise<CountsByUnit[]> {
  const rows = await view.ask(QUERIES.countsRollup, {
    positions: windows.map((_, index) => String(index)),
    snapshots: windows.map(({ snapshot }) => snapshot.id),
    from_days: windows.map(({ days }) => days.from),
    to_days: windows.map(({ days }) => days.to),
    axis,
    basis: scope.population.basis === 'due' ? 'due' : 'assigned',
    keys,
  });
  const counts = windows.map(() => new Map<string, Counts>());
  for (const row of rows) {
    const key = lineageIn(row.position).unitOf(row.key);
    if (axis === 'unit' && !(scope.unitCodes?.includes(key) ?? true)) continue;
    const byKey = counts[row.position];
    if (byKey) addTo(byKey, key, countsOf(row));
  }
  return counts;
}

function countRowsInTurn(
  view: View,
  scope: Scope,
  windows: readonly CountWindow[],
): Promise<CountsByUnit[]> {
  return inTurn(windows, (window) => countRows(view, scope, window));
}

async function countRows(view: View, scope: Scope, window: CountWindow): Promise<CountsByUnit> {
  const rows = await view.ask(QUERIES.counts, {
    ...matchingParams(view, withinWindow(scope, window)),
    as_of_day: window.snapshot.as_of_day,
  });
  const { unitOf } = lineageOf(view, scope.population.structure, window.snapshot);
  const counts = new Map<string, Counts>();
  for (const row of rows) {
    addTo(counts, unitOf(row.unit_code), countsOf(row));
  }
  return counts;
}

function addTo(counts: Map<string, Counts>, key: string, more: Counts): void {
  const sofar = counts.get(key);
  counts.set(key, sofar ? addCounts(sofar, more) : more);
}

function countsOf(row: CountsRow | CountsRollupRow): Counts {
  const counts = noCounts();
  for (const name of COUNT_NAMES) counts[name] = row[name];
  return counts;
}
