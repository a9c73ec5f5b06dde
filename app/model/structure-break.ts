import type { Day } from './day.ts';
import type { Structure } from './filters.ts';
import { carriesOn } from './lineage.ts';
import type { UnitEvent } from './unit.ts';

/**
 * The events between two days, both included, that make figures before and after them figures of different things. On
 * today's structure renames and whole merges are carried over and break nothing.
 * @param codes only events that touch one of these units; null = any
 */
export function breaksBetween(
  events: readonly UnitEvent[],
  { from, to }: { from: Day; to: Day },
  structure: Structure,
  codes: readonly string[] | null = null,
): UnitEvent[] {
  return events.filter(
    (event) =>
      event.on >= from &&
      event.on <= to &&
      event.kind !== 'rename' &&
      !(structure === 'today' && carriesOn(event)) &&
      (codes === null || [...event.from, ...event.to].some((code) => codes.includes(code))),
  );
}
