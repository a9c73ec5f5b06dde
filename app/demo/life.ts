import { dayNumber } from '#app/model/day.ts';
import type { StateNote } from '#app/model/flag.ts';
import type { Birth, Scene } from './birth.ts';
import { completionOf } from './completion.ts';
import { type Deadline, deadlinesOf } from './deadlines.ts';
import { type Incidents, incidentsOf } from './incidents.ts';
import type { Random } from './random.ts';

/** What happens to one row between its assignment and the newest snapshot; days as numbers. */
export interface Life extends Incidents {
  unit: string;
  absent: boolean;
  assigned: number;
  /** The deadlines one after the other, each with the day from which the system shows it. */
  deadlines: readonly Deadline[];
  completed: number | null;
  /** The day on which the completion is entered: until then the row looks open. */
  recorded: number | null;
  /** From this day on it is known that the task is finished although the system does not say so. */
  evidenceFrom: number | null;
}

function evidenceFrom(birth: Birth, completed: number | null, scene: Scene, random: Random) {
  const { cell, due } = birth;
  if (completed !== null) return completed + 1;
  if (!cell.hanging || due === null) return null;
  return Math.min(due + random.int(1, 10), scene.limit);
}

export function lifeOf(birth: Birth, scene: Scene, random: Random): Life {
  const { cell, assigned, habits } = birth;
  const deadlines = cell.written
    ? writtenDeadlines(cell.written.deadlines, assigned)
    : deadlinesOf(birth, scene, random);
  const { completed, recorded } = completionOf(birth, deadlines, scene, random);
  const note: StateNote | undefined = cell.written?.state_note;
  return {
    unit: cell.unit,
    absent: habits.absent,
    assigned,
    deadlines,
    completed,
    recorded,
    evidenceFrom: evidenceFrom(birth, completed, scene, random),
    ...incidentsOf(birth, recorded, scene, random),
    ...(note && { note: { note, from: assigned, until: Infinity } }),
  };
}

/** A day or so before each deadline the next one was granted. */
function writtenDeadlines(days: readonly string[], assigned: number): Deadline[] {
  const dues = days.map(dayNumber);
  return dues.map((due, index) => ({ due, from: dues[index - 1] ?? assigned }));
}
