export type CsvCell = string | number | boolean | null;

/** Excel reads UTF-8 as such only behind this mark; machines do not want it, so it is asked for. */
export const BYTE_ORDER_MARK = '\uFEFF';

const FORMULA_START = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** One record, RFC 4180. A text that a spreadsheet would run as a formula is disarmed with an apostrophe (OWASP). */
export function csvRecord(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvText(header: readonly string[], records: Iterable<readonly CsvCell[]>): string {
  let text = csvRecord(header);
  for (const record of records) text += csvRecord(record);
  return text;
}
