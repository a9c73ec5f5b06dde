import { latestRevisions } from '#app/model/as-of.ts';
import type { Snapshot } from '#app/store/catalog.server.ts';
import { type FlowRow, QUERIES } from './registry.gen.ts';
import { type Scope, facetParams } from './scope.ts';
import { lineageOf } from './structure.ts';
import type { View } from './view.ts';

export type Flow = Omit<FlowRow, 'unit_code'>;

/** What moved from an older snapshot to the scope's, among its units, fields and assigners, whatever the period. */
export async function flow(view: View, scope: Scope, older: Snapshot): Promise<Flow> {
  const rows = await view.ask(QUERIES.flow, {
    older: older.id,
    newer: scope.snapshot.id,
    structure: scope.population.structure,
    ...facetParams(scope),
  });
  const names = QUERIES.flow.columns.slice(1).map((column) => column.name);
  const sum = Object.fromEntries(names.map((name) => [name, 0])) as unknown as Flow;
  const { unitOf } = lineageOf(view, scope.population.structure, scope.snapshot);
  for (const { unit_code, ...moved } of rows) {
    if (scope.unitCodes !== null && !scope.unitCodes.includes(unitOf(unit_code))) continue;
    for (const name of Object.keys(sum) as (keyof Flow)[]) sum[name] += moved[name];
  }
  return sum;
}

/** The snapshot before, by as-of; undefined for the first one. */
export function snapshotBefore(view: View, snapshot: Snapshot): Snapshot | undefined {
  return latestRevisions(view.catalog.servable).find((one) => one.as_of < snapshot.as_of);
}
