import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

let engine: Promise<DuckDBInstance> | undefined;

/** The rows of a Parquet file, days as texts, by an engine that is not the store's. */
export async function readParquet(path: string): Promise<Record<string, unknown>[]> {
  const connection = await (await (engine ??= DuckDBInstance.create())).connect();
  try {
    const quoted = `'${path.replaceAll("'", "''")}'`;
    const read = await connection.runAndReadAll(`select * from read_parquet(${quoted})`);
    return read.getRowObjectsJson();
  } finally {
    connection.closeSync();
  }
}

/** The rows of the snapshot that a data directory holds at an id. */
export function storedTasks(dataDir: string, snapshot: string) {
  return readParquet(join(dataDir, 'snapshots', snapshot, 'tasks.parquet'));
}

/** Everything that lies under a folder, as text; what is packed is unpacked too. */
export async function everythingIn(folder: string): Promise<string> {
  const texts: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    texts.push(entry.name, (await readFile(path)).toString('utf8'));
    if (entry.name.endsWith('.parquet')) texts.push(JSON.stringify(await readParquet(path)));
  }
  return texts.join('\n');
}
