import {
  type DuckDBConnection,
  DuckDBInstance,
  DuckDBListType,
  type DuckDBType,
  DuckDBTypeId,
} from '@duckdb/node-api';
import { literal } from './relations.ts';

/** What a column's texts are. A nested value is there only as '': it has no text. */
export type ParquetColumnKind = 'text' | 'float' | 'day' | 'nested';

export interface ParquetFile {
  columns: readonly { name: string; kind: ParquetColumnKind }[];
  /** As the file's own footer says. */
  rows: number;
  /** Unpacked, as the footer says. */
  bytes: number;
  /** Its rows in order, every cell as text. To be read by one reader at a time. */
  batches(): AsyncIterable<readonly (readonly (string | null)[])[]>;
  close(): Promise<void>;
}

/**
 * A Parquet file of somebody else, with bounded memory; nothing but it can be reached. Whatever
 * DuckDB finds wrong with it is thrown as DuckDB says it.
 */
export async function openParquet(path: string, folder: string): Promise<ParquetFile> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: '250MB',
    threads: '1',
    preserve_insertion_order: 'true',
  });
  const connection = await instance.connect();
  const close = () => {
    connection.closeSync();
    instance.closeSync();
    return Promise.resolve();
  };
  try {
    await connection.run("set global TimeZone = 'Asia/Ho_Chi_Minh'");
    await connection.run(`set allowed_paths = [${literal(path)}]`);
    await connection.run(`set temp_directory = ${literal(`${folder}/spill`)}`);
    await connection.run('set enable_external_access = false');
    await connection.run('set lock_configuration = true');
    const file = literal(path);
    const [rows = 0, bytes = 0] = await totals(connection, file);
    // Texts of older writers are marked as bytes.
    const source = `read_parquet(${file}, binary_as_string = true)`;
    const shape = await connection.run(`select * from ${source} limit 0`);
    const known = shape.columnNames();
    const written = await namesOf(connection, file);
    if (written.length !== known.length) throw new Error('a schema that DuckDB reads otherwise');
    const columns = known.map((name, at) => ({
      name: written[at] ?? name,
      ...columnOf(shape.columnType(at), identifier(name)),
    }));
    const select = `select ${columns.map(({ text }) => text).join(', ')} from ${source}`;
    return {
      columns: columns.map(({ name, kind }) => ({ name, kind })),
      rows,
      bytes,
      batches: () => stream(connection, select),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function totals(connection: DuckDBConnection, file: string): Promise<number[]> {
  const rows = await connection.runAndReadAll(
    `select cast(num_rows as double) from parquet_file_metadata(${file})`,
  );
  const bytes = await connection.runAndReadAll(
    `select cast(sum(total_uncompressed_size) as double) from parquet_metadata(${file})`,
  );
  return [...rows.getRows(), ...bytes.getRows()].map(([value]) => Number(value ?? 0));
}

/** The columns' names as they are written: DuckDB tells namesakes apart by names of its own. */
async function namesOf(connection: DuckDBConnection, file: string): Promise<string[]> {
  const reader = await connection.runAndReadAll(
    `select name, cast(coalesce(num_children, 0) as double) from parquet_schema(${file})`,
  );
  const [, ...nodes] = reader
    .getRows()
    .map(([name, parts]) => [String(name), Number(parts)] as const);
  const names: string[] = [];
  let within = 0;
  for (const [name, parts] of nodes) {
    if (within === 0) names.push(name);
    else within -= 1;
    within += parts;
  }
  return names;
}

async function* stream(
  connection: DuckDBConnection,
  select: string,
): AsyncGenerator<readonly (readonly (string | null)[])[]> {
  const result = await connection.stream(select);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    yield chunk.getRows() as (string | null)[][];
  }
}

const DAYS: readonly DuckDBTypeId[] = [
  DuckDBTypeId.DATE,
  DuckDBTypeId.TIMESTAMP,
  DuckDBTypeId.TIMESTAMP_S,
  DuckDBTypeId.TIMESTAMP_MS,
  DuckDBTypeId.TIMESTAMP_NS,
  // In the office's clock, which is the connection's.
  DuckDBTypeId.TIMESTAMP_TZ,
];
const NESTED: readonly DuckDBTypeId[] = [
  DuckDBTypeId.LIST,
  DuckDBTypeId.ARRAY,
  DuckDBTypeId.STRUCT,
  DuckDBTypeId.MAP,
  DuckDBTypeId.UNION,
];

function columnOf(type: DuckDBType, column: string): { kind: ParquetColumnKind; text: string } {
  if (DAYS.includes(type.typeId)) {
    return { kind: 'day', text: `cast(cast(${column} as date) as varchar)` };
  }
  if (type instanceof DuckDBListType && !NESTED.includes(type.valueType.typeId)) {
    return { kind: 'text', text: `array_to_string(cast(${column} as varchar[]), ';')` };
  }
  if (NESTED.includes(type.typeId)) {
    return { kind: 'nested', text: `case when ${column} is not null then '' end` };
  }
  const float = type.typeId === DuckDBTypeId.DOUBLE || type.typeId === DuckDBTypeId.FLOAT;
  return { kind: float ? 'float' : 'text', text: `cast(${column} as varchar)` };
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
