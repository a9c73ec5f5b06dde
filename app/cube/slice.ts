import { dayNumber } from '#app/model/day.ts';
import { FLAGS } from '#app/model/flag.ts';
import { COUNT_NAMES, type Counts, noCounts } from '#app/model/measure.ts';
import { STATUSES } from '#app/model/status.ts';
import type { CountsParams } from '#app/query/registry.gen.ts';
import { ALL_DAYS } from '#app/model/population.ts';
import { type Cells, type Coded, NO_DAY, NotInCube, byCodePoint } from './cube.ts';
import { ON_TIME, OVERDUE, type PreparedCube, asOfDay, bitOf } from './prepared.ts';

/** The bit after those of `FLAGS`. */
export const BULK_COMPLETED = 1 << FLAGS.length;

/** Every day there is. */
export const FIRST_DAY = dayNumber(ALL_DAYS.from);
export const LAST_DAY = dayNumber(ALL_DAYS.to);

const STATUS_LIST: readonly string[] = STATUSES;
const FLAG_LIST: readonly string[] = FLAGS;
const HANGING = 1 << FLAGS.indexOf('hanging');
const DUE_SOON = 1 << FLAGS.indexOf('due_soon');
const EXTENDED = 1 << FLAGS.indexOf('extended');

/** Which cells a question is about: by code, so that a look at a cell costs a look into a table. */
export interface Wanted {
  /** Of the snapshot. */
  bit: number;
  byDue: boolean;
  /** Days since 1970, both included. */
  from: number;
  to: number;
  /** By code, 1 = wanted; null = all. */
  units: Uint8Array | null;
  fields: Uint8Array | null;
  assigners: Uint8Array | null;
  /** By place in `STATUSES`; null = all. */
  statuses: Uint8Array | null;
  /** 0 = any. */
  flag: number;
  /** The greatest and the least deadline of what is overdue by the wanted number of days; null = any age. */
  overdue: { from: number; to: number } | null;
}

/** What `queries/parts/matching.sql` asks for, in codes. @throws NotInCube for a search by words: texts stay at home */
export function wantedBy(cube: PreparedCube, params: Omit<CountsParams, 'as_of_day'>): Wanted {
  if (params.words !== null) throw new NotInCube('words');
  const { cells } = cube;
  const { min_days, max_days } = params;
  const day = asOfDay(cube, params.snapshot);
  return {
    bit: bitOf(cube, params.snapshot),
    byDue: params.basis === 'due',
    from: dayNumber(params.from_day),
    to: dayNumber(params.to_day),
    units: wantedCodes(cells.unit, params.units),
    fields: wantedCodes(cells.field, params.fields),
    assigners: wantedCodes(cells.assigner, params.assigners),
    statuses: wantedCodes({ values: STATUS_LIST, codes: [] }, params.statuses),
    flag: params.flag === null ? 0 : 1 << FLAG_LIST.indexOf(params.flag),
    overdue:
      min_days === null
        ? null
        : { from: max_days === null ? NO_DAY + 1 : day - max_days, to: day - min_days },
  };
}

export function wantedCodes(
  { values }: Coded,
  wanted: readonly string[] | null,
): Uint8Array | null {
  if (wanted === null) return null;
  const set = new Set(wanted);
  return Uint8Array.from(values, (value) => (set.has(value) ? 1 : 0));
}

/** The fewest cells that hold everything wanted. */
function cellsFor(cube: PreparedCube, snapshot: string, wanted: Wanted): Cells {
  if (wanted.overdue !== null) return cube.overdue;
  if (wanted.byDue) return cube.byDue;
  return wanted.from <= FIRST_DAY && wanted.to >= LAST_DAY ? cube.whole(snapshot) : cube.cells;
}

