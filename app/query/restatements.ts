import type { PrintedCounts } from './answer.ts';
import type { TrendAnswer } from './trend.ts';

/** A month whose figures are not what they were when it was closed (domain §8). */
export interface Restatement {
  month: string;
  /** The snapshot that closed the month. */
  closedBy: string;
  then: PrintedCounts;
  now: PrintedCounts;
}

const COMPARED = [
  'total',
  'done_on_time',
  'done_late',
  'done_no_deadline',
] as const satisfies readonly (keyof PrintedCounts)[];

/** The months in which the two series differ in what there was or what was done, newest first. */
export function restatements(recorded: TrendAnswer, known: TrendAnswer): Restatement[] {
  return recorded.points
    .flatMap((point, index): Restatement[] => {
      const now = known.points[index]?.counts;
      const then = point.counts;
      if (!then || !now || !point.snapshot) return [];
      if (COMPARED.every((name) => then[name] === now[name])) return [];
      return [{ month: point.month, closedBy: point.snapshot.id, then, now }];
    })
    .reverse();
}
