import { type DuckDBResultReader, DuckDBTypeId, type DuckDBValue } from '@duckdb/node-api';
import type { Row } from './engine.ts';

type Cell = Row[string];

function asIs(value: DuckDBValue): Cell {
  return value as Cell;
}

/** NaN and infinity have no JSON and are no answer to any question here. */
function finite(value: DuckDBValue): Cell {
  if (!Number.isFinite(value)) throw new Error('a number in the answer is not finite');
  return value as number;
}

/** Wider types would come back as bigint, object or text: the query has to cast. */
const CELLS: Partial<Record<DuckDBTypeId, (value: DuckDBValue) => Cell>> = {
  [DuckDBTypeId.BOOLEAN]: asIs,
  [DuckDBTypeId.TINYINT]: asIs,
  [DuckDBTypeId.SMALLINT]: asIs,
  [DuckDBTypeId.INTEGER]: asIs,
  [DuckDBTypeId.FLOAT]: finite,
  [DuckDBTypeId.DOUBLE]: finite,
  [DuckDBTypeId.VARCHAR]: asIs,
  [DuckDBTypeId.ENUM]: asIs,
  [DuckDBTypeId.DATE]: String,
};

/** Rows whose cells are JSON as they stand; any type that is not is an error, never a text. */
export function readRows(reader: DuckDBResultReader): Row[] {
  const names = reader.columnNames();
  if (new Set(names).size < names.length) throw new Error('two columns of the answer share a name');
  const columns = reader.getColumns();
  const rows = Array.from({ length: reader.currentRowCount }, (): Row => ({}));
  names.forEach((name, at) => {
    const cell = CELLS[reader.columnTypeId(at)];
    if (!cell) throw new Error(`column ${name}: ${String(reader.columnType(at))} has to be cast`);
    const values = columns[at] ?? [];
    rows.forEach((row, index) => {
      const value = values[index] ?? null;
      row[name] = value === null ? null : cell(value);
    });
  });
  return rows;
}
