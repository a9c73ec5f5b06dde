import type { AgeingBand } from '#app/model/ageing.ts';
import { FLAGS, type Flag } from '#app/model/flag.ts';
import type { Lineage } from '#app/model/lineage.ts';
import { QUERIES, type TaskBreakdownRow } from './registry.gen.ts';
import { type Scope, matchingParams, withPopulation } from './scope.ts';
import { lineageOf } from './structure.ts';
import type { View } from './view.ts';

/** How the tasks of a list spread over units, ages and flags: the list's own filters, each with its count. */
export interface Breakdown {
  units: { code: string; total: number; hanging: number }[];
  ageing: Record<AgeingBand, number>;
  flags: Record<Flag, number>;
  total: number;
  open_overdue: number;
  longest_days: number | null;
}

const BAND_COLUMNS = {
  '1-7': 'overdue_1_7',
  '8-14': 'overdue_8_14',
  '15-30': 'overdue_15_30',
  '31-90': 'overdue_31_90',
  'over-90': 'overdue_over_90',
} as const satisfies Record<AgeingBand, keyof TaskBreakdownRow>;

/** @param scope `ageing` and `flag` may be left out of it, so that the other choices keep their counts */
export async function breakdown(view: View, scope: Scope): Promise<Breakdown> {
  const rows = await view.ask(QUERIES.taskBreakdown, matchingParams(view, scope));
  const sum = (column: keyof TaskBreakdownRow) =>
    rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);
  const longest = rows.flatMap((row) => (row.longest_days === null ? [] : [row.longest_days]));
  return {
    units: byUnit(rows, lineageOf(view, scope.population.structure, scope.snapshot)),
    ageing: Object.fromEntries(
      Object.entries(BAND_COLUMNS).map(([band, column]) => [band, sum(column)]),
    ) as Record<AgeingBand, number>,
    flags: Object.fromEntries(FLAGS.map((flag) => [flag, sum(flag)])) as Record<Flag, number>,
    total: sum('total'),
    open_overdue: sum('open_overdue'),
    longest_days: longest.length === 0 ? null : Math.max(...longest),
  };
}

/** In the order of the rows, the units with most tasks first. */
function byUnit(rows: readonly TaskBreakdownRow[], { unitOf }: Lineage): Breakdown['units'] {
  const units = new Map<string, Breakdown['units'][number]>();
  for (const { unit_code, total, hanging } of rows) {
    const code = unitOf(unit_code);
    const sofar = units.get(code) ?? { code, total: 0, hanging: 0 };
    units.set(code, { code, total: sofar.total + total, hanging: sofar.hanging + hanging });
  }
  return [...units.values()].sort((a, b) => b.total - a.total);
}

/** The counts beside the choices of one filter: what each would give with the others as they are. */
export async function choicesOf(
  view: View,
  scope: Scope,
): Promise<Pick<Breakdown, 'ageing' | 'flags'>> {
  const [byAge, byFlag] = await Promise.all([
    breakdown(view, withPopulation(scope, { ageing: null })),
    breakdown(view, withPopulation(scope, { flag: null })),
  ]);
  return { ageing: byAge.ageing, flags: byFlag.flags };
}
