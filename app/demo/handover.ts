import { Random, seedOf } from './random.ts';
import type { Task } from './task-row.ts';

/** A day from which the open tasks of some units lie with their heirs. */
export interface Handover {
  on: number;
  /** By the unit that ends; where there are several heirs each task goes to one of them. */
  heirs: ReadonlyMap<string, readonly string[]>;
}

/** The task with who takes it over on each of the days: what is finished by then stays where it was. */
export function handedOver(task: Task, handovers: readonly Handover[], seed: number): Task {
  const { life, words } = task;
  const random = new Random(seedOf('handover', seed, words.task_code));
  const takenOver = handovers
    .filter(({ on }) => life.assigned < on && (life.recorded === null || life.recorded >= on))
    .map(({ on, heirs }) => ({
      on,
      by: new Map([...heirs].map(([unit, heir]) => [unit, random.pick(heir)])),
    }));
  return takenOver.length === 0 ? task : { ...task, takenOver };
}
