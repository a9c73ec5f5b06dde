import { type Counts, type Measures, doneOf, openOf } from '#app/model/measure.ts';
import type { Population } from '#app/model/population.ts';
import type { Scope } from './scope.ts';
import type { Snapshot } from './view.ts';

/** What every answer says of itself: no figure without its snapshot and population. */
export interface AnswerHead {
  snapshot: { id: string; as_of: string; revision: number };
  population: Population;
}

export function headOf({
  snapshot,
  population,
}: Pick<Scope, 'snapshot' | 'population'>): AnswerHead {
  return { snapshot: snapshotRef(snapshot), population };
}

export function snapshotRef(snapshot: Snapshot): AnswerHead['snapshot'] {
  return { id: snapshot.id, as_of: snapshot.as_of, revision: snapshot.revision };
}

/** The counts as answers print them: the six statuses, their two sums and the flags. */
export interface PrintedCounts extends Omit<Counts, 'kept_matured' | 'bulk_completed'> {
  done: number;
  open: number;
}

export function printedCounts(counts: Counts): PrintedCounts {
  const { total, hanging, due_soon, extended } = counts;
  return {
    total,
    done: doneOf(counts),
    open: openOf(counts),
    done_on_time: counts.done_on_time,
    done_late: counts.done_late,
    done_no_deadline: counts.done_no_deadline,
    open_in_time: counts.open_in_time,
    open_overdue: counts.open_overdue,
    open_no_deadline: counts.open_no_deadline,
    hanging,
    due_soon,
    extended,
  };
}

export interface Figures {
  counts: PrintedCounts;
  measures: Measures;
}
