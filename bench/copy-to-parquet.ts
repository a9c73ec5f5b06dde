import process from 'node:process';
import { DuckDBInstance } from '@duckdb/node-api';

/**
 * DuckDB alone: `<csv> <parquet>`, as it comes, with the compression that snapshots have. Prints the
 * seconds of the statement, without those of starting.
 */
const [csv = '', parquet = ''] = process.argv.slice(2).map((path) => path.replaceAll("'", "''"));
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const startedAt = performance.now();
await connection.run(
  `copy (select * from read_csv('${csv}', header = true, dateformat = '%Y-%m-%d'))
   to '${parquet}' (format parquet, compression zstd)`,
);
console.log((performance.now() - startedAt) / 1000);
connection.closeSync();
instance.closeSync();
