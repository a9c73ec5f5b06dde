import type { SourceColumn } from '#app/intake/understanding.ts';
import type { Words } from '../data-words.ts';
import { CHOICES } from './mapping-fields.ts';

/** A column as a reader calls it. */
export function columnName(column: SourceColumn, { importing, quality }: Words): string {
  if (column === 'unit') return importing.columns.unit;
  if (column === 'unit_code') return importing.columns.unitCode;
  return column === 'secrecy' ? importing.columns.secrecy : quality.columns[column];
}

/** The same for a heading or a canonical name, whichever an issue gives. */
export function spokenColumn(named: string | null, words: Words): string {
  const column = CHOICES.find((choice) => choice === named);
  return column === undefined ? (named ?? '') : columnName(column, words);
}

const PARTS = /d+|M+|y+/g;

/** `dd/MM/yyyy` → `ngày/tháng/năm`: what the letters of a date format stand for. */
export function formatInWords(format: string, { importing }: Words): string {
  const { day, month, monthName, year } = importing.dates.parts;
  return format.replace(PARTS, (part) =>
    part === 'MMM' ? monthName : part.startsWith('d') ? day : part.startsWith('M') ? month : year,
  );
}
