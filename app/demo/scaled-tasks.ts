import { firstDay, lastDay, type Month } from './calendar.ts';
import type { Cell } from './cells.ts';
import { drawTerm } from './documents.ts';
import type { Scene } from './birth.ts';
import { lifeOf } from './life.ts';
import type { Outcome } from './plan.ts';
import { habitsOf, type Province } from './province.ts';
import { Random, seedOf } from './random.ts';
import type { DemoSnapshot } from './snapshots.ts';
import type { Task } from './task-row.ts';
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

/** One task of the statistical list, out of the seed and its number alone: nothing is kept. */
function taskOf(
  province: Province,
  scene: Scene,
  sizes: Sizes,
  month: Month,
  codeNumber: number,
  seed: number,
): Task {
  const year = Number(month.slice(0, 4));
  const random = new Random(seedOf('scaled', seed, year, codeNumber));
  const unit = sizes.units[random.weighted(sizes.weights)] ?? '';
  const outcome = outcomeFor(province, unit, random);
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
  const habits = habitsOf(province, unit);
  const life = lifeOf({ cell, assigned, due, alone: true, habits }, scene, random);
  const code = `${province.plan.code_prefix}-${year}-${codeNumber}`;
  const words = taskWords(province, unit, assigned, code, random);
  const co_units = coUnits(province, unit, [unit, life.heldBefore?.unit ?? ''], random);
  return { life, words: { ...words, co_units } };
}

/**
 * A list of any length, one task after the other; together they make `rows` snapshot rows.
 * @param provinceIn the province as it is in a month
 */
export function* scaledTasks(
  provinceIn: (month: Month) => Province,
  snapshots: readonly DemoSnapshot[],
  rows: number,
  seed: number,
): Generator<Task> {
  const snapshotDays = snapshots.map(({ day }) => day);
  const counts = tasksPerMonth(rows, snapshots.length);
  let codeNumber = 0;
  for (const [index, { month }] of snapshots.entries()) {
    if (month.endsWith('-01')) codeNumber = 0;
    const province = provinceIn(month);
    const { closures, colleagues } = province;
    const scene: Scene = { snapshotDays, limit: Infinity, closures, colleagues };
    const sizes = sizesOf(province);
    for (let number = counts[index] ?? 0; number > 0; number--) {
      yield taskOf(province, scene, sizes, month, ++codeNumber, seed);
    }
  }
}
