import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { daysOf, integerOf, millisecondsOf, numberOf } from './numbers.ts';
import { type Cell, type CellType, type Column, type Table, regrouped } from './table.ts';

const GROUP_ROWS = 16_384;

type Leaf = Omit<SchemaElement, 'name' | 'repetition_type'>;

const LEAVES: Record<CellType, Leaf> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  instant: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  share: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
};

const VALUES: Record<CellType, (cell: Cell) => unknown> = {
  text: (cell) => cell,
  date: daysOf,
  instant: (cell) => BigInt(millisecondsOf(cell)),
  integer: integerOf,
  number: numberOf,
  share: numberOf,
  boolean: (cell) => cell,
};

/** The table as a Parquet file, a row group at a time, `metadata` in its footer. */
export async function* parquetStream(
  table: Table,
  metadata: Readonly<Record<string, string>>,
): AsyncGenerator<Uint8Array> {
  const { columns } = table;
  const bytes = new ByteWriter();
  const file = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(columns),
    kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    createdBy: 'dondoc',
  });
  for await (const rows of regrouped(table.pieces(), GROUP_ROWS)) {
    const columnData = columns.map(({ name, type }, at) => ({
      name,
      data: rows.map((row) => {
        const cell = row[at] ?? null;
        return cell === null ? null : VALUES[type](cell);
      }),
    }));
    await file.write({ columnData, rowGroupSize: rows.length });
    yield taken(bytes);
  }
  await file.finish();
  yield taken(bytes);
}

/** What was written since; the writer goes on counting where it is in the file. */
function taken(bytes: ByteWriter): Uint8Array {
  const written = bytes.getBytes().slice();
  bytes.index = 0;
  return written;
}

function schemaOf(columns: readonly Column[]): SchemaElement[] {
  return [
    { name: 'table', num_children: columns.length },
    ...columns.map(({ name, type }): SchemaElement => ({
      name,
      repetition_type: 'OPTIONAL',
      ...LEAVES[type],
    })),
  ];
}
