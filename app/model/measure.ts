import type { Status } from './status.ts';

/** What SQL and the cube return; this module alone divides. */
export interface Counts extends Record<Status, number> {
  total: number;
  hanging: number;
  due_soon: number;
  extended: number;
  bulk_completed: number;
  /** Done on time with a deadline on or before the as-of day: the numerator that the league may rank by. */
  kept_matured: number;
}

export const COUNT_NAMES = [
  'total',
  'done_on_time',
  'done_late',
  'done_no_deadline',
  'open_in_time',
  'open_overdue',
  'open_no_deadline',
  'hanging',
  'due_soon',
  'extended',
  'bulk_completed',
  'kept_matured',
] as const satisfies readonly (keyof Counts)[];

/** Counts are added by the thousand: the same shape each time, so that engines know it. */
export function noCounts(): Counts {
  return {
    total: 0,
    done_on_time: 0,
    done_late: 0,
    done_no_deadline: 0,
    open_in_time: 0,
    open_overdue: 0,
    open_no_deadline: 0,
    hanging: 0,
    due_soon: 0,
    extended: 0,
    bulk_completed: 0,
    kept_matured: 0,
  };
}

export function addCounts(a: Counts, b: Counts): Counts {
  return sumCounts([a, b]);
}

export function sumCounts(list: Iterable<Counts>): Counts {
  const sum = noCounts();
  for (const counts of list) for (const name of COUNT_NAMES) sum[name] += counts[name];
  return sum;
}

export function doneOf(counts: Counts): number {
  return counts.done_on_time + counts.done_late + counts.done_no_deadline;
}

export function openOf(counts: Counts): number {
  return counts.open_in_time + counts.open_overdue + counts.open_no_deadline;
}

/** `value` is an unrounded 0–1 for shares, null where the denominator is 0. */
export interface Measure {
  value: number | null;
  numerator: number;
  denominator: number;
}

export function share(numerator: number, denominator: number): Measure {
  return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator };
}

/** Days past the deadline over the open overdue tasks (percentile_cont); null where there are none. */
export interface OverdueDays {
  median: number | null;
  p90: number | null;
}

export interface MeasureInput {
  counts: Counts;
  /** The same filters by date of assignment: whether a task got a deadline is asked of what was assigned. */
  assigned: Counts;
  overdueDays: OverdueDays;
}

/** One definition each (domain §5), in the order in which /definitions prints them. */
const DEFINITIONS = {
  completion_rate: ({ counts }) => share(doneOf(counts), counts.total),
  on_time_share: ({ counts }) =>
    share(counts.done_on_time + counts.done_no_deadline, doneOf(counts)),
  late_share: ({ counts }) => share(counts.done_late, doneOf(counts)),
  open_share: ({ counts }) => share(openOf(counts), counts.total),
  open_in_time_share: ({ counts }) => share(counts.open_in_time, openOf(counts)),
  open_no_deadline_share: ({ counts }) => share(counts.open_no_deadline, openOf(counts)),
  hanging_share: ({ counts }) => share(counts.hanging, openOf(counts)),
  deadline_kept_rate: ({ counts }) =>
    share(counts.done_on_time, counts.done_on_time + counts.done_late + counts.open_overdue),
  overdue_open: ({ counts }) => ({
    value: counts.open_overdue,
    numerator: counts.open_overdue,
    denominator: openOf(counts),
  }),
  median_days_overdue: ({ counts, overdueDays }) => days(overdueDays.median, counts),
  days_overdue_p90: ({ counts, overdueDays }) => days(overdueDays.p90, counts),
  extension_rate: ({ counts }) =>
    share(counts.extended, counts.total - counts.done_no_deadline - counts.open_no_deadline),
  no_deadline_share: ({ assigned }) =>
    share(assigned.done_no_deadline + assigned.open_no_deadline, assigned.total),
  same_day_bulk_completion_share: ({ counts }) => share(counts.bulk_completed, doneOf(counts)),
} as const satisfies Record<string, (input: MeasureInput) => Measure>;

function days(value: number | null, counts: Counts): Measure {
  return { value, numerator: counts.open_overdue, denominator: counts.open_overdue };
}

export type MeasureName = keyof typeof DEFINITIONS;
export type Measures = Record<MeasureName, Measure>;

export const MEASURE_NAMES = Object.keys(DEFINITIONS) as readonly MeasureName[];

/** Measures whose value is a count or days, not a share. */
export const MEASURES_IN_TASKS = ['overdue_open'] as const;
export const MEASURES_IN_DAYS = ['median_days_overdue', 'days_overdue_p90'] as const;

/** The companions of the headline rate: how a good one was made (domain §5). */
export const COMPANIONS = [
  'completion_rate',
  'extension_rate',
  'no_deadline_share',
  'same_day_bulk_completion_share',
  'hanging_share',
  'median_days_overdue',
  'days_overdue_p90',
] as const satisfies readonly MeasureName[];
export type Companion = (typeof COMPANIONS)[number];

export function measuresOf(input: MeasureInput): Measures {
  return Object.fromEntries(
    MEASURE_NAMES.map((name) => [name, DEFINITIONS[name](input)]),
  ) as unknown as Measures;
}
