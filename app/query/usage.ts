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
  const changed = await changesUpTo(view, snapshot, structure);
  const { unitOf } = lineageOf(view, structure, snapshot);
  const notUsing = new Map<string, NotUsingReason>();
  for (const { code } of view.catalog.units) {
    if (unitOf(code) !== code) continue;
    const counts = tracked.get(code);
    if (!counts) notUsing.set(code, 'no_rows');
    else if (changed !== null && counts.open_overdue > 0 && !changed.has(code)) {
      notUsing.set(code, 'no_change');
    }
  }
  return { notUsing, tracked };
}

/** The units with a change between any two of the last three snapshots; null where there are fewer. */
async function changesUpTo(
  view: View,
  snapshot: Snapshot,
  structure: Structure,
): Promise<ReadonlySet<string> | null> {
  const compared = snapshotsCompared(view, snapshot);
  if (compared.length === 0) return null;
  const answers = await Promise.all(
    compared.map(({ older, newer }) =>
      view.ask(QUERIES.unitChanges, { older: older.id, newer: newer.id }),
    ),
  );
  return new Set(
    answers.flatMap((rows, index) => {
      const { unitOf } = lineageOf(view, structure, compared[index]?.older ?? snapshot);
      return rows.map((row) => unitOf(row.unit_code));
    }),
  );
}

/** The neighbours among the last three snapshots; none where there are fewer. */
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