/** Calls `visit` with every cell that is wanted. */
export function eachWanted(cells: Cells, wanted: Wanted, visit: (cell: number) => void): void {
  const { snapshots, status, flags, due } = cells;
  const { bit, byDue, from, to, units, fields, assigners, statuses, flag, overdue } = wanted;
  const days = byDue ? due : cells.assigned;
  const ordered = cells.order === (byDue ? 'due' : 'assigned');
  const start = ordered ? firstFrom(days, from) : 0;
  const end = ordered ? firstFrom(days, to + 1) : cells.length;
  for (let cell = start; cell < end; cell += 1) {
    if (((snapshots[cell] as number) & bit) === 0) continue;
    const day = days[cell] as number;
    if (!ordered && (day < from || day > to)) continue;
    if (units !== null && units[cells.unit.codes[cell] as number] === 0) continue;
    if (fields !== null && fields[cells.field.codes[cell] as number] === 0) continue;
    if (assigners !== null && assigners[cells.assigner.codes[cell] as number] === 0) continue;
    const state = status[cell] as number;
    if (statuses !== null && statuses[state] === 0) continue;
    if (flag !== 0 && ((flags[cell] as number) & flag) === 0) continue;
    if (overdue !== null) {
      const dueDay = due[cell] as number;
      if (state !== OVERDUE || dueDay < overdue.from || dueDay > overdue.to) continue;
    }
    visit(cell);
  }
}

/** The first of ascending days that is not before a day. */
function firstFrom(days: Int32Array, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const WIDTH = COUNT_NAMES.length;
const AT = Object.fromEntries(COUNT_NAMES.map((name, at) => [name, at])) as Record<
  keyof Counts,
  number
>;
const STATUS_AT = STATUSES.map((status) => AT[status]);

/** Counts by the values of one column; values without a task are left out, as `group by` leaves them out. */
export function countBy(
  cube: PreparedCube,
  axis: 'unit' | 'field' | 'assigner',
  snapshot: string,
  wanted: Wanted,
): Map<string, Counts> {
  const asOf = asOfDay(cube, snapshot);
  const cells = cellsFor(cube, snapshot, wanted);
  const { values, codes } = cells[axis];
  const sums = new Int32Array(values.length * WIDTH);
  const add = (at: number, tasks: number) => {
    sums[at] = (sums[at] as number) + tasks;
  };
  eachWanted(cells, wanted, (cell) => {
    const base = (codes[cell] as number) * WIDTH;
    const tasks = cells.tasks[cell] as number;
    const state = cells.status[cell] as number;
    const flags = cells.flags[cell] as number;
    add(base + AT.total, tasks);
    add(base + (STATUS_AT[state] as number), tasks);
    if (flags & HANGING) add(base + AT.hanging, tasks);
    if (flags & DUE_SOON) add(base + AT.due_soon, tasks);
    if (flags & EXTENDED) add(base + AT.extended, tasks);
    if (flags & BULK_COMPLETED) add(base + AT.bulk_completed, tasks);
    if (state === ON_TIME && (cells.due[cell] as number) <= asOf) {
      add(base + AT.kept_matured, tasks);
    }
  });
  const counts = new Map<string, Counts>();
  for (const code of sortedCodes(values)) {
    const base = code * WIDTH;
    if (sums[base] === 0) continue;
    const counted = noCounts();
    for (const [at, name] of COUNT_NAMES.entries()) counted[name] = sums[base + at] as number;
    counts.set(values[code] as string, counted);
  }
  return counts;
}

const orders = new WeakMap<readonly string[], readonly number[]>();

function sortedCodes(values: readonly string[]): readonly number[] {
  const known = orders.get(values);
  if (known) return known;
  const order = [...values.keys()].sort((a, b) => byCodePoint(values[a] ?? '', values[b] ?? ''));
  orders.set(values, order);
  return order;
}

/** Tasks that hang, of those in a cell. */
export function hangingIn(cells: Cells, cell: number): number {
  return (cells.flags[cell] as number) & HANGING ? (cells.tasks[cell] as number) : 0;
}
