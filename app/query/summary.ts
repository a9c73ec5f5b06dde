import { sumCounts } from '#app/model/measure.ts';
import { type AnswerHead, type Figures, headOf } from './answer.ts';
import { figureSource, figuresOf } from './figures.ts';
import type { Scope } from './scope.ts';
import type { View } from './view.ts';

export interface SummaryAnswer extends AnswerHead, Figures {
  /** Units that lead at least one of these tasks. */
  units: number;
}

export async function summary(view: View, scope: Scope): Promise<SummaryAnswer> {
  const source = await figureSource(view, scope);
  const figures = figuresOf(
    sumCounts(source.counts.values()),
    sumCounts(source.assigned.values()),
    source.daysOverall,
  );
  return { ...headOf(scope), units: source.counts.size, ...figures };
}
