import { dayNumber } from '#app/model/day.ts';
import type { Deadline } from './deadlines.ts';
import type { Birth, Scene } from './birth.ts';
import type { Random } from './random.ts';

interface Completion {
  completed: number | null;
  recorded: number | null;
}

const OPEN: Completion = { completed: null, recorded: null };
const RECORDED_LATE = 0.16;
const BULK_SHARE = 0.85;
const LATE_WEIGHTS = [62, 28, 10];
const LATE_BY: readonly [number, number][] = [
  [1, 5],
  [6, 15],
  [16, 40],
];

/** Mostly shortly before the deadline, seldom long before. */
function keptDay(earliest: number, due: number, { limit, closures }: Scene, random: Random) {
  if (due > limit) return closures.pick(earliest, limit, random);
  const early = Math.floor((due - earliest) * random.next() ** 1.6 * 0.6);
  return closures.workdayBefore(due - early, earliest);
}

function lateDay(due: number, { limit, closures }: Scene, random: Random): number {
  const [from, to] = LATE_BY[random.weighted(LATE_WEIGHTS)] ?? [1, 5];
  return Math.min(closures.workdayBefore(due + random.int(from, to), due + 1), limit);
}

/** Without a deadline some things are settled within days, the rest drags on. */
function freeDay(assigned: number, { limit, closures }: Scene, random: Random): number {
  const lag = random.chance(0.3)
    ? random.int(1, 12)
    : 12 + Math.floor(-Math.log(1 - random.next()) * 46);
  const day = assigned + lag;
  if (day > limit) return closures.pick(assigned, limit, random);
  return closures.workdayBefore(day, assigned);
}

/** The day on which a unit that works in bulk closes this task together with many others. */
function bulkDay(birth: Birth, day: number, earliest: number, random: Random): number | null {
  if (birth.habits.bulk_days.length === 0 || !random.chance(BULK_SHARE)) return null;
  const latest = birth.due ?? day + 60;
  const days = birth.habits.bulk_days.map(dayNumber);
  return days.find((bulk) => bulk > earliest && bulk <= latest) ?? null;
}

/** When the task is done, and when that is entered. */
export function completionOf(
  birth: Birth,
  deadlines: readonly Deadline[],
  scene: Scene,
  random: Random,
): Completion {
  const { cell, assigned, due } = birth;
  const earliest = deadlines.at(-1)?.from ?? assigned;
  let completed: number;
  if (cell.outcome === 'kept' && due !== null) completed = keptDay(earliest, due, scene, random);
  else if (cell.outcome === 'late' && due !== null) return recorded(lateDay(due, scene, random));
  else if (cell.outcome === 'free_done') completed = freeDay(assigned, scene, random);
  else return OPEN;
  const bulk = bulkDay(birth, completed, earliest, random);
  return bulk === null ? recorded(completed) : { completed: bulk, recorded: bulk };

  function recorded(day: number): Completion {
    const delay = random.chance(RECORDED_LATE) ? random.int(4, 55) : 0;
    return { completed: day, recorded: Math.min(day + delay, scene.limit) };
  }
}
