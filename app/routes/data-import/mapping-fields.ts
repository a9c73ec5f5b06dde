import type { SourceColumn } from '#app/intake/understanding.ts';
import { CANONICAL_COLUMNS } from '#app/model/task.ts';

/** The names of the fields by which a mapping is mended. */
export const FIELDS = {
  encoding: 'encoding',
  sheet: 'sheet',
  headerRow: 'header_row',
  column: (place: number) => `column.${place}`,
  dates: (column: string) => `dates.${column}`,
  none: 'no_deadline',
  constant: (column: string) => `constant.${column}`,
  absent: (column: string) => `absent.${column}`,
  unknownUnits: 'unknown_units',
} as const;

/** The names of the fields by which it is said which unit a name means. */
export const UNIT_FIELDS = {
  name: (at: number) => `unit.${at}.name`,
  offer: (at: number) => `unit.${at}.offer`,
  other: (at: number) => `unit.${at}.other`,
} as const;

/** So many names are asked about at once. */
export const MOST_UNITS_ASKED = 30;

/** Between formats that are given together. */
const AND = '|';

export function formatsValue(formats: readonly string[]): string {
  return formats.join(AND);
}

export function formatsOf(value: string): string[] {
  return value === '' ? [] : value.split(AND);
}

/** The column that a place feeds as the form shows it; '' for none. */
export function shownColumn(place: { column: SourceColumn | null; by: string | null }) {
  return place.by === null ? '' : (place.column ?? '');
}

/** The unit under either name. */
export function twinOf(column: SourceColumn): SourceColumn {
  return column === 'unit' ? 'unit_code' : column === 'unit_code' ? 'unit' : column;
}

/** The columns that a place can be said to feed, in the order in which they are offered. */
export const CHOICES: readonly SourceColumn[] = CANONICAL_COLUMNS.flatMap((column) =>
  column === 'unit_code' ? (['unit', 'unit_code'] as const) : [column],
);

/** Columns that are asked about: not having chosen one is no answer. */
export function askedColumns(
  questions: readonly { code: string; column: string | null }[],
): Set<string> {
  return new Set(
    questions
      .filter(({ code }) => code.endsWith('_column'))
      .flatMap(({ column }) => (column === null ? [] : [column])),
  );
}
