import { AGEING_BANDS } from '#app/model/ageing.ts';
import { dayNumber } from '#app/model/day.ts';
import { ALL_DAYS } from '#app/model/population.ts';
import { EVERYTHING } from '#app/model/rights.ts';
import type { Query } from '#app/query/query.ts';
import {
  type CountsParams,
  type CountsRollupParams,
  type CountsRollupRow,
  type CountsRow,
  type FacetsParams,
  type FacetsRow,
  type OverdueAgeingParams,
  type OverdueAgeingRow,
  type OverdueAgeingRowsParams,
  type OverdueDaysParams,
  type OverdueDaysRow,
  QUERIES,
  type UnitChangesParams,
  type UnitChangesRow,
} from '#app/query/registry.gen.ts';
import type { View } from '#app/query/view.ts';
import { type Cube, NotInCube, byCodePoint } from './cube.ts';
import { flowIn } from './flow.ts';
import { type PreparedCube, asOfDay, bitOf, lineageIn, prepare } from './prepared.ts';
import {
  FIRST_DAY,
  LAST_DAY,
  type Wanted,
  countBy,
  eachWanted,
  hangingIn,
  wantedBy,
  wantedCodes,
} from './slice.ts';

type Rows = readonly object[];
type Answering = (cube: PreparedCube, params: never) => Rows;

/** The questions that a cube can answer, each as its query in `queries/` does. */
const ANSWERS: Readonly<Record<string, Answering>> = {
  [QUERIES.counts.name]: counts,
  [QUERIES.countsRollup.name]: countsRollup,
  [QUERIES.facets.name]: facets,
  [QUERIES.flow.name]: flowIn,
  [QUERIES.overdueAgeing.name]: overdueAgeing,
  [QUERIES.overdueAgeingRows.name]: overdueAgeingRows,
  [QUERIES.overdueDays.name]: overdueDays,
  [QUERIES.unitChanges.name]: unitChanges,
};

/** One page asks about fifty; the same ones come again with every other filter of the page. */
const MOST_REMEMBERED = 2_000;

/** A view that answers out of a cube, without a request. It throws NotInCube for what the server must answer. */
export function cubeView(received: Cube): View {
  const cube = prepare(received);
  const remembered = new Map<string, Rows>();
  return {
    catalog: cube.about.catalog,
    // It is given to those alone who may read every unit's tasks.
    rights: EVERYTHING,
    async ask<Params extends object, Answer>(
      query: Query<Params, Answer>,
      params: Readonly<Params>,
    ) {
      const answer = ANSWERS[query.name];
      if (!answer) throw new NotInCube(query.name);
      const key = query.name + JSON.stringify(params);
      const rows = remembered.get(key) ?? answer(cube, params as never);
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(key, rows);
      return Promise.resolve(rows as readonly Answer[]);
    },
  };
}

function counts(cube: PreparedCube, params: CountsParams): CountsRow[] {
  const byUnit = countBy(cube, 'unit', params.snapshot, wantedBy(cube, params));
  return [...byUnit].map(([unit_code, counted]) => ({ unit_code, ...counted }));
}

function countsRollup(cube: PreparedCube, params: CountsRollupParams): CountsRollupRow[] {
  const { axis, basis, keys } = params;
  if (axis !== 'unit' && axis !== 'field' && axis !== 'assigner') throw new NotInCube(axis);
  const column = cube.cells[axis];
  return params.snapshots.flatMap((snapshot, at) => {
    const wanted: Wanted = {
      ...allOf(cube, snapshot),
      byDue: basis === 'due',
      from: dayNumber(params.from_days[at] ?? ALL_DAYS.from),
      to: dayNumber(params.to_days[at] ?? ALL_DAYS.to),
      [`${axis}s`]: wantedCodes(column, keys),
    };
    const counted = countBy(cube, axis, snapshot, wanted);
    return [...counted].map(([key, one]) => ({
      position: Number(params.positions[at]),
      key,
      ...one,
    }));
  });
}

function allOf(cube: PreparedCube, snapshot: string): Wanted {
  return {
    bit: bitOf(cube, snapshot),
    byDue: false,
    from: FIRST_DAY,
    to: LAST_DAY,
    units: null,
    fields: null,
    assigners: null,
    statuses: null,
    flag: 0,
    overdue: null,
  };
}

