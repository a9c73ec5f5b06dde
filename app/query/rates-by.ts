import { invalidParameter } from '#app/model/errors.ts';
import { type Counts, addCounts, noCounts } from '#app/model/measure.ts';
import { PEER_GROUPS } from '#app/model/unit.ts';
import { type CountsByUnit, countsInWindows, totalsInWindows } from './counts.ts';
import { knownUnits } from './known-units.ts';
import { QUERIES } from './registry.gen.ts';
import { type Scope, withPopulation } from './scope.ts';
import { type UnitRates, slidingRates, slidingWindows, unitRates } from './unit-rates.ts';
import type { View } from './view.ts';
import { type CountWindow, inTurn } from './windows.ts';

/** What the small charts are of. */
export const AXES = ['unit', 'group', 'field', 'assigner'] as const;
export type Axis = (typeof AXES)[number];

/** @throws DondocError `invalid_parameter` (400) */
export function parseAxis(text: string | undefined): Axis {
  const found = AXES.find((axis) => axis === (text ?? 'unit'));
  if (found === undefined) throw invalidParameter('by', text ?? '', AXES.join(', '));
  return found;
}

/** Lines as those of `UnitRates`, by unit code, group, field or assigner. */
export interface RatesBy extends UnitRates {
  by: Axis;
}

/** How the tasks of each unit, group, field or assigner kept their deadlines through the year. */
export async function ratesBy(view: View, scope: Scope, by: Axis): Promise<RatesBy> {
  if (by === 'unit') return { by, ...(await unitRates(view, scope)) };
  const { months, windows } = slidingWindows(scope);
  const byDeadline = withPopulation(scope, { basis: 'due' });
  const lines =
    by === 'group'
      ? await groupLines(view, byDeadline, windows)
      : await valueLines(view, byDeadline, windows, by);
  const rates = lines.map(([key, counts]) => [key, slidingRates(counts)] as const);
  return { by, months, rates: Object.fromEntries(rates) };
}

type Line = readonly [key: string, months: readonly Counts[]];

async function groupLines(
  view: View,
  scope: Scope,
  windows: readonly CountWindow[],
): Promise<Line[]> {
  const [counted, units] = await Promise.all([
    countsInWindows(view, scope, windows),
    knownUnits(view, scope.snapshot),
  ]);
  const groupOf = new Map(units.map(({ code, group }) => [code, group]));
  const sumOf = (group: string, byUnit: CountsByUnit) =>
    [...byUnit]
      .filter(([code]) => groupOf.get(code) === group)
      .reduce((sum, [, counts]) => addCounts(sum, counts), noCounts());
  return PEER_GROUPS.map((group) => [group, counted.map((byUnit) => sumOf(group, byUnit))]);
}

/** Fields or assigners that occur in the snapshot, the chosen ones alone where some are. */
async function valueLines(
  view: View,
  scope: Scope,
  windows: readonly CountWindow[],
  axis: 'field' | 'assigner',
): Promise<Line[]> {
  const facets = await view.ask(QUERIES.facets, { snapshot: scope.snapshot.id });
  const chosen = scope.population[axis];
  const values = facets
    .filter(({ kind }) => kind === axis)
    .map((facet) => facet.value)
    .filter((value) => chosen.length === 0 || chosen.includes(value))
    .sort(new Intl.Collator('vi').compare);
  return inTurn(values, async (value): Promise<Line> => [
    value,
    await totalsInWindows(view, withPopulation(scope, { [axis]: [value] }), windows),
  ]);
}
