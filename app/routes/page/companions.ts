import { league } from '#app/i18n/texts/league.ts';
import { COMPANIONS, type Companion, type Measure, type Measures } from '#app/model/measure.ts';
import { DONE_STATUSES } from '#app/model/status.ts';
import type { CompanionFigure } from '#app/tables/league-table.tsx';
import { tasksHref } from './links.ts';
import type { PageData } from './page-data.ts';
import type { Words } from './words.ts';

/** From here a companion of the rate is conspicuous: bold, said under the table. */
const CONSPICUOUS: Partial<Record<Companion, number>> = {
  extension_rate: 0.2,
  no_deadline_share: 0.6,
  same_day_bulk_completion_share: 0.2,
};

const IN_DAYS: readonly Companion[] = ['median_days_overdue', 'days_overdue_p90'];

/** The companions of a unit's rate, each with its two numbers and, where a filter knows them, its tasks. */
export function companionsOf(
  measures: Measures,
  unit: string,
  page: PageData,
  words: Words,
): Record<Companion, CompanionFigure> {
  return Object.fromEntries(
    COMPANIONS.map((name) => {
      const measure = measures[name];
      const href = measure.numerator === 0 ? undefined : hrefOf(name, unit, page);
      const limit = CONSPICUOUS[name];
      return [
        name,
        {
          ...printed(name, measure, words),
          ...(href === undefined ? {} : { href }),
          strong: limit !== undefined && measure.value !== null && measure.value > limit,
        },
      ];
    }),
  ) as Record<Companion, CompanionFigure>;
}

function printed(
  name: Companion,
  { value, numerator, denominator }: Measure,
  words: Words,
): Pick<CompanionFigure, 'text' | 'ratio'> {
  if (!IN_DAYS.includes(name)) {
    return {
      text: words.percent(value),
      ratio: `${words.count(numerator)}/${words.count(denominator)}`,
    };
  }
  return {
    text: value === null ? words.terms.none : words.days(value),
    ratio: league[words.locale].table.overdueTasks(words.count(numerator)),
  };
}

/** The tasks of the numerator; no filter knows which were completed in bulk. */
function hrefOf(
  name: Companion,
  code: string,
  { filters, population }: PageData,
): string | undefined {
  const own = { unit: [code], group: [] };
  switch (name) {
    case 'completion_rate':
      return tasksHref(filters, population, { ...own, status: DONE_STATUSES });
    case 'extension_rate':
      return tasksHref(filters, population, { ...own, flag: 'extended' });
    case 'hanging_share':
      return tasksHref(filters, population, { ...own, flag: 'hanging' });
    case 'no_deadline_share':
      return tasksHref(filters, population, {
        ...own,
        status: ['done_no_deadline', 'open_no_deadline'],
        ...(population.basis === 'due' ? { basis: 'assigned' as const } : {}),
      });
    case 'median_days_overdue':
    case 'days_overdue_p90':
      return tasksHref(filters, population, { ...own, status: ['open_overdue'] });
    case 'same_day_bulk_completion_share':
      return undefined;
  }
}
