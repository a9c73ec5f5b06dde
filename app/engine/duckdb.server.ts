import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { isDondocError, unavailable } from '#app/model/errors.ts';
import { createAdmission } from './admission.ts';
import { withDeadline } from './deadline.ts';
import type { BindValue, ColumnedText, QueryOptions, Row, ServingEngine } from './engine.ts';
import { withoutQuotes } from './engine-error.ts';
import { bindParameters } from './parameters.server.ts';
import { literal } from './relations.ts';
import { packed, unpackedPieces } from './packed.server.ts';
import { readRows } from './rows.server.ts';
import { NOTHING_HELD, createRelations, swapServed } from './served.server.ts';
import { prepareSelect } from './statement.server.ts';

export interface ServingEngineOptions {
  /** The data directory, absolute: the only place this engine can read. */
  root: string;
  /** Of a query that names none of its own. */
  deadlineMs?: number;
  /**
   * Queries at once. Each holds a thread of libuv's pool, which has four unless the process was
   * started with UV_THREADPOOL_SIZE (16 is right for the default): with all of them in slow
   * queries, file reads and name look-ups of the whole process stand still.
   */
  concurrent?: number;
  /** Queries waiting for a place; one more is 'busy'. */
  queued?: number;
}

/** DuckDB in memory over the snapshots' files: nothing outside `root` is read, nothing written. */
export async function openServingEngine({
  root,
  deadlineMs: defaultDeadlineMs = 5_000,
  concurrent = 4,
  queued = 64,
}: ServingEngineOptions): Promise<ServingEngine> {
  const instance = await DuckDBInstance.create(':memory:');
  const admission = createAdmission({ concurrent, queued });
  const running = new Set<DuckDBConnection>();
  const writer = await instance.connect();
  await createRelations(writer);
  await harden(writer, root);
  let held = NOTHING_HELD;
  let swap: Promise<void> = Promise.resolve();

  async function inPlace<Answer>(
    use: (connection: DuckDBConnection) => Promise<Answer>,
    { deadlineMs = defaultDeadlineMs }: QueryOptions = {},
  ): Promise<Answer> {
    const start = performance.now();
    try {
      return await admission.run(async () => {
        const connection = await instance.connect();
        running.add(connection);
        try {
          const left = Math.max(0, deadlineMs - (performance.now() - start));
          return await withDeadline(
            withoutQuotes(() => use(connection)),
            () => connection.interrupt(),
            left,
          );
        } finally {
          running.delete(connection);
          connection.closeSync();
        }
      }, deadlineMs);
    } catch (error) {
      throw isDondocError(error) ? error : unavailable('engine', error);
    }
  }

  return {
    query: (text, params, options) =>
      inPlace((connection) => answer(connection, text, params), options),
    queryInPieces: (query, params, options) =>
      inPlace((connection) => answerInPieces(connection, query, params), options),
    serve(snapshots, units, lines = []) {
      swap = swap
        .catch(() => undefined)
        .then(async () => {
          held = await withoutQuotes(() => swapServed(writer, held, snapshots, units, lines));
        });
      return swap;
    },
    async close() {
      const left = admission.close();
      const interrupting = setInterval(() => {
        for (const connection of running) connection.interrupt();
      }, 25);
      await Promise.allSettled([left, swap]);
      clearInterval(interrupting);
      writer.closeSync();
      instance.closeSync();
    },
  };
}

type Params = Readonly<Record<string, BindValue>>;

async function answer(connection: DuckDBConnection, text: string, params: Params): Promise<Row[]> {
  const statement = await prepareSelect(connection, text);
  bindParameters(statement, params);
  return readRows(await statement.runAndReadAll());
}

async function answerInPieces(
  connection: DuckDBConnection,
  query: ColumnedText,
  params: Params,
): Promise<Iterable<Row[]>> {
  const statement = await prepareSelect(connection, packed(query));
  bindParameters(statement, params);
  return unpackedPieces(await statement.run(), query);
}

/** In the order in which it works; after the last line no setting can be changed any more. */
async function harden(connection: DuckDBConnection, root: string): Promise<void> {
  await connection.run("set global TimeZone = 'Asia/Ho_Chi_Minh'");
  await connection.run(`set allowed_directories = [${literal(root)}]`);
  await connection.run("set temp_directory = ''");
  // It knows a file by size and second of modification: a file mended at once would still be read as it was.
  await connection.run('set enable_external_file_cache = false');
  await connection.run('set enable_external_access = false');
  await connection.run('set lock_configuration = true');
}
