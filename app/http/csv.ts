import type { Cell, Cells } from './table/table.ts';

/** Excel reads UTF-8 as such only behind this mark; machines do not want it, so it is asked for. */
export const BYTE_ORDER_MARK = '\uFEFF';

const FORMULA_START = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** One record, RFC 4180. A text that a spreadsheet would run as a formula is disarmed with an apostrophe (OWASP). */
export function csvRecord(cells: Cells): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
