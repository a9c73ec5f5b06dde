import { type Counts, type OverdueDays, measuresOf, noCounts } from '#app/model/measure.ts';
import { type Figures, printedCounts } from './answer.ts';
import { type CountsByUnit, countsByUnit } from './counts.ts';
import { QUERIES } from './registry.gen.ts';
import { type Scope, matchingParams, withPopulation } from './scope.ts';
import type { View } from './view.ts';

const NO_DAYS: OverdueDays = { median: null, p90: null };

/** Everything that the measures of a scope are computed from. */
export interface FigureSource {
  counts: CountsByUnit;
  assigned: CountsByUnit;
  daysOfUnit: ReadonlyMap<string, OverdueDays>;
  daysOverall: OverdueDays;
}

export async function figureSource(view: View, scope: Scope): Promise<FigureSource> {
  const byAssignment =
    scope.population.basis === 'due' ? withPopulation(scope, { basis: 'assigned' }) : scope;
  const [counts, assigned, days] = await Promise.all([
    countsByUnit(view, scope),
    countsByUnit(view, byAssignment),
    view.ask(QUERIES.overdueDays, {
      ...matchingParams(view, scope),
      structure: scope.population.structure,
    }),
  ]);
  const daysOfUnit = new Map<string, OverdueDays>();
  let daysOverall = NO_DAYS;
  for (const { unit_code, median, p90 } of days) {
    if (unit_code === null) daysOverall = { median, p90 };
    else daysOfUnit.set(unit_code, { median, p90 });
  }
  return { counts, assigned, daysOfUnit, daysOverall };
}

export function figuresOf(counts: Counts, assigned: Counts, overdueDays: OverdueDays): Figures {
  return {
    counts: printedCounts(counts),
    measures: measuresOf({ counts, assigned, overdueDays }),
  };
}

export function figuresOfUnit(source: FigureSource, code: string): Figures {
  return figuresOf(
    source.counts.get(code) ?? noCounts(),
    source.assigned.get(code) ?? noCounts(),
    source.daysOfUnit.get(code) ?? NO_DAYS,
  );
}
