import { type Day, addDays } from './day.ts';
import { fold } from './fold.ts';
import { isSameName } from './same-name.ts';
import { type EventProblemCode, eventProblems } from './unit-event-problems.ts';
import type { Unit, UnitAlias, UnitEvent } from './unit.ts';

/** The units of the province, their other names and what became of them. */
export interface Register {
  units: readonly Unit[];
  aliases: readonly UnitAlias[];
  events: readonly UnitEvent[];
}

/** One step of an editor. */
export type RegisterChange =
  | { action: 'add_unit'; unit: Unit }
  | { action: 'edit_unit'; unit: Unit }
  | { action: 'add_alias'; alias: UnitAlias }
  | { action: 'remove_alias'; alias: UnitAlias }
  /** `created` are units that begin with it; who goes in and does not come out ends the day before. */
  | { action: 'add_event'; event: UnitEvent; created: readonly Unit[] }
  | { action: 'remove_event'; index: number };

export type RegisterProblemCode =
  | 'taken_code'
  | 'missing_unit'
  | 'taken_name'
  | 'taken_alias'
  | 'missing_alias'
  | 'missing_event'
  | 'ends_before_it_begins'
  | EventProblemCode;

export interface RegisterProblem {
  code: RegisterProblemCode;
  file: 'units.csv' | 'unit_aliases.csv' | 'unit_events.csv';
  /** As a spreadsheet counts, the heading being row 1. */
  row: number;
  field: string;
  about: string;
}

/** The register after a step. What the step asks for and cannot be is among `refused`; then nothing is changed. */
export function applyChange(
  register: Register,
  change: RegisterChange,
): { register: Register; refused: RegisterProblem[] } {
  const refused = refusals(register, change);
  return { register: refused.length > 0 ? register : changed(register, change), refused };
}

function refusals({ units, aliases, events }: Register, change: RegisterChange): RegisterProblem[] {
  const isUnit = (code: string) => units.some((unit) => unit.code === code);
  const of = (
    code: RegisterProblemCode,
    file: RegisterProblem['file'],
    field: string,
    about: string,
  ): RegisterProblem => ({ code, file, row: rowAfter(file), field, about });
  const rowAfter = (file: RegisterProblem['file']) =>
    2 + { 'units.csv': units, 'unit_aliases.csv': aliases, 'unit_events.csv': events }[file].length;
  const taken = (created: readonly Unit[]) =>
    created
      .filter(({ code }, at) => isUnit(code) || created.findIndex((one) => one.code === code) < at)
      .map(({ code }) => of('taken_code', 'units.csv', 'code', code));
  switch (change.action) {
    case 'add_unit':
      return taken([change.unit]);
    case 'edit_unit':
      return isUnit(change.unit.code)
        ? []
        : [of('missing_unit', 'units.csv', 'code', change.unit.code)];
    case 'add_alias':
      return isUnit(change.alias.unit_code)
        ? []
        : [of('missing_unit', 'unit_aliases.csv', 'unit_code', change.alias.unit_code)];
    case 'remove_alias':
      return aliases.some((one) => isSame(one, change.alias))
        ? []
        : [of('missing_alias', 'unit_aliases.csv', 'alias', change.alias.alias)];
    case 'add_event':
      return taken(change.created);
    case 'remove_event':
      return change.index in events
        ? []
        : [of('missing_event', 'unit_events.csv', 'kind', String(change.index + 2))];
  }
}

function changed(register: Register, change: RegisterChange): Register {
  const { units, aliases, events } = register;
  switch (change.action) {
    case 'add_unit':
      return { ...register, units: [...units, change.unit] };
    case 'edit_unit':
      return {
        ...register,
        units: units.map((unit) => (unit.code === change.unit.code ? change.unit : unit)),
      };
    case 'add_alias':
      return { ...register, aliases: [...aliases, change.alias] };
    case 'remove_alias':
      return { ...register, aliases: aliases.filter((one) => !isSame(one, change.alias)) };
    case 'add_event':
      return {
        ...register,
        units: [...ending(units, change.event), ...change.created],
        events: [...events, change.event],
      };
    case 'remove_event':
      return { ...register, events: events.filter((_, at) => at !== change.index) };
  }
}

/** Who goes in and does not come out ends the day before, if it has not ended already. */
function ending(units: readonly Unit[], { kind, on, from, to }: UnitEvent): Unit[] {
  return units.map((unit) => {
    const leaves = from.includes(unit.code) && !to.includes(unit.code) && kind !== 'transfer';
    return leaves && (unit.valid_to === null || unit.valid_to >= on)
      ? { ...unit, valid_to: addDays(on, -1) }
      : unit;
  });
}

function isSame(a: UnitAlias, b: UnitAlias): boolean {
  return a.alias === b.alias && a.unit_code === b.unit_code;
}

/** Everything in the register that contradicts itself, in the order of the files. */
export function registerProblems({ units, aliases, events }: Register): RegisterProblem[] {
  return [
    ...unitProblems(units),
    ...aliasProblems(units, aliases),
    ...eventProblems(units, events).map(({ index, ...problem }): RegisterProblem => ({
      ...problem,
      file: 'unit_events.csv',
      row: index + 2,
    })),
  ];
}

function unitProblems(units: readonly Unit[]): RegisterProblem[] {
  const bearers = createBearers();
  return units.flatMap((unit, at): RegisterProblem[] => {
    const row = { file: 'units.csv' as const, row: at + 2 };
    const { code, name_vi, valid_from, valid_to } = unit;
    const namesake = bearers.of(name_vi).some((other) => overlap(unit, other));
    bearers.add(name_vi, unit);
    return [
      ...(namesake
        ? [{ ...row, code: 'taken_name' as const, field: 'name_vi', about: name_vi }]
        : []),
      ...(valid_from !== null && valid_to !== null && valid_to < valid_from
        ? [{ ...row, code: 'ends_before_it_begins' as const, field: 'valid_to', about: code }]
        : []),
    ];
  });
}

/** An alias that means two units of the same time is read as neither. */
function aliasProblems(units: readonly Unit[], aliases: readonly UnitAlias[]): RegisterProblem[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const bearers = createBearers();
  for (const unit of units) bearers.add(unit.name_vi, unit);
  return aliases.flatMap(({ alias, unit_code }, at): RegisterProblem[] => {
    const unit = byCode.get(unit_code);
    const row = { file: 'unit_aliases.csv' as const, row: at + 2 };
    if (!unit) return [{ ...row, code: 'missing_unit', field: 'unit_code', about: unit_code }];
    const others = bearers.of(alias);
    const clash = others.some((other) => other.code !== unit.code && overlap(unit, other));
    bearers.add(alias, unit);
    return clash ? [{ ...row, code: 'taken_alias', field: 'alias', about: alias }] : [];
  });
}

/** Who answers to a name, or to one that may be a way of writing it. */
function createBearers() {
  const known = new Map<string, { name: string; unit: Unit }[]>();
  return {
    add(name: string, unit: Unit): void {
      known.set(fold(name), [...(known.get(fold(name)) ?? []), { name, unit }]);
    },
    of(name: string): Unit[] {
      const alike = known.get(fold(name)) ?? [];
      return alike.filter((one) => isSameName(one.name, name)).map(({ unit }) => unit);
    },
  };
}

function overlap(a: Unit, b: Unit): boolean {
  const begins = (unit: Unit): Day => unit.valid_from ?? '0000-01-01';
  const ends = (unit: Unit): Day => unit.valid_to ?? '9999-12-31';
  return begins(a) <= ends(b) && begins(b) <= ends(a);
}
