import { type Filters, NO_FILTERS, linkTo } from '#app/model/filters.ts';
import { parsePeriod } from '#app/model/period.ts';
import type { Population } from '#app/model/population.ts';

/** What travels with every link to another view: all that was chosen but the list's own order, search and age. */
export function travelling(filters: Filters): Filters {
  return { ...filters, sort: null, q: null, ageing: null, status: [], flag: null };
}

/** A link to the tasks behind a figure: its population spelled out, so that the list's defaults cannot differ. */
export function tasksHref(
  filters: Filters,
  population: Population,
  narrowed: Partial<Filters> = {},
): string {
  return linkTo('/tasks', {
    ...filters,
    sort: null,
    basis: population.basis,
    period: population.period === null ? null : parsePeriod(population.period),
    ...narrowed,
  });
}

/** The tasks of the whole list, whatever the period. */
export function trackedTasksHref(filters: Filters, narrowed: Partial<Filters> = {}): string {
  return linkTo('/tasks', {
    ...travelling(filters),
    basis: 'tracked',
    period: null,
    window: NO_FILTERS.window,
    ...narrowed,
  });
}

export function unitHref(filters: Filters, code: string): string {
  return linkTo(`/units/${encodeURIComponent(code)}`, {
    ...travelling(filters),
    unit: [],
    group: [],
  });
}

/** Task codes hold slashes: they are encoded as one step of the path. */
export function taskHref(filters: Filters, code: string): string {
  const { as_of, lang } = filters;
  return linkTo(`/tasks/${encodeURIComponent(code)}`, { ...NO_FILTERS, as_of, lang });
}
