import type { Snapshot } from '#app/store/catalog.server.ts';
import { latestRevisions } from '#app/model/as-of.ts';
import { type FlowRow, QUERIES } from './registry.gen.ts';
import type { View } from './view.ts';

export type Flow = Omit<FlowRow, 'unit_code'>;

/** What moved between two snapshots, over the given units (null = all). */
export async function flow(
  view: View,
  older: Snapshot,
  newer: Snapshot,
  unitCodes: readonly string[] | null,
): Promise<Flow> {
  const rows = await view.ask(QUERIES.flow, { older: older.id, newer: newer.id });
  const sum = Object.fromEntries(
    QUERIES.flow.columns.slice(1).map(({ name }) => [name, 0]),
  ) as unknown as Flow;
  for (const { unit_code, ...moved } of rows) {
    if (unitCodes !== null && !unitCodes.includes(unit_code)) continue;
    for (const name of Object.keys(sum) as (keyof Flow)[]) sum[name] += moved[name];
  }
  return sum;
}

/** The snapshot before, by as-of; undefined for the first one. */
export function snapshotBefore(view: View, snapshot: Snapshot): Snapshot | undefined {
  return latestRevisions(view.catalog.servable).find((one) => one.as_of < snapshot.as_of);
}
