import type { Birth, Scene } from './birth.ts';
import type { Random } from './random.ts';

export interface Deadline {
  due: number;
  /** The first day on which the system shows this deadline. */
  from: number;
}

const LONG_TERM = 100;
const SHORTEST_TERM = 5;
const SECOND_EXTENSION = 0.3;
const GRANTED_TOO_LATE = 0.25;

/** The deadline that was extended to `due`, and when; null where there was no room for one. */
function extensionBefore(
  due: number,
  assigned: number,
  limit: number,
  random: Random,
): { original: number; granted: number } | null {
  const term = due - assigned;
  if (term < SHORTEST_TERM) return null;
  const original =
    term > LONG_TERM
      ? assigned + random.int(25, 70)
      : due - random.int(2, Math.min(20, Math.floor(term * 0.6)));
  const overstepped = random.chance(GRANTED_TOO_LATE);
  const granted = overstepped ? original + random.int(1, 9) : original - random.int(0, 3);
  const day = Math.min(Math.max(granted, assigned + 1), due - 1, limit);
  return day > assigned ? { original, granted: day } : null;
}

/** The row's deadlines, ending with `birth.due`; empty without one. */
export function deadlinesOf(birth: Birth, { limit }: Scene, random: Random): Deadline[] {
  const { due, assigned, alone, habits } = birth;
  if (due === null) return [];
  const single = [{ due, from: assigned }];
  const long = due - assigned > LONG_TERM;
  if (!alone || habits.absent || !(long || random.chance(habits.extension_rate))) return single;
  const last = extensionBefore(due, assigned, limit, random);
  if (!last) return single;
  const extended = [
    { due: last.original, from: assigned },
    { due, from: last.granted },
  ];
  if (!random.chance(SECOND_EXTENSION)) return extended;
  const first = extensionBefore(last.original, assigned, last.granted - 1, random);
  if (!first) return extended;
  return [
    { due: first.original, from: assigned },
    { due: last.original, from: first.granted },
    { due, from: last.granted },
  ];
}