function facets(cube: PreparedCube, { snapshot }: FacetsParams): FacetsRow[] {
  return (['assigner', 'field'] as const).flatMap((kind) =>
    [...countBy(cube, kind, snapshot, allOf(cube, snapshot))]
      .filter(([value]) => value !== '')
      .sort(([, a], [, b]) => b.total - a.total)
      .map(([value, { total }]) => ({ kind, value, tasks: total })),
  );
}

/** Days past the deadline of the overdue tasks that match, with how many tasks and how many of them hang. */
interface Aged {
  unit: string;
  days: number;
  tasks: number;
  hanging: number;
}

function agedTasks(cube: PreparedCube, wanted: Wanted, day: number): Aged[] {
  const cells = cube.overdue;
  const aged: Aged[] = [];
  eachWanted(cells, wanted, (cell) => {
    aged.push({
      unit: cells.unit.values[cells.unit.codes[cell] as number] as string,
      days: day - (cells.due[cell] as number),
      tasks: cells.tasks[cell] as number,
      hanging: hangingIn(cells, cell),
    });
  });
  return aged;
}

function overdueAgeing(cube: PreparedCube, params: OverdueAgeingParams): OverdueAgeingRow[] {
  const units = wantedCodes(cube.cells.unit, params.units);
  const wanted = { ...allOf(cube, params.snapshot), units };
  return inBands(agedTasks(cube, wanted, dayNumber(params.as_of_day)));
}

function overdueAgeingRows(
  cube: PreparedCube,
  params: OverdueAgeingRowsParams,
): OverdueAgeingRow[] {
  return inBands(agedTasks(cube, wantedBy(cube, params), asOfDay(cube, params.snapshot)));
}

function inBands(aged: readonly Aged[]): OverdueAgeingRow[] {
  return AGEING_BANDS.flatMap(({ code, max }, at) => {
    const least = AGEING_BANDS[at - 1]?.max ?? Number.NEGATIVE_INFINITY;
    const within = aged.filter(({ days }) => days > least && days <= (max ?? days));
    const tasks = within.reduce((sum, one) => sum + one.tasks, 0);
    const hanging = within.reduce((sum, one) => sum + one.hanging, 0);
    return tasks === 0 ? [] : [{ band: code, tasks, hanging }];
  });
}

function overdueDays(cube: PreparedCube, params: OverdueDaysParams): OverdueDaysRow[] {
  const { structure, snapshot } = params;
  const { unitOf } = lineageIn(cube, snapshot, structure);
  const aged = agedTasks(cube, wantedBy(cube, params), asOfDay(cube, snapshot));
  if (aged.length === 0) return [];
  const byUnit = new Map<string, Aged[]>();
  for (const one of aged) {
    const unit = unitOf(one.unit);
    const some = byUnit.get(unit);
    if (some) some.push(one);
    else byUnit.set(unit, [one]);
  }
  const rows = [...byUnit].sort(([a], [b]) => byCodePoint(a, b));
  return [[null, aged] as const, ...rows].map(([unit_code, some]) => ({
    unit_code,
    median: percentile(some, 0.5),
    p90: percentile(some, 0.9),
  }));
}

/** percentile_cont: between the two nearest, in proportion. */
function percentile(aged: readonly Aged[], share: number): number {
  const total = aged.reduce((sum, { tasks }) => sum + tasks, 0);
  const place = (total - 1) * share;
  const past = place - Math.floor(place);
  return daysAt(aged, Math.floor(place)) * (1 - past) + daysAt(aged, Math.ceil(place)) * past;
}

/** Of the fewest days first: the cells ascend by deadline, so the last was due last. */
function daysAt(aged: readonly Aged[], place: number): number {
  let before = 0;
  for (let at = aged.length - 1; at >= 0; at -= 1) {
    const { days, tasks } = aged[at] as Aged;
    before += tasks;
    if (place < before) return days;
  }
  return aged[0]?.days ?? 0;
}

function unitChanges(cube: PreparedCube, { older, newer }: UnitChangesParams): UnitChangesRow[] {
  const known = cube.about.changes.find((one) => one.older === older && one.newer === newer);
  if (!known) throw new NotInCube(`${older} to ${newer}`);
  return [...known.units];
}
