import { type Day, addDays } from './day.ts';
import { carriesOn } from './lineage.ts';
import type { Unit, UnitEvent, UnitEventKind } from './unit.ts';

export type EventProblemCode =
  | 'unknown_code'
  | 'wrong_number'
  | 'repeated_code'
  | 'not_yet_valid'
  | 'already_ended'
  | 'goes_on'
  | 'split_and_merged'
  | 'cycle';

/** Something in the list of events that cannot be so. */
export interface EventProblem {
  code: EventProblemCode;
  /** Place in the list, from 0. */
  index: number;
  field: 'from' | 'to' | 'on';
  /** The unit it is about; for `wrong_number` what was expected. */
  about: string;
}

/** How many units go in and come out, at least and at most. */
const SIZES: Record<UnitEventKind, { from: [number, number]; to: [number, number] }> = {
  rename: { from: [1, 1], to: [1, 1] },
  merge: { from: [1, Infinity], to: [1, 1] },
  split: { from: [1, 1], to: [2, Infinity] },
  abolish: { from: [1, Infinity], to: [0, 0] },
  create: { from: [0, 0], to: [1, Infinity] },
  transfer: { from: [1, 1], to: [1, Infinity] },
};

/** Everything in a list of events that contradicts the register, the calendar or itself. */
export function eventProblems(
  units: readonly Unit[],
  events: readonly UnitEvent[],
): EventProblem[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  return events.flatMap((event, index) =>
    [
      ...sizeProblems(event),
      ...codeProblems(event, byCode),
      ...dateProblems(event, byCode),
      ...clashes(event, index, events),
    ].map((problem) => ({ index, ...problem })),
  );
}

type Found = Omit<EventProblem, 'index'>;

function sizeProblems(event: UnitEvent): Found[] {
  return (['from', 'to'] as const).flatMap((field): Found[] => {
    const [least, most] = SIZES[event.kind][field];
    const { length } = event[field];
    if (length >= least && length <= most) return [];
    const about = least === most ? String(least) : `≥ ${least}`;
    return [{ code: 'wrong_number', field, about }];
  });
}

function codeProblems(event: UnitEvent, units: ReadonlyMap<string, Unit>): Found[] {
  return (['from', 'to'] as const).flatMap((field) =>
    event[field].flatMap((code, at): Found[] => {
      if (!units.has(code)) return [{ code: 'unknown_code', field, about: code }];
      if (event[field].indexOf(code) < at) return [{ code: 'repeated_code', field, about: code }];
      return [];
    }),
  );
}

/** Who goes in stood the day before, who comes out stands on the day; who is gone for good does not go on. */
function dateProblems(event: UnitEvent, units: ReadonlyMap<string, Unit>): Found[] {
  const { kind, on, from, to } = event;
  const known = (codes: readonly string[]) =>
    codes.flatMap((code) => {
      const unit = units.get(code);
      return unit ? [unit] : [];
    });
  const before = addDays(on, -1);
  return [
    ...known(from).flatMap((unit) => standing(unit, before, 'from')),
    ...known(to).flatMap((unit) => standing(unit, on, 'to')),
    ...known(from).flatMap((unit): Found[] => {
      const stays = kind === 'transfer' || to.includes(unit.code);
      const goesOn = unit.valid_to === null || unit.valid_to >= on;
      return !stays && goesOn ? [{ code: 'goes_on', field: 'from', about: unit.code }] : [];
    }),
  ];
}

function standing(unit: Unit, day: Day, field: 'from' | 'to'): Found[] {
  if (unit.valid_from !== null && unit.valid_from > day) {
    return [{ code: 'not_yet_valid', field, about: unit.code }];
  }
  if (unit.valid_to !== null && unit.valid_to < day) {
    return [{ code: 'already_ended', field, about: unit.code }];
  }
  return [];
}

function clashes(event: UnitEvent, index: number, events: readonly UnitEvent[]): Found[] {
  if (!carriesOn(event)) return [];
  const leaving = event.from.filter((code) => !event.to.includes(code));
  const ending = leaving.filter((code) =>
    events.some((other, at) => at !== index && alsoTakes(other, event, code)),
  );
  return [
    ...ending.map((about): Found => ({ code: 'split_and_merged', field: 'from', about })),
    ...leaving
      .filter((code) => comesBack(code, index, events))
      .map((about): Found => ({ code: 'cycle', field: 'from', about })),
  ];
}

/** Whether `other` takes away as well, or breaks up on the same day, what `event` carries on elsewhere. */
function alsoTakes(other: UnitEvent, event: UnitEvent, code: string): boolean {
  if (!other.from.includes(code)) return false;
  if (carriesOn(other)) return !other.to.includes(code) && other.to[0] !== event.to[0];
  const stays = other.kind === 'transfer' || other.to.includes(code);
  return !stays || other.on === event.on;
}

/** Whether the line of a unit that leaves in this event leads to that unit again. */
function comesBack(code: string, first: number, events: readonly UnitEvent[]): boolean {
  const seen = new Set<number>();
  const ahead = [first];
  for (let index = ahead.pop(); index !== undefined; index = ahead.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    const into = events[index]?.to[0];
    if (into === code) return true;
    events.forEach((event, at) => {
      const goesOn = into !== undefined && event.from.includes(into) && event.to[0] !== into;
      if (goesOn && carriesOn(event)) ahead.push(at);
    });
  }
  return false;
}
