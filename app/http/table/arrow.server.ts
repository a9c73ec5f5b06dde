import {
  Bool,
  type Data,
  DateDay,
  Field,
  Float64,
  Int32,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  TimestampMillisecond,
  Utf8,
  makeData,
} from 'apache-arrow';
import { daysOf, integerOf, millisecondsOf, numberOf } from './numbers.ts';
import { type Cell, type CellType, type Cells, type Table, regrouped } from './table.ts';

const OFFICE_TIME_ZONE = 'Asia/Ho_Chi_Minh';
const BATCH_ROWS = 8_192;
/** The marker of a message and the length 0: what ends a stream. */
const END_BYTES = 8;

const TYPES = {
  text: () => new Utf8(),
  date: () => new DateDay(),
  instant: () => new TimestampMillisecond(OFFICE_TIME_ZONE),
  integer: () => new Int32(),
  number: () => new Float64(),
  share: () => new Float64(),
  boolean: () => new Bool(),
} satisfies Record<CellType, () => unknown>;

/** The table as an Arrow IPC stream of record batches, `metadata` at its schema. */
export async function* arrowStream(
  table: Table,
  metadata: Readonly<Record<string, string>>,
): AsyncGenerator<Uint8Array> {
  const fields = table.columns.map(({ name, type }) => new Field(name, TYPES[type](), true));
  const schema = new Schema(fields, new Map(Object.entries(metadata)));
  const empty = streamOf(schema, null);
  const start = empty.length - END_BYTES;
  yield empty.subarray(0, start);
  for await (const rows of regrouped(table.pieces(), BATCH_ROWS)) {
    const children = table.columns.map(({ type }, at) => columnData(type, rows, at));
    const length = rows.length;
    const data = makeData({ type: new Struct(fields), length, nullCount: 0, children });
    yield streamOf(schema, new RecordBatch(schema, data)).subarray(start, -END_BYTES);
  }
  yield empty.subarray(start);
}

/**
 * A whole stream: schema, batch, end. The library's own way to write a longer one takes every batch at once, whether
 * or not somebody reads; so each is written as a stream, of which only what is between schema and end is sent.
 */
function streamOf(schema: Schema, batch: RecordBatch | null): Uint8Array {
  const writer = new RecordBatchStreamWriter();
  writer.reset(undefined, schema);
  if (batch) writer.write(batch);
  writer.finish();
  return writer.toUint8Array(true);
}

function columnData(type: CellType, rows: readonly Cells[], at: number): Data {
  const cells = rows.map((row) => row[at] ?? null);
  const { length } = cells;
  const { nullBitmap, nullCount } = validityOf(cells);
  const common = { length, nullCount, nullBitmap };
  switch (type) {
    case 'text':
      return makeData({ type: TYPES.text(), ...common, ...utf8Of(cells) });
    case 'date':
      return makeData({ type: TYPES.date(), ...common, data: Int32Array.from(cells, or0(daysOf)) });
    case 'instant': {
      const data = BigInt64Array.from(cells, (cell) => BigInt(or0(millisecondsOf)(cell)));
      return makeData({ type: TYPES.instant(), ...common, data });
    }
    case 'integer':
      return makeData({
        type: TYPES.integer(),
        ...common,
        data: Int32Array.from(cells, or0(integerOf)),
      });
    case 'number':
    case 'share':
      return makeData({
        type: TYPES.number(),
        ...common,
        data: Float64Array.from(cells, or0(numberOf)),
      });
    case 'boolean':
      return makeData({
        type: TYPES.boolean(),
        ...common,
        data: bitsOf(cells, (cell) => cell === true),
      });
  }
}

/** What stands under a null is never read. */
function or0(read: (cell: Cell) => number): (cell: Cell) => number {
  return (cell) => (cell === null ? 0 : read(cell));
}

function validityOf(cells: Cells): { nullBitmap: Uint8Array | null; nullCount: number } {
  const nullCount = cells.filter((cell) => cell === null).length;
  return { nullBitmap: nullCount === 0 ? null : bitsOf(cells, (cell) => cell !== null), nullCount };
}

function bitsOf(cells: Cells, is: (cell: Cell) => boolean): Uint8Array {
  const bits = new Uint8Array(Math.ceil(cells.length / 8));
  cells.forEach((cell, at) => {
    if (is(cell)) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
  });
  return bits;
}

function utf8Of(cells: Cells): { valueOffsets: Int32Array; data: Uint8Array } {
  const texts = cells.map((cell) => (cell === null ? '' : String(cell)));
  const valueOffsets = new Int32Array(cells.length + 1);
  texts.forEach((text, at) => {
    valueOffsets[at + 1] = (valueOffsets[at] ?? 0) + Buffer.byteLength(text);
  });
  return { valueOffsets, data: Buffer.from(texts.join('')) };
}
