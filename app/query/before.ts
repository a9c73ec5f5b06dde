import { latestRevisions } from '#app/model/as-of.ts';
import { closingSnapshot } from '#app/model/closing.ts';
import { formatPeriod, parsePeriod, periodBefore, rangeOf } from '#app/model/period.ts';
import { type Scope, withPopulation } from './scope.ts';
import type { View } from './view.ts';

/** The period before, read from the snapshot that closed it: what a change is measured against. Null without one. */
export function scopeBefore(view: View, scope: Scope): Scope | null {
  const { population, snapshot } = scope;
  const period = population.period === null ? null : parsePeriod(population.period);
  if (!period) return null;
  const { window } = population;
  const before = periodBefore(period, snapshot.as_of_day, window);
  const { from, to } = rangeOf(before, window, snapshot.as_of_day);
  const known = latestRevisions(view.catalog.servable);
  const closed = closingSnapshot(to.slice(0, 7), window, known);
  if (!closed || closed.as_of > snapshot.as_of || closed.as_of_day < to) return null;
  return withPopulation({ ...scope, snapshot: closed }, { period: formatPeriod(before), from, to });
}
