import { csvRecord } from '../csv.ts';
import type { Table } from './table.ts';

/** The table as CSV, RFC 4180, with its heading; `mark` goes before it. */
export async function* csvStream(table: Table, mark: string): AsyncGenerator<Uint8Array> {
  const heading = mark + csvRecord(table.columns.map(({ name }) => name));
  yield Buffer.from(heading);
  for await (const rows of table.pieces()) {
    if (rows.length > 0) yield Buffer.from(rows.map(csvRecord).join(''));
  }
}
