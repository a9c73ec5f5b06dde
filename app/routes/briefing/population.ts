import type { Filters } from '#app/model/filters.ts';
import type { PageData } from '../page/page-data.ts';

/** What a briefing does not take: it is about what is open on a day, whatever the period and the list's own filters. */
export const NOT_OF_BRIEFING = [
  'as_of',
  'period',
  'basis',
  'window',
  'status',
  'flag',
  'ageing',
  'q',
  'sort',
] as const satisfies readonly (keyof Filters)[];

/** The page as its figures are counted: every tracked task. */
export function everyTracked<T extends { page: PageData }>(answer: T): T {
  const { page } = answer;
  const tracked = { basis: 'tracked', period: null, from: null, to: null } as const;
  return { ...answer, page: { ...page, population: { ...page.population, ...tracked } } };
}
