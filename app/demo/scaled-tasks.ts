import type { TaskRow } from '#app/model/task.ts';
import { firstDay, lastDay } from './calendar.ts';
import type { Cell } from './cells.ts';
import { drawTerm } from './documents.ts';
import { lifeOf, type Scene } from './life.ts';
import type { Outcome } from './plan.ts';
import { habitsOf, type Province } from './province.ts';
import { Random, seedOf } from './random.ts';
import type { DemoSnapshot } from './snapshots.ts';
import { rowOn } from './task-row.ts';
import { coUnits, taskWords } from './task-words.ts';

const NEVER_DONE_OF_MISSED = 0.25;
const NEVER_DONE_OF_FREE = 0.2;
const HANGING = 0.75;
const ALLOWANCE = 3;

/**
 * How many tasks each month assigns so that all snapshots together have exactly `rows` rows: a task
 * of month m stands in every snapshot from m on.
 */
export function tasksPerMonth(rows: number, months: number): number[] {
  const base = Math.floor(rows / ((months * (months + 1)) / 2));
  const counts = Array<number>(months).fill(base);
  let rest = rows - base * ((months * (months + 1)) / 2);
  for (let month = 0; month < months && rest > 0; month++) {
    const more = Math.floor(rest / (months - month));
    counts[month] = base + more;
    rest -= more * (months - month);
  }
  return counts;
}

interface Sizes {
  units: readonly string[];
  weights: readonly number[];
}

function sizesOf(province: Province): Sizes {
  const weights = province.unitCodes.map((unit) => {
    const { kept, late, free } = habitsOf(province, unit);
    return kept + late + free + ALLOWANCE;
  });
  return { units: province.unitCodes, weights };
}

function outcomeFor(province: Province, unit: string, random: Random): Outcome {
  const { kept, late, free, absent } = habitsOf(province, unit);
  if (absent) return random.chance(0.3) ? 'overdue' : 'free_open';
  if (random.chance(free / (kept + late + free))) {
    return random.chance(NEVER_DONE_OF_FREE) ? 'free_open' : 'free_done';
  }
  if (random.chance(kept / (kept + late))) return 'kept';
  return random.chance(NEVER_DONE_OF_MISSED) ? 'overdue' : 'late';
}

/** One row of the statistical list, out of the seed and its number alone: nothing is kept. */
function rowOf(
  province: Province,
  scene: Scene,
  sizes: Sizes,
  month: string,
  number: number,
  codeNumber: number,
  day: number,
  seed: number,
): TaskRow | null {
  const random = new Random(seedOf('scaled', seed, month, number));
  const unit = sizes.units[random.weighted(sizes.weights)] ?? '';
  const outcome = outcomeFor(province, unit, random);
  const habits = habitsOf(province, unit);
  const assigned = scene.closures.pick(firstDay(month), lastDay(month), random);
  const free = outcome === 'free_done' || outcome === 'free_open';
  const due = free ? null : assigned + drawTerm(random);
  const cell: Cell = {
    unit,
    month,
    outcome,
    due: due === null ? null : { from: due, to: due },
    hanging: random.chance(HANGING),
    written: null,
  };
  const life = lifeOf({ cell, assigned, due, alone: true, habits }, scene, random);
  const code = `${province.plan.code_prefix}-${month.slice(0, 4)}-${codeNumber}`;
  const words = taskWords(province, unit, assigned, code, random);
  const co_units = coUnits(province, unit, [unit, life.heldBefore?.unit ?? ''], random);
  return rowOn(day, life, { ...words, co_units }, province.plan.source_words);
}

/** The rows of a list of any length, made anew for each snapshot. */
export function scaledRows(
  province: Province,
  snapshots: readonly DemoSnapshot[],
  rows: number,
  seed: number,
): (snapshot: DemoSnapshot, index: number) => Generator<TaskRow> {
  const { closures, colleagues } = province;
  const counts = tasksPerMonth(rows, snapshots.length);
  const sizes = sizesOf(province);
  const snapshotDays = snapshots.map(({ day }) => day);
  const scene: Scene = { snapshotDays, limit: Infinity, closures, colleagues };
  return function* ({ day }, last) {
    let codeNumber = 0;
    for (const [index, { month }] of snapshots.entries()) {
      if (index > last) return;
      if (month.endsWith('-01')) codeNumber = 0;
      for (let number = 0; number < (counts[index] ?? 0); number++) {
        const row = rowOf(province, scene, sizes, month, number, ++codeNumber, day, seed);
        if (row) yield row;
      }
    }
  };
}
