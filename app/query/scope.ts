import { ageingRange } from '#app/model/ageing.ts';
import { invalidParameter, nothingThere } from '#app/model/errors.ts';
import { EVERY_STATUS, type Filters, choosesStatus } from '#app/model/filters.ts';
import { fold } from '#app/model/fold.ts';
import type { Lineage } from '#app/model/lineage.ts';
import { nearestUnits } from '#app/model/nearest-units.ts';
import type { DayRange } from '#app/model/period.ts';
import {
  type Population,
  type PopulationDefaults,
  daysOf,
  populationOf,
} from '#app/model/population.ts';
import type { Unit } from '#app/model/unit.ts';
import { resolveAsOf } from '#app/model/as-of.ts';
import { knownUnits } from './known-units.ts';
import { withinReadable } from './readable.ts';
import { assertPeriodInData } from './period-in-data.ts';
import { type CountsParams, QUERIES } from './registry.gen.ts';
import { lineageOf, recordedCodes } from './structure.ts';
import type { Snapshot, View } from './view.ts';

/** A question's subject: the snapshot, and which of its tasks. */
export interface Scope {
  snapshot: Snapshot;
  population: Population;
  /** The units of the asked structure that `unit` and `group` leave; null = all. */
  unitCodes: readonly string[] | null;
}

/**
 * Resolves filters against what there is.
 * @throws DondocError (400) for a unit, field, assigner or as-of that does not exist, and for a period outside the data
 */
export async function scopeOf(
  view: View,
  asked: Filters,
  defaults: PopulationDefaults,
): Promise<Scope> {
  // A search finds by the words of tasks: how many it finds would tell of those that may not be read.
  const filters = asked.q === null ? asked : await withinReadable(view, asked);
  const snapshot = resolveAsOf(view.catalog, filters.as_of);
  const population = populationOf(filters, defaults, snapshot.as_of_day);
  await checkFacets(view, snapshot, filters);
  if (filters.period !== null) await assertPeriodInData(view, snapshot, population);
  return { snapshot, population, unitCodes: await unitCodesOf(view, snapshot, filters) };
}

async function checkFacets(view: View, snapshot: Snapshot, filters: Filters): Promise<void> {
  if (filters.field.length === 0 && filters.assigner.length === 0) return;
  const facets = await view.ask(QUERIES.facets, { snapshot: snapshot.id });
  for (const kind of ['field', 'assigner'] as const) {
    const known = facets.filter((facet) => facet.kind === kind).map((facet) => facet.value);
    const unknown = filters[kind].find((value) => !known.includes(value));
    if (unknown !== undefined) throw invalidParameter(kind, unknown, known.slice(0, 12).join('; '));
  }
}

async function unitCodesOf(
  view: View,
  snapshot: Snapshot,
  { unit: codes, group: groups, structure }: Filters,
): Promise<string[] | null> {
  if (codes.length === 0 && groups.length === 0) return null;
  const units = await knownUnits(view, snapshot);
  const unknown = codes.find((code) => !units.some((unit) => unit.code === code));
  if (unknown !== undefined) {
    throw nothingThere('unit_unknown', 'unit', unknown, nearestUnits(units, unknown));
  }
  const { unitOf } = lineageOf(view, structure, snapshot);
  const wanted = codes.map(unitOf);
  return units
    .filter((unit) => unitOf(unit.code) === unit.code)
    .filter((unit) => wanted.length === 0 || wanted.includes(unit.code))
    .filter((unit) => groups.length === 0 || groups.includes(unit.group))
    .map((unit) => unit.code);
}

/** The same question of other days or by another basis. */
export function withPopulation(scope: Scope, change: Partial<Population>): Scope {
  return { ...scope, population: { ...scope.population, ...change } };
}

/** The same filters over the whole list, whatever the period. */
export function trackedScope(scope: Scope): Scope {
  return withPopulation(scope, { basis: 'tracked', period: null, from: null, to: null });
}

/** The same tasks whatever their status, flag or age; the scope itself where none is chosen. */
export function overEveryStatus(scope: Scope): Scope {
  return choosesStatus(scope.population) ? withPopulation(scope, EVERY_STATUS) : scope;
}

/** Whether the question asks for more than the rollups know. */
export function needsRows({ population }: Scope): boolean {
  const { status, flag, ageing, q, field, assigner } = population;
  return (
    status.length > 0 ||
    flag !== null ||
    ageing !== null ||
    q !== null ||
    field.length > 0 ||
    assigner.length > 0
  );
}

/** The parameters of `queries/parts/matching.sql`. */
export type MatchingParams = Omit<CountsParams, 'as_of_day'>;

export function matchingParams(view: Pick<View, 'catalog'>, scope: Scope): MatchingParams {
  const { population, snapshot, unitCodes } = scope;
  const lineage = lineageOf(view, population.structure, snapshot);
  const days: DayRange = daysOf(population);
  const age = population.ageing && ageingRange(population.ageing);
  const words = population.q === null ? null : fold(population.q);
  return {
    snapshot: snapshot.id,
    basis: population.basis,
    from_day: days.from,
    to_day: days.to,
    units: recordedCodes(lineage, unitCodes),
    ...facetParams(scope),
    statuses: orAll(population.status),
    flag: population.flag,
    min_days: age?.min ?? null,
    max_days: age?.max ?? null,
    words,
    word_units: words === null ? null : codesNamed(view.catalog.units, words, lineage),
  };
}

/** Fields and assigners as queries take them: null = all. */
export function facetParams({ population }: Scope): Pick<MatchingParams, 'fields' | 'assigners'> {
  return { fields: orAll(population.field), assigners: orAll(population.assigner) };
}

/** Rows are found by the name of their unit and of the one under which they count. */
function codesNamed(units: readonly Unit[], words: string, lineage: Lineage): readonly string[] {
  const codes = units.filter((unit) => nameMatches(unit, words)).map((unit) => unit.code);
  return [...new Set([...codes, ...(recordedCodes(lineage, codes) ?? [])])];
}

function nameMatches(unit: Unit, words: string): boolean {
  return fold(unit.name_vi).includes(words) || fold(unit.name_en).includes(words);
}

function orAll(values: readonly string[]): readonly string[] | null {
  return values.length === 0 ? null : values;
}
