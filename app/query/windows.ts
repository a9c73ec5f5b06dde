import type { DayRange } from '#app/model/period.ts';
import { type Scope, withPopulation } from './scope.ts';
import type { Snapshot } from './view.ts';

/** Days to count in one snapshot. */
export interface CountWindow {
  snapshot: Snapshot;
  days: DayRange;
}

export function withinWindow(scope: Scope, { snapshot, days }: CountWindow): Scope {
  return withPopulation({ ...scope, snapshot }, { from: days.from, to: days.to });
}

/** A few at once: one long series must not fill the engine's queue. */
const AT_ONCE = 3;

/** What `ask` gives for each item, in the items' order. */
export async function inTurn<T, Answer>(
  items: readonly T[],
  ask: (item: T, index: number) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    const some = items.slice(at, at + AT_ONCE);
    answers.push(...(await Promise.all(some.map((item, index) => ask(item, at + index)))));
  }
  return answers;
}
