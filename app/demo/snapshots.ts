import { dayNumber, dayOfInstant, type Instant } from '#app/model/day.ts';
import { addMonths, lastDay, type Month, text } from './calendar.ts';
import type { Plan } from './plan.ts';

export interface DemoSnapshot {
  file: string;
  as_of: Instant;
  day: number;
  /** The month it closes. */
  month: Month;
}

const WORKDAY_END = 'T17:00:00+07:00';

/** The snapshots of the last `months` months: month-ends at 17:00, then the plan's closing one. */
export function snapshotsOf(plan: Plan, months: number): DemoSnapshot[] {
  const lastMonth = addMonths(plan.first_month, plan.months - 1);
  return Array.from({ length: months }, (_, index) => {
    const month = addMonths(lastMonth, index - months + 1);
    return month === lastMonth ? snapshotAt(plan.closing, month) : monthEnd(month);
  });
}

export function monthEnd(month: Month): DemoSnapshot {
  return snapshotAt(text(lastDay(month)) + WORKDAY_END, month);
}

function snapshotAt(asOf: Instant, month: Month): DemoSnapshot {
  const day = dayOfInstant(asOf);
  return { file: `${day}.csv`, as_of: asOf, day: dayNumber(day), month };
}
