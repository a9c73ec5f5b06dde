import {
  type DuckDBConnection,
  type DuckDBPreparedStatement,
  StatementType,
} from '@duckdb/node-api';

const LEADING = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/;

/**
 * Prepares one SELECT. The engine refuses a second statement here, and counts SHOW, DESCRIBE,
 * SUMMARIZE and some PRAGMA as SELECT: hence the look at the first word.
 */
export async function prepareSelect(
  connection: DuckDBConnection,
  text: string,
): Promise<DuckDBPreparedStatement> {
  if (!/^(?:select|with)\b/i.test(text.replace(LEADING, ''))) throw new Error('not a SELECT');
  const statement = await connection.prepare(text);
  if (statement.statementType !== StatementType.SELECT) throw new Error('not a SELECT');
  return statement;
}
