import { type Filters, NO_FILTERS, linkTo } from '#app/model/filters.ts';
import { OPEN_STATUSES, type Status } from '#app/model/status.ts';
import type { Flow } from '#app/query/flow.ts';
import { type Move, MOVES } from '#app/query/moved.ts';

/** Whose tasks, at which two moments. */
export interface Compared {
  filters: Filters;
  /** The snapshot in view. */
  newer: string;
  older: string;
}

/** The filters that hold for tasks that moved, which are of every period and status. */
function standing(filters: Filters): Filters {
  const { unit, group, field, assigner, structure, lang } = filters;
  return { ...NO_FILTERS, unit, group, field, assigner, structure, lang };
}

/** The tasks that moved in this way, of these units alone where any are named. */
export function movedHref(
  { filters, older }: Compared,
  moved: Move,
  units: readonly string[] = [],
): string {
  return linkTo(
    '/briefing/moved',
    { ...ofUnits(standing(filters), units), as_of: filters.as_of },
    { since: older, moved },
  );
}

/** The tasks behind a count of a flow: a list of one of the two snapshots, or of what moved between them. */
export function flowHref(
  compared: Compared,
  name: keyof Flow,
  units: readonly string[] = [],
): string | undefined {
  const move = MOVES.find((one) => one === name);
  if (move !== undefined) return movedHref(compared, move, units);
  const { filters, older } = compared;
  const of = { ...ofUnits(standing(filters), units), basis: 'tracked' } as const;
  const list = LISTS[name];
  if (list === undefined) return undefined;
  return linkTo('/tasks', {
    ...of,
    as_of: list.then ? older : filters.as_of,
    status: list.status,
  });
}

/** The counts of what stands in one of the two snapshots. */
const LISTS: Partial<Record<keyof Flow, { then: boolean; status: readonly Status[] }>> = {
  opening: { then: true, status: OPEN_STATUSES },
  closing: { then: false, status: OPEN_STATUSES },
  overdue_opening: { then: true, status: ['open_overdue'] },
  overdue_closing: { then: false, status: ['open_overdue'] },
};

function ofUnits(filters: Filters, units: readonly string[]): Filters {
  return units.length === 0 ? filters : { ...filters, unit: units, group: [] };
}
