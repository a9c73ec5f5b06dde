import {
  Bool,
  type Data,
  Dictionary,
  Field,
  Float64,
  Int32,
  RecordBatch,
  Schema,
  Struct,
  Table,
  Uint16,
  Utf8,
  makeData,
  tableToIPC,
  vectorFromArray,
} from 'apache-arrow';
import type { Column } from '#app/query/query.ts';

type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, Cell>>;

/**
 * Rows of a query as an Arrow IPC stream of one batch: texts as dictionaries, since they are names and words that repeat.
 * @param metadata of the schema
 */
export function encodeRows(
  columns: readonly Column[],
  rows: readonly object[],
  metadata: ReadonlyMap<string, string> = new Map(),
): Uint8Array<ArrayBuffer> {
  const coded = columns.map((column) => encodeColumn(column, rows as readonly Row[]));
  const fields = columns.map(
    ({ name, nullable }, at) => new Field(name, (coded[at] as Data).type, nullable),
  );
  const schema = new Schema(fields, new Map(metadata));
  const batch = new RecordBatch(
    schema,
    makeData({ type: new Struct(fields), length: rows.length, nullCount: 0, children: coded }),
  );
  return tableToIPC(new Table(schema, [batch]), 'stream') as Uint8Array<ArrayBuffer>;
}

function encodeColumn({ name, type }: Column, rows: readonly Row[]): Data {
  switch (type) {
    case 'text':
      return encodeTexts(name, rows);
    case 'boolean':
      return makeData({
        type: new Bool(),
        length: rows.length,
        data: bitmap(rows.length, (at) => rows[at]?.[name] === true),
        ...nullsOf(name, rows),
      });
    case 'integer':
      return makeData({
        type: new Int32(),
        data: Int32Array.from(rows, (row) => Number(row[name] ?? 0)),
        ...nullsOf(name, rows),
      });
    case 'number':
      return makeData({
        type: new Float64(),
        data: Float64Array.from(rows, (row) => Number(row[name] ?? 0)),
        ...nullsOf(name, rows),
      });
    case 'date':
      throw new Error(`column ${name}: days travel as numbers`);
  }
}

function encodeTexts(name: string, rows: readonly Row[]): Data {
  const places = new Map<Cell, number>();
  const codes = Uint16Array.from(rows, (row) => {
    const value = row[name] ?? '';
    const known = places.get(value);
    if (known !== undefined) return known;
    if (places.size > 0xffff) throw new Error(`column ${name} has too many values`);
    places.set(value, places.size);
    return places.size - 1;
  });
  return makeData({
    type: new Dictionary(new Utf8(), new Uint16()),
    data: codes,
    dictionary: vectorFromArray([...places.keys()].map(String), new Utf8()),
    ...nullsOf(name, rows),
  });
}

function nullsOf(name: string, rows: readonly Row[]): object {
  const nullCount = rows.reduce((sum, row) => sum + (row[name] === null ? 1 : 0), 0);
  return nullCount === 0
    ? { nullCount }
    : { nullCount, nullBitmap: bitmap(rows.length, (at) => rows[at]?.[name] !== null) };
}

/** Arrow's layout: least significant bit first, in whole multiples of eight bytes. */
function bitmap(length: number, isSet: (at: number) => boolean): Uint8Array {
  const bits = new Uint8Array(Math.ceil(length / 64) * 8);
  for (let at = 0; at < length; at += 1) {
    if (isSet(at)) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
  }
  return bits;
}
