import type { StateNote } from '#app/model/flag.ts';
import type { Birth, Scene } from './birth.ts';
import type { Random } from './random.ts';

/** What is out of the ordinary; every span holds from `from` up to, not including, `until`. */
export interface Incidents {
  /** Another unit held the task first. */
  heldBefore: { unit: string; until: number } | null;
  /** Shown as completed for a while, then open again. */
  reopened: { completed: number; until: number } | null;
  note: { note: StateNote; from: number; until: number } | null;
  /** From this day on the row is gone. */
  leavesOn: number | null;
}

const TRANSFERRED = 0.02;
const REOPENED = 0.02;
const NOTED = 0.16;

const NONE: Incidents = { heldBefore: null, reopened: null, note: null, leavesOn: null };

/** Two snapshots in a row, the first of which shows the row and both of which find it open. */
function openBetween(
  assigned: number,
  openUntil: number,
  days: readonly number[],
  random: Random,
): [number, number] | null {
  const first = days.findIndex((day) => day >= assigned);
  const after = days.findIndex((day) => day + 1 >= openUntil);
  const last = Math.min(after < 0 ? days.length : after, days.length - 1) - 1;
  if (first < 0 || last < first) return null;
  const index = random.int(first, last);
  const [shown, next] = [days[index], days[index + 1]];
  return shown === undefined || next === undefined ? null : [shown, next];
}

function noteFor({ assigned, due }: Birth, random: Random): Incidents['note'] {
  if (!random.chance(NOTED)) return null;
  const note =
    due !== null && random.chance(0.5)
      ? 'extension_requested'
      : random.pick([
          'awaiting_confirmation',
          'awaiting_confirmation',
          'paused',
          'returned',
        ] as const);
  const from = assigned + random.int(2, 20);
  return { note, from, until: from + random.int(20, 90) };
}

/** `recorded`: the day from which the row counts as completed, null while it stays open. */
export function incidentsOf(
  birth: Birth,
  recorded: number | null,
  scene: Scene,
  random: Random,
): Incidents {
  const { cell, assigned, alone, habits } = birth;
  if (habits.absent || cell.written) return NONE;
  const quiet: Incidents = { ...NONE, note: noteFor(birth, random) };
  const leaves = cell.outcome === 'withdrawn';
  const passed = alone && random.chance(TRANSFERRED);
  const reopened = random.chance(REOPENED);
  if (!leaves && !passed && !reopened) return quiet;
  const openUntil = Math.min(recorded ?? Infinity, scene.limit + 1);
  const between = openBetween(assigned, openUntil, scene.snapshotDays, random);
  if (!between) return quiet;
  const [shown, next] = between;
  const until = random.int(shown + 1, Math.min(openUntil - 1, next));
  if (leaves) return { ...quiet, leavesOn: until };
  if (passed) {
    const unit = random.pick(scene.colleagues.filter((code) => code !== cell.unit));
    return { ...quiet, heldBefore: { unit, until } };
  }
  const completed = random.int(Math.max(assigned, shown - 12), shown);
  return { ...quiet, reopened: { completed, until } };
}
