import { ALL_DAYS } from '#app/model/population.ts';
import { latestRevisions } from '#app/model/as-of.ts';
import type { Structure } from '#app/model/filters.ts';
import type { Counts } from '#app/model/measure.ts';
import { type CountsByUnit, countsInWindows } from './counts.ts';
import { QUERIES } from './registry.gen.ts';
import type { Scope } from './scope.ts';
import { lineageOf } from './structure.ts';
import type { Snapshot, View } from './view.ts';

export const NOT_USING_REASONS = ['no_rows', 'no_change'] as const;
export type NotUsingReason = (typeof NOT_USING_REASONS)[number];

/** How many snapshots must stand before silence says anything (domain §6). */
const SILENT_SNAPSHOTS = 3;

export interface Usage {
  /** Units that have not taken up the system, and what shows it. */
  notUsing: ReadonlyMap<string, NotUsingReason>;
  tracked: CountsByUnit;
}

/** Units that have no row at all, or something overdue and no change to any row over the last three snapshots. */
export async function systemUsage(
  view: View,
  snapshot: Snapshot,
  structure: Structure,
): Promise<Usage> {
  const scope: Scope = { snapshot, unitCodes: null, population: { ...EVERYTHING, structure } };
  const [tracked = new Map<string, Counts>()] = await countsInWindows(view, scope, [
    { snapshot, days: ALL_DAYS },
  ]);
  const unchanged = await unchangedUpTo(view, snapshot, structure);
  const { unitOf } = lineageOf(view, structure, snapshot);
  const notUsing = new Map<string, NotUsingReason>();
  for (const { code } of view.catalog.units) {
    if (unitOf(code) !== code) continue;
    const counts = tracked.get(code);
    if (!counts) notUsing.set(code, 'no_rows');
    else if (counts.open_overdue > 0 && unchanged.has(code)) notUsing.set(code, 'no_change');
  }
  return { notUsing, tracked };
}

/** The units that had rows in the oldest of the last three snapshots and changed none up to now; none where there are fewer. */
async function unchangedUpTo(
  view: View,
  snapshot: Snapshot,
  structure: Structure,
): Promise<ReadonlySet<string>> {
  const steps = await Promise.all(
    snapshotsCompared(view, snapshot).map(async ({ older, newer }) => {
      const { unitOf } = lineageOf(view, structure, older);
      const rows = await view.ask(QUERIES.unitChanges, { older: older.id, newer: newer.id });
      return rows.map(({ unit_code, changed }) => ({ unit: unitOf(unit_code), changed }));
    }),
  );
  const unchanged = new Set(steps.at(-1)?.map(({ unit }) => unit));
  for (const { unit, changed } of steps.flat()) if (changed > 0) unchanged.delete(unit);
  return unchanged;
}

/** The neighbours among the last three snapshots, the newest first; none where there are fewer. */
export function snapshotsCompared(
  view: View,
  snapshot: Snapshot,
): { older: Snapshot; newer: Snapshot }[] {
  const recent = latestRevisions(view.catalog.servable)
    .filter((one) => one.as_of < snapshot.as_of)
    .slice(0, SILENT_SNAPSHOTS - 1);
  if (recent.length < SILENT_SNAPSHOTS - 1) return [];
  const chain = [snapshot, ...recent];
  return recent.map((older, index) => ({ older, newer: chain[index] ?? snapshot }));
}

const EVERYTHING = {
  basis: 'tracked',
  period: null,
  window: 'calendar',
  from: null,
  to: null,
  unit: [],
  group: [],
  field: [],
  assigner: [],
  status: [],
  flag: null,
  ageing: null,
  q: null,
} as const satisfies Omit<Scope['population'], 'structure'>;
