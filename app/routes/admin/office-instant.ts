import { type Day, type Instant, dayOfInstant, parseInstant } from '#app/model/day.ts';

/** What a record keeps in universal time, in the office's clock. */
export function officeInstant(kept: string | null): Instant | null {
  return kept === null ? null : parseInstant(kept);
}

export function officeDay(kept: string): Day {
  return dayOfInstant(officeInstant(kept) ?? kept);
}
