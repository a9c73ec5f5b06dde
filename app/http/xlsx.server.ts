import { XLSX_MAX_ROWS_PER_SHEET, writeXlsxStream } from 'hucre/xlsx';

export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Under the header. What is longer is refused by who knows of another format, never cut. */
export const MOST_SHEET_ROWS = XLSX_MAX_ROWS_PER_SHEET - 1;

/** The format that a spreadsheet knows as text: what is typed over a cell stays text too. */
const TEXT_FORMAT = '@';

export interface SheetColumn {
  header: string;
  /** In characters. */
  width: number;
  numeric?: boolean;
}

export type SheetCell = string | number | null;

/**
 * A workbook of one sheet with its header kept in sight, in constant memory. Texts are texts,
 * whatever they begin with: none is a formula, none becomes a date.
 * @param name without spaces: print titles do not survive them
 */
export function xlsxStream(
  name: string,
  columns: readonly SheetColumn[],
  rows: AsyncIterable<readonly SheetCell[]>,
): ReadableStream<Uint8Array> {
  return writeXlsxStream(mutable(rows), {
    name,
    columns: columns.map(({ header, width, numeric = false }) => ({
      header,
      width,
      ...(numeric ? {} : { numFmt: TEXT_FORMAT }),
    })),
    freezePane: { rows: 1 },
  });
}

async function* mutable(rows: AsyncIterable<readonly SheetCell[]>): AsyncIterable<SheetCell[]> {
  for await (const row of rows) yield [...row];
}
