import { type DuckDBConnection, DuckDBInstance, DuckDBTypeId } from '@duckdb/node-api';
import type { BindValue, Row } from './engine.ts';
import { EngineError, withoutQuotes } from './engine-error.ts';
import { literal } from './relations.ts';
import { readRows } from './rows.server.ts';

type Cell = Row[string];
type Scalars = Readonly<Record<string, Exclude<BindValue, readonly string[]>>>;

/** DuckDB for the importing process: it may write, but only below its own folder. */
export interface Workbench {
  /** One statement; its rows, dates as `yyyy-MM-dd`. */
  run(sql: string, params?: Scalars): Promise<Row[]>;
  /** The same, keeping rows in the order in which they are read. */
  runInOrder(sql: string): Promise<Row[]>;
  /** Appends rows in the table's own column order; how many there were. */
  append(
    table: string,
    rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
  ): Promise<number>;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  /** Absolute; must exist. Spilled work goes there too. */
  folder: string;
  /** Further folders or files, absolute, that it may read (and would be able to write). */
  readable?: readonly string[];
  memoryLimit?: string;
  threads?: number;
}

export async function openWorkbench({
  folder,
  readable = [],
  memoryLimit = '200MB',
  threads = 2,
}: WorkbenchOptions): Promise<Workbench> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memoryLimit,
    threads: String(threads),
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  await connection.run("set global TimeZone = 'Asia/Ho_Chi_Minh'");
  // Hundreds of small files of one import are read again and again.
  await connection.run('set parquet_metadata_cache = true');
  await connection.run(
    `set allowed_directories = [${[folder, ...readable].map(literal).join(', ')}]`,
  );
  await connection.run(`set temp_directory = ${literal(`${folder}/spill`)}`);
  await connection.run('set enable_external_access = false');
  /** Under the limit two threads may need more than there is where one gets by. */
  async function inMemory(attempt: () => Promise<Row[]>): Promise<Row[]> {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof EngineError && error.kind === 'Out of Memory Error')) throw error;
      await connection.run('set threads = 1');
      try {
        return await attempt();
      } finally {
        await connection.run(`set threads = ${threads}`);
      }
    }
  }

  return {
    run: (sql, params = {}) => inMemory(() => run(connection, sql, params)),
    async runInOrder(sql) {
      for (const setting of IN_ORDER) await connection.run(`set ${setting}`);
      try {
        return await inMemory(() => run(connection, sql, {}));
      } finally {
        for (const setting of OUT_OF_ORDER) await connection.run(`set ${setting}`);
      }
    },
    append: (table, rows) => withoutQuotes(() => append(connection, table, rows)),
    close() {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}

/** A join that exchanges its sides would put out the rows of the other one in that one's order. */
const IN_ORDER = [
  'preserve_insertion_order = true',
  "disabled_optimizers = 'build_side_probe_side,join_order'",
];
const OUT_OF_ORDER = ['preserve_insertion_order = false', "disabled_optimizers = ''"];

function run(connection: DuckDBConnection, sql: string, params: Scalars): Promise<Row[]> {
  return withoutQuotes(async () => {
    const statement = await connection.prepare(sql);
    statement.bind({ ...params });
    const reader = await statement.runAndReadAll();
    return reader.columnCount === 1 && isCount(reader.columnName(0), reader.columnTypeId(0))
      ? []
      : readRows(reader);
  });
}

/** What COPY, INSERT, UPDATE and DELETE answer: a BIGINT count that nobody asked for. */
function isCount(name: string, type: DuckDBTypeId): boolean {
  return name === 'Count' && type === DuckDBTypeId.BIGINT;
}

async function append(
  connection: DuckDBConnection,
  table: string,
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): Promise<number> {
  const appender = await connection.createAppender(table);
  let count = 0;
  for await (const row of rows) {
    for (const cell of row) {
      if (cell === null) appender.appendNull();
      else if (typeof cell === 'boolean') appender.appendBoolean(cell);
      else if (typeof cell === 'number') appender.appendDouble(cell);
      else appender.appendVarchar(cell);
    }
    appender.endRow();
    count += 1;
  }
  appender.closeSync();
  return count;
}
