import { dayNumber } from '#app/model/day.ts';
import { type Closures, firstDay, lastDay } from './calendar.ts';
import type { Cell } from './cells.ts';
import { Random, seedOf } from './random.ts';

/** One task of one document: given to one unit or to several, all with the same dates. */
export interface Assignment {
  assigned: number;
  /** The deadline in force in the end; null without one. */
  due: number | null;
  cells: readonly Cell[];
}

const SHARED_SIZES = [1, 2, 3, 5, 9, 14];
const SHARED_WEIGHTS = [88, 5, 3, 2, 1.4, 0.6];

const TERM_WEIGHTS = [30, 38, 22, 10];
const TERMS: readonly [number, number][] = [
  [3, 7],
  [8, 15],
  [16, 30],
  [31, 75],
];

/** Cells that one document could have given out: same month, same possible deadlines. */
function compatible(cells: readonly Cell[]): Map<string, Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const [index, cell] of cells.entries()) {
    const range = cell.due ? `${cell.due.from}-${cell.due.to}` : 'free';
    const single = cell.outcome === 'overdue' || cell.outcome === 'withdrawn';
    const key = single ? `single ${index}` : `${cell.month} ${range}`;
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return groups;
}

function* bundles(cells: readonly Cell[], random: Random): Generator<Cell[]> {
  const deck = random.shuffled(cells);
  while (deck.length > 0) {
    const size = SHARED_SIZES[random.weighted(SHARED_WEIGHTS)] ?? 1;
    const bundle: Cell[] = [];
    for (let at = 0; at < deck.length && bundle.length < size;) {
      const cell = deck[at];
      if (cell && !bundle.some(({ unit }) => unit === cell.unit)) {
        bundle.push(cell);
        deck.splice(at, 1);
      } else at++;
    }
    yield bundle;
  }
}

export function drawTerm(random: Random): number {
  const [from, to] = TERMS[random.weighted(TERM_WEIGHTS)] ?? [8, 15];
  return random.int(from, to);
}

const EARLY_DAYS = 17;

/** What comes in a hurry is finished late; it comes early enough in the month to show in it. */
function assignedOn(
  { month, due, outcome }: Cell,
  lastAssigned: number,
  hurried: boolean,
  closures: Closures,
  random: Random,
): number {
  const first = firstDay(month);
  const latest = Math.min(lastDay(month), lastAssigned, (due?.to ?? Infinity) - 2);
  const day = closures.pick(first, hurried ? Math.min(latest, first + EARLY_DAYS) : latest, random);
  const done = outcome === 'kept' || outcome === 'free_done';
  return done && random.chance(0.5) ? Math.min(day, closures.pick(first, latest, random)) : day;
}

function deadlineWithin(
  assigned: number,
  term: number,
  range: { from: number; to: number },
  closures: Closures,
  random: Random,
): number {
  const earliest = Math.max(range.from, assigned + 1);
  const wanted = assigned + term;
  if (wanted < earliest) {
    return closures.pick(earliest, Math.min(range.to, earliest + 50), random);
  }
  if (wanted > range.to) return closures.pick(earliest, range.to, random);
  return closures.workdayBefore(wanted, earliest);
}

/** Puts the cells into documents and gives each document its dates, none after `lastAssigned`. */
export function assignmentsOf(
  cells: readonly Cell[],
  seed: number,
  lastAssigned: number,
  closures: Closures,
): Assignment[] {
  const assignments: Assignment[] = [];
  for (const [key, group] of compatible(cells)) {
    const random = new Random(seedOf('documents', seed, key));
    for (const bundle of bundles(group, random)) {
      const [first] = bundle;
      if (!first) continue;
      const hurried = bundle.some(({ outcome }) => outcome === 'late');
      const assigned = first.written
        ? dayNumber(first.written.assigned_on)
        : assignedOn(first, lastAssigned, hurried, closures, random);
      const term = hurried ? random.int(3, 12) : drawTerm(random);
      const due = first.due && deadlineWithin(assigned, term, first.due, closures, random);
      assignments.push({ assigned, due, cells: bundle });
    }
  }
  return assignments.sort((a, b) => a.assigned - b.assigned);
}
