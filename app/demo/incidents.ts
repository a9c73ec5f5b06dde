import type { StateNote } from '#app/model/flag.ts';
import type { Birth, Scene } from './life.ts';
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
const NOTED = 0.1;

const NONE: Incidents = { heldBefore: null, reopened: null, note: null, leavesOn: null };

/** The first two snapshots that could show the row. */
function firstSeen(
  assigned: number,
  days: readonly number[],
): [number | undefined, number | undefined] {
  const index = days.findIndex((day) => day >= assigned);
  return index < 0 ? [undefined, undefined] : [days[index], days[index + 1]];
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
  return { note, from, until: from + random.int(15, 60) };
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
  const [seen, next] = firstSeen(assigned, scene.snapshotDays);
  const note = noteFor(birth, random);
  if (seen === undefined || next === undefined) return { ...NONE, note };
  if (cell.outcome === 'withdrawn') {
    return { ...NONE, note, leavesOn: random.int(seen + 1, Math.min(seen + 70, scene.limit)) };
  }
  const openUntil = Math.min(recorded ?? Infinity, scene.limit + 1);
  if (openUntil <= seen + 1) return { ...NONE, note };
  if (alone && random.chance(TRANSFERRED)) {
    const unit = random.pick(scene.colleagues.filter((code) => code !== cell.unit));
    const until = random.int(seen + 1, Math.min(openUntil - 1, seen + 45));
    return { ...NONE, note, heldBefore: { unit, until } };
  }
  if (seen > assigned && random.chance(REOPENED)) {
    const completed = random.int(assigned + 1, seen);
    const until = random.int(seen + 1, Math.min(openUntil - 1, next));
    return { ...NONE, note, reopened: { completed, until } };
  }
  return { ...NONE, note };
}
