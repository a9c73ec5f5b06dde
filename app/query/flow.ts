import { latestRevisions, resolveAsOf } from '#app/model/as-of.ts';
import { invalidParameter } from '#app/model/errors.ts';
import { type Filters, NO_FILTERS } from '#app/model/filters.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { type AgeingRow, overdueStock } from './ageing.ts';
import { type AnswerHead, headOf, snapshotRef } from './answer.ts';
import { knownUnits, unlistedUnit } from './known-units.ts';
import { type FlowRow, QUERIES } from './registry.gen.ts';
import { type Scope, facetParams, scopeOf } from './scope.ts';
import { lineageOf } from './structure.ts';
import type { Snapshot, View } from './view.ts';

/**
 * What moved between two snapshots. Of open tasks: opening + appeared + reopened + transferred_in =
 * closing + completed + vanished + transferred_out; of overdue ones likewise.
 */
export type Flow = Omit<FlowRow, 'unit_code'>;

export interface UnitFlow extends Flow {
  unit: { code: string; name: string; name_en: string };
}

export interface FlowAnswer extends AnswerHead {
  /** `snapshot` is the newer one. */
  from: AnswerHead['snapshot'];
  total: Flow;
  units: UnitFlow[];
  /** The overdue tasks of both snapshots by days past the deadline. */
  ageing: { from: AgeingRow[]; to: AgeingRow[] };
}

export const FLOW_COLUMNS = QUERIES.flow.columns
  .slice(1)
  .map(({ name }) => name) as readonly (keyof Flow)[];

/** Two snapshots, the older first, and which of their tasks. */
export interface FlowQuestion {
  scope: Scope;
  older: Snapshot;
}

/**
 * By default up to the newest snapshot, from the one before it. Whatever the period: what is open
 * or overdue is so on a day.
 * @throws DondocError `invalid_parameter` (400) for a snapshot that does not exist, or is not the older one
 */
export async function flowQuestion(
  view: View,
  filters: Filters,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Promise<FlowQuestion> {
  const newer = resolveAsOf(view.catalog, to, 'to');
  const older = from === undefined ? snapshotBefore(view, newer) : snapshotSince(view, newer, from);
  if (older === undefined) throw invalidParameter('to', to ?? newer.id, `> ${newer.id}`);
  return flowBetween(view, filters, older, newer);
}

/** What moved between these two, whatever else the filters say of days and statuses. */
export async function flowBetween(
  view: View,
  filters: Filters,
  older: Snapshot,
  newer: Snapshot,
): Promise<FlowQuestion> {
  return { scope: await standingScope(view, filters, newer), older };
}

/** Every tracked task of those that the filters name: by unit, group, field and assigner alone. */
export function standingScope(view: View, filters: Filters, { id }: Snapshot): Promise<Scope> {
  const { unit, group, field, assigner, structure, lang } = filters;
  const ofWhom = { unit, group, field, assigner, structure, lang };
  const asked: Filters = { ...NO_FILTERS, ...ofWhom, basis: 'tracked', as_of: id };
  return scopeOf(view, asked, MONTH_ASSIGNED);
}

export async function flowAnswer(view: View, { scope, older }: FlowQuestion): Promise<FlowAnswer> {
  const [units, known, from, to] = await Promise.all([
    flowByUnit(view, scope, older),
    knownUnits(view, scope.snapshot),
    overdueStock(view, { ...scope, snapshot: older }),
    overdueStock(view, scope),
  ]);
  const unitNamed = (code: string) =>
    known.find((unit) => unit.code === code) ?? unlistedUnit(code);
  return {
    ...headOf(scope),
    from: snapshotRef(older),
    total: sumOf([...units.values()]),
    units: [...units].map(([code, moved]) => {
      const { name_vi: name, name_en } = unitNamed(code);
      return { unit: { code, name, name_en }, ...moved };
    }),
    ageing: { from, to },
  };
}

/** What moved from an older snapshot to the scope's, among its units, fields and assigners, whatever the period. */
export async function flow(view: View, scope: Scope, older: Snapshot): Promise<Flow> {
  return sumOf([...(await flowByUnit(view, scope, older)).values()]);
}

async function flowByUnit(
  view: View,
  scope: Scope,
  older: Snapshot,
): Promise<ReadonlyMap<string, Flow>> {
  const rows = await view.ask(QUERIES.flow, {
    older: older.id,
    newer: scope.snapshot.id,
    structure: scope.population.structure,
    ...facetParams(scope),
  });
  const { unitOf } = lineageOf(view, scope.population.structure, scope.snapshot);
  const units = new Map<string, Flow>();
  for (const { unit_code, ...moved } of rows) {
    const unit = unitOf(unit_code);
    if (scope.unitCodes !== null && !scope.unitCodes.includes(unit)) continue;
    units.set(unit, sumOf([moved, units.get(unit) ?? sumOf([])]));
  }
  return units;
}

function sumOf(flows: readonly Flow[]): Flow {
  const entries = FLOW_COLUMNS.map((name) => [
    name,
    flows.reduce((sum, one) => sum + one[name], 0),
  ]);
  return Object.fromEntries(entries) as Flow;
}

/**
 * The older snapshot that a text names.
 * @throws DondocError `invalid_parameter` (400) for one that does not exist or is not older, with the nearest that are
 */
export function snapshotSince(
  view: View,
  newer: Snapshot,
  text: string,
  parameter = 'from',
): Snapshot {
  const older = resolveAsOf(view.catalog, text, parameter);
  if (older.as_of < newer.as_of) return older;
  const nearest = latestRevisions(view.catalog.servable)
    .filter(({ as_of }) => as_of < newer.as_of)
    .slice(0, NEAREST);
  const expected = [`< ${newer.id}`, ...nearest.map(({ id }) => id)].join(', ');
  throw invalidParameter(parameter, text, expected);
}

const NEAREST = 3;

/** The snapshot before, by as-of; undefined for the first one. */
export function snapshotBefore(view: View, snapshot: Snapshot): Snapshot | undefined {
  return latestRevisions(view.catalog.servable).find((one) => one.as_of < snapshot.as_of);
}
