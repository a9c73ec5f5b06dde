import { type DuckDBPreparedStatement, LIST, VARCHAR, listValue } from '@duckdb/node-api';
import type { BindValue } from './engine.ts';

const INT32 = 2 ** 31;

/** Binds every parameter of the statement; a missing or an extra name is an error. */
export function bindParameters(
  statement: DuckDBPreparedStatement,
  params: Readonly<Record<string, BindValue>>,
): void {
  const wanted = parameterNames(statement);
  const extra = Object.keys(params).filter((name) => !wanted.includes(name));
  const missing = wanted.filter((name) => !Object.hasOwn(params, name));
  if (extra.length > 0 || missing.length > 0) {
    throw new Error(`parameters: extra [${extra.join(', ')}], missing [${missing.join(', ')}]`);
  }
  wanted.forEach((name, at) => bindOne(statement, at + 1, params[name] ?? null));
}

function parameterNames(statement: DuckDBPreparedStatement): string[] {
  return Array.from({ length: statement.parameterCount }, (_, at) =>
    statement.parameterName(at + 1),
  );
}

function bindOne(statement: DuckDBPreparedStatement, at: number, value: BindValue): void {
  if (value === null) statement.bindNull(at);
  else if (typeof value === 'string') statement.bindVarchar(at, value);
  else if (typeof value === 'boolean') statement.bindBoolean(at, value);
  else if (typeof value !== 'number') statement.bindList(at, listValue([...value]), LIST(VARCHAR));
  else if (!Number.isFinite(value)) throw new Error('parameters: a number is not finite');
  else if (Number.isInteger(value) && value >= -INT32 && value < INT32)
    statement.bindInteger(at, value);
  else statement.bindDouble(at, value);
}
