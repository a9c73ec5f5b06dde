import { type Filters, NO_FILTERS, choosesStatus, linkTo } from '#app/model/filters.ts';
import { parsePeriod } from '#app/model/period.ts';
import type { Population } from '#app/model/population.ts';
import type { Status } from '#app/model/status.ts';
import type { FrameData } from './page-data.ts';

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
    status: statusWithin(filters.status, narrowed.status ?? []),
  });
}

/** What both ask for. Where nothing is, the figure was 0 and the link leads to what it was counted among. */
function statusWithin(chosen: readonly Status[], wanted: readonly Status[]): readonly Status[] {
  if (chosen.length === 0) return wanted;
  const both = wanted.filter((status) => chosen.includes(status));
  return both.length === 0 ? chosen : both;
}

/** Whether a filter lets only a part of the statuses through: then shares of the whole say nothing. */
export function isNarrowed(filters: Filters): boolean {
  return choosesStatus(filters) || filters.q !== null;
}

/** The tasks of the whole list that the other filters leave, whatever the period. */
export function trackedTasksHref(filters: Filters, narrowed: Partial<Filters> = {}): string {
  return linkTo('/tasks', {
    ...filters,
    sort: null,
    basis: 'tracked',
    period: null,
    window: NO_FILTERS.window,
    ...narrowed,
    status: statusWithin(filters.status, narrowed.status ?? []),
  });
}

/** Every overdue task of a unit, whatever else is chosen: the stock beside its name counts them all. */
export function overdueOfUnitHref({ as_of, structure, lang }: Filters, code: string): string {
  return linkTo('/tasks', {
    ...NO_FILTERS,
    as_of,
    structure,
    lang,
    basis: 'tracked',
    unit: [code],
    status: ['open_overdue'],
  });
}

export function unitHref(filters: Filters, code: string): string {
  return linkTo(`/units/${encodeURIComponent(code)}`, {
    ...travelling(filters),
    unit: [],
    group: [],
  });
}

/** Units side by side, whatever else of their list is chosen. */
export function compareHref(filters: Filters, units: readonly string[]): string {
  return linkTo('/units/compare', { ...travelling(filters), unit: units, group: [] });
}

/** Task codes hold slashes: they are encoded as one step of the path. */
export function taskHref(filters: Filters, code: string): string {
  const { as_of, lang } = filters;
  return linkTo(`/tasks/${encodeURIComponent(code)}`, { ...NO_FILTERS, as_of, lang });
}

/** What a click on one of these lets go of: each names tasks in its own way. */
const WITH_STATUS: Partial<Filters> = { ageing: null, flag: null };
const WITH_AGEING: Partial<Filters> = { status: [], flag: null };

/** Whether the filters say exactly this. */
export function isChosen(filters: Filters, change: Partial<Filters>): boolean {
  return (Object.keys(change) as (keyof Filters)[]).every(
    (name) => JSON.stringify(filters[name]) === JSON.stringify(change[name]),
  );
}

/** The same page of one status, unit, month … alone, or without that choice where it is made already. */
export function narrowedHref({ path, filters, kept }: FrameData, change: Partial<Filters>): string {
  const besides = 'status' in change ? WITH_STATUS : 'ageing' in change ? WITH_AGEING : {};
  const cleared = Object.fromEntries(
    (Object.keys(change) as (keyof Filters)[]).map((name) => [name, NO_FILTERS[name]]),
  );
  const next = isChosen(filters, change) ? cleared : { ...change, ...besides };
  return linkTo(path, { ...filters, ...next }, kept);
}
