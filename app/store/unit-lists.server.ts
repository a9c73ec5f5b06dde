import { parse } from 'csv-parse/sync';
import { type Day, isDay } from '#app/model/day.ts';
import { DondocError } from '#app/model/errors.ts';
import { cleanText } from '#app/model/fold.ts';
import type { Register } from '#app/model/register.ts';
import {
  PEER_GROUPS,
  UNIT_EVENT_KINDS,
  type Unit,
  type UnitAlias,
  type UnitEvent,
} from '#app/model/unit.ts';
import { readIfThere } from './files.server.ts';
import type { Layout } from './layout.ts';

export type UnitLists = Register;

export const UNIT_HEADINGS = [
  'code',
  'name_vi',
  'name_en',
  'group',
  'valid_from',
  'valid_to',
] as const;
export const ALIAS_HEADINGS = ['alias', 'unit_code'] as const;
export const EVENT_HEADINGS = ['kind', 'on', 'legal_basis', 'from', 'to'] as const;

export const UNIT_CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Reads the three lists; a missing file is an empty list. Throws naming file, row and column. */
export async function readUnitLists(layout: Layout): Promise<UnitLists> {
  const [units, aliases, events] = await Promise.all([
    readTable(layout.units, 'units.csv', UNIT_HEADINGS, readUnit),
    readTable(layout.aliases, 'unit_aliases.csv', ALIAS_HEADINGS, readAlias),
    readTable(layout.events, 'unit_events.csv', EVENT_HEADINGS, readEvent),
  ]);
  const codes = new Set<string>();
  units.forEach(({ code }, at) => {
    if (codes.has(code)) throw badRow('units.csv', at + 2, 'code', 'unique');
    codes.add(code);
  });
  aliases.forEach(({ unit_code }, at) => {
    if (!codes.has(unit_code))
      throw badRow('unit_aliases.csv', at + 2, 'unit_code', 'in units.csv');
  });
  return { units, aliases, events };
}

type Field = (name: string, accepts: (text: string) => boolean, expected: string) => string;

function readUnit(field: Field): Unit {
  const group = field('group', isOneOf(PEER_GROUPS), PEER_GROUPS.join(' | '));
  const name = field('name_vi', isPresent, 'text');
  const unit: Unit = {
    code: field('code', (text) => UNIT_CODE.test(text), 'A-Z a-z 0-9 . _ -'),
    name_vi: name,
    name_en: field('name_en', isAnything, 'text') || name,
    group: group as Unit['group'],
    valid_from: dayOrNull(field('valid_from', isDayOrEmpty, 'yyyy-MM-dd')),
    valid_to: dayOrNull(field('valid_to', isDayOrEmpty, 'yyyy-MM-dd')),
  };
  return unit;
}

function readAlias(field: Field): UnitAlias {
  return {
    alias: field('alias', isPresent, 'text'),
    unit_code: field('unit_code', isPresent, 'text'),
  };
}

function readEvent(field: Field): UnitEvent {
  return {
    kind: field(
      'kind',
      isOneOf(UNIT_EVENT_KINDS),
      UNIT_EVENT_KINDS.join(' | '),
    ) as UnitEvent['kind'],
    on: field('on', isDay, 'yyyy-MM-dd'),
    legal_basis: field('legal_basis', isAnything, 'text'),
    from: codesOf(field('from', isAnything, 'text')),
    to: codesOf(field('to', isAnything, 'text')),
  };
}

async function readTable<T>(
  path: string,
  file: string,
  headings: readonly string[],
  read: (field: Field) => T,
): Promise<T[]> {
  const text = await readIfThere(path);
  if (text === null) return [];
  const records = parseRecords(text, file);
  const header = (records[0] ?? []).map(cleanText);
  for (const heading of headings) {
    if (!header.includes(heading)) throw badRow(file, 1, heading, 'present');
  }
  for (const heading of header) {
    if (!headings.includes(heading)) throw badRow(file, 1, heading, headings.join(', '));
  }
  return records.slice(1).map((record, at) => {
    if (record.length !== header.length) throw badRow(file, at + 2, '', `${header.length} columns`);
    return read((name, accepts, expected) => {
      const value = cleanText(record[header.indexOf(name)] ?? '');
      if (!accepts(value)) throw badRow(file, at + 2, name, expected);
      return value;
    });
  });
}

function parseRecords(text: string, file: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch (cause) {
    throw badRow(file, 1, '', 'CSV', cause);
  }
}

function badRow(
  file: string,
  row: number,
  column: string,
  expected: string,
  cause?: unknown,
): DondocError {
  return new DondocError(
    { code: 'bad_list', status: 500, params: { file, row: String(row), column, expected } },
    { cause },
  );
}

function isOneOf(values: readonly string[]): (text: string) => boolean {
  return (text) => values.includes(text);
}

function isPresent(text: string): boolean {
  return text !== '';
}

function isAnything(): boolean {
  return true;
}

function isDayOrEmpty(text: string): boolean {
  return text === '' || isDay(text);
}

function dayOrNull(text: string): Day | null {
  return text === '' ? null : text;
}

function codesOf(text: string): string[] {
  return text.split(';').map(cleanText).filter(isPresent);
}
