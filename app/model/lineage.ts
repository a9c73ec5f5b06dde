import type { Day } from './day.ts';
import type { UnitEvent, UnitEventKind } from './unit.ts';

/** What ended a unit's line: from then on its figures are those of another set of tasks. */
export interface LineEnd {
  on: Day;
  kind: UnitEventKind;
}

/** Where a unit's figures stand on today's structure (domain §7). */
export interface Line {
  /** The last unit that renames and whole merges lead to; the unit itself where there are none. */
  unit: string;
  /** Set where the line goes no further although the unit changed: nothing is allocated pro rata. */
  ended: LineEnd | null;
}

/** The structure after every known event, as seen from the rows of one day. */
export interface Lineage {
  lineOf: (code: string) => Line;
  /** The unit under which rows of `code` count. */
  unitOf: (code: string) => string;
  /** Codes other than `unit` whose rows count under it, in the order of the events. */
  includedIn: (unit: string) => readonly string[];
  /** Codes whose rows count under another unit. */
  moved: ReadonlyMap<string, string>;
}

/**
 * Follows every unit through renames and whole merges. A rename and a merge hold whatever the day of the rows, since a
 * source may keep the old name; a split or a transfer that the unit outlives ends only the line of what was
 * recorded before it. What happened before a code was given to a new unit concerns the old one alone.
 * @param asOfDay the day on which the rows were recorded
 */
export function lineageAt(events: readonly UnitEvent[], asOfDay: Day): Lineage {
  const days = eventsByDay(events);
  const lines = new Map<string, Line>();
  const moved = new Map<string, string>();
  for (const code of codesIn(events)) {
    const line = follow(code, days, asOfDay);
    lines.set(code, line);
    if (line.unit !== code) moved.set(code, line.unit);
  }
  const lineOf = (code: string): Line => lines.get(code) ?? { unit: code, ended: null };
  return {
    lineOf,
    unitOf: (code) => moved.get(code) ?? code,
    includedIn: (unit) => [...moved].flatMap(([code, into]) => (into === unit ? [code] : [])),
    moved,
  };
}

/** The structure as it was: every unit is its own line. */
export const AS_WAS: Lineage = lineageAt([], '0001-01-01');

/** The event is a rename or a whole merge: the line of each unit in it goes on in the one that it leads to. */
export function carriesOn({ kind, to }: UnitEvent): boolean {
  return (kind === 'rename' || kind === 'merge') && to.length === 1;
}

function follow(code: string, days: readonly (readonly UnitEvent[])[], asOfDay: Day): Line {
  let unit = code;
  const born = days.findLastIndex(
    (events) => (events[0]?.on ?? '') <= asOfDay && givesBirth(events, code),
  );
  for (const events of days.slice(born + 1)) {
    const seen = new Set<string>();
    for (let next: string | undefined = unit; next !== undefined && !seen.has(next);) {
      unit = next;
      seen.add(unit);
      const ended = endOf(unit, events, unit === code ? asOfDay : null);
      if (ended) return { unit, ended };
      next = events.find((event) => carriesOn(event) && event.from.includes(unit))?.to[0];
    }
  }
  return { unit, ended: null };
}

/** The code stands for a unit that these events of one day brought about, and did not take away at once. */
function givesBirth(events: readonly UnitEvent[], code: string): boolean {
  return (
    events.some(({ to }) => to.includes(code)) && !events.some(({ from }) => from.includes(code))
  );
}

/** @param recordedOn the day of rows that bear this very code; null where they came to it by another one */
function endOf(unit: string, events: readonly UnitEvent[], recordedOn: Day | null): LineEnd | null {
  const ending = events.find(
    (event) =>
      event.from.includes(unit) &&
      event.kind !== 'create' &&
      !carriesOn(event) &&
      !(outlives(unit, event) && recordedOn !== null && event.on <= recordedOn),
  );
  return ending ? { on: ending.on, kind: ending.kind } : null;
}

/** Whether the unit goes on under its code, though with other tasks. */
function outlives(unit: string, { kind, to }: UnitEvent): boolean {
  return kind === 'transfer' || to.includes(unit);
}

function eventsByDay(events: readonly UnitEvent[]): UnitEvent[][] {
  const days = new Map<Day, UnitEvent[]>();
  for (const event of events) {
    const sameDay = days.get(event.on);
    if (sameDay) sameDay.push(event);
    else days.set(event.on, [event]);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sameDay]) => sameDay);
}

function codesIn(events: readonly UnitEvent[]): Set<string> {
  return new Set(events.flatMap(({ from, to }) => [...from, ...to]));
}
