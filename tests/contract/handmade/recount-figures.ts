import type { Recounted, RecountedList } from './recount.ts';

export type Basis = 'assigned' | 'due' | 'tracked';

export interface Window {
  basis: Basis;
  from: string;
  to: string;
}

export function within({ rows }: RecountedList, { basis, from, to }: Window): Recounted[] {
  if (basis === 'tracked') return rows;
  return rows.filter((row) => {
    const date = basis === 'due' ? row.due_on : row.assigned_on;
    return date !== null && date >= from && date <= to;
  });
}

export const STATUS_NAMES = [
  'done_on_time',
  'done_late',
  'done_no_deadline',
  'open_in_time',
  'open_overdue',
  'open_no_deadline',
];

export function countsOf(rows: readonly Recounted[]) {
  const of = (status: string) => rows.filter((row) => row.status === status).length;
  const counts = Object.fromEntries(STATUS_NAMES.map((status) => [status, of(status)]));
  const done = rows.filter((row) => row.completed_on !== null).length;
  return {
    total: rows.length,
    done,
    open: rows.length - done,
    ...counts,
    hanging: rows.filter((row) => row.hanging).length,
    due_soon: rows.filter((row) => row.due_soon).length,
    extended: rows.filter((row) => row.extended).length,
  };
}

/** A day on which the unit closed more than ten tasks and more than half of its month. */
function isBulk({ rows }: RecountedList, row: Recounted): boolean {
  const { unit_code, completed_on } = row;
  if (completed_on === null) return false;
  const own = rows.filter((one) => one.unit_code === unit_code && one.completed_on !== null);
  const onDay = own.filter((one) => one.completed_on === completed_on).length;
  const month = completed_on.slice(0, 7);
  const inMonth = own.filter((one) => one.completed_on?.startsWith(month)).length;
  return onDay > 10 && onDay > inMonth / 2;
}

/** percentile_cont: between the two values around the place, in proportion. */
function percentile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? 0;
  return Number((low + (high - low) * (place - Math.floor(place))).toFixed(9));
}

/** Numerator, denominator and value of each measure of the domain's table. */
export function measuresOf(
  list: RecountedList,
  window: Window,
  mine: (row: Recounted) => boolean,
): Record<string, [number, number, number | null]> {
  const rows = within(list, window).filter(mine);
  const by = (...statuses: string[]) => rows.filter((row) => statuses.includes(row.status)).length;
  const done = rows.filter((row) => row.completed_on !== null).length;
  const open = rows.length - done;
  const share = (a: number, b: number): [number, number, number | null] => [
    a,
    b,
    b === 0 ? null : a / b,
  ];
  const overdue = rows.flatMap((row) =>
    row.status === 'open_overdue' && row.days_overdue !== null ? [row.days_overdue] : [],
  );
  const assigned =
    window.basis === 'due' ? within(list, { ...window, basis: 'assigned' }).filter(mine) : rows;
  const withDeadline = rows.filter((row) => row.due_on !== null);
  return {
    completion_rate: share(done, rows.length),
    on_time_share: share(by('done_on_time', 'done_no_deadline'), done),
    late_share: share(by('done_late'), done),
    open_share: share(open, rows.length),
    open_in_time_share: share(by('open_in_time'), open),
    open_no_deadline_share: share(by('open_no_deadline'), open),
    hanging_share: share(rows.filter((row) => row.hanging).length, open),
    deadline_kept_rate: share(by('done_on_time'), by('done_on_time', 'done_late', 'open_overdue')),
    overdue_open: [overdue.length, open, overdue.length],
    median_days_overdue: [overdue.length, overdue.length, percentile(overdue, 0.5)],
    days_overdue_p90: [overdue.length, overdue.length, percentile(overdue, 0.9)],
    extension_rate: share(rows.filter((row) => row.extended).length, withDeadline.length),
    no_deadline_share: share(assigned.filter((row) => row.due_on === null).length, assigned.length),
    same_day_bulk_completion_share: share(rows.filter((row) => isBulk(list, row)).length, done),
  };
}

/** The headline's fraction: only deadlines that have come by the as-of day. */
export function keptOf(list: RecountedList, window: Window, unit: string) {
  const come = within(list, window).filter(
    (row) => row.unit_code === unit && row.due_on !== null && row.due_on <= list.day,
  );
  const kept = come.filter((row) => row.status === 'done_on_time').length;
  const missed = come.filter((row) => ['done_late', 'open_overdue'].includes(row.status)).length;
  return { kept, n: kept + missed };
}
