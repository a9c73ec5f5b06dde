import { DondocError } from '#app/model/errors.ts';
import type { Table } from './table.ts';

/** Under the header. */
export const MOST_SHEET_ROWS = 1_048_575;
/** A cell holds 32,767 of UTF-16, of which a letter takes one or two. */
const MOST_LETTERS = 16_383;
/** Sizes in an archive stand in 32 bits. */
const MOST_SHEET_BYTES = 0xffff_ffff;
/** What a cell takes beside its text, and a letter in UTF-8, at most: but for letters that XML has to write out. */
const CELL_BYTES = 100;
const LETTER_BYTES = 3;

/**
 * Whether a table goes into a sheet whole, as far as can be known before its rows come: told then, it is an answer, and
 * not a download that breaks off.
 * @throws DondocError `sheet_full`, `cell_full` or `workbook_full` (409), naming CSV
 */
export async function assertFits({ rows, columns, texts }: Omit<Table, 'pieces'>): Promise<void> {
  if (rows > MOST_SHEET_ROWS) throw full('sheet_full', { rows, most: MOST_SHEET_ROWS });
  const lengths = await texts?.();
  if (lengths === undefined) return;
  if (lengths.longest > MOST_LETTERS) throw full('cell_full', { most: MOST_LETTERS });
  const bytes = rows * columns.length * CELL_BYTES + lengths.letters * LETTER_BYTES;
  if (bytes > MOST_SHEET_BYTES) throw full('workbook_full', { rows });
}

function full(
  code: 'sheet_full' | 'cell_full' | 'workbook_full',
  numbers: Record<string, number>,
): DondocError {
  const params = Object.entries(numbers).map(([name, number]) => [name, String(number)]);
  return new DondocError({
    code,
    status: 409,
    params: Object.fromEntries(params) as Record<string, string>,
  });
}
