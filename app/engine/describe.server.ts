import { DuckDBInstance } from '@duckdb/node-api';
import type { BindValue } from './engine.ts';
import { bindParameters } from './parameters.server.ts';
import { createRelations } from './served.server.ts';
import { prepareSelect } from './statement.server.ts';

export interface DescribedColumn {
  name: string;
  /** As the engine names it. */
  type: string;
}

export interface Describer {
  /** The columns that a SELECT returns when its parameters have these values; it is not run. */
  columns(
    text: string,
    values: Readonly<Record<string, BindValue>>,
  ): Promise<readonly DescribedColumn[]>;
  close(): void;
}

/** An engine that serves nothing: the relations are there, typed and empty. */
export async function openDescriber(): Promise<Describer> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await createRelations(connection);
  return {
    async columns(text, values) {
      await prepareSelect(connection, text);
      const statement = await connection.prepare(`describe ${text}`);
      bindParameters(statement, values);
      const reader = await statement.runAndReadAll();
      return reader.getRows().map(([name, type]) => ({ name: String(name), type: String(type) }));
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
