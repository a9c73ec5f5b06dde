import {
  type DuckDBDateValue,
  type DuckDBMaterializedResult,
  type DuckDBResultReader,
  DuckDBTypeId,
  type DuckDBValue,
} from '@duckdb/node-api';
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

/** Answers name few days, again and again: their texts are made once. */
const DAYS = new Map<number, string>();
const MOST_DAYS = 50_000;

function day(value: DuckDBValue): Cell {
  const date = value as DuckDBDateValue;
  const known = DAYS.get(date.days);
  if (known !== undefined) return known;
  const text = String(date);
  if (DAYS.size < MOST_DAYS) DAYS.set(date.days, text);
  return text;
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
  [DuckDBTypeId.DATE]: day,
};

/** Rows whose cells are JSON as they stand; any type that is not is an error, never a text. */
export function readRows(reader: DuckDBResultReader): Row[] {
  return rowsOf(columnsOf(reader), reader.getColumns(), reader.currentRowCount);
}

export interface ReadColumn {
  name: string;
  cell: (value: DuckDBValue) => Cell;
}

export function columnsOf(answer: DuckDBResultReader | DuckDBMaterializedResult): ReadColumn[] {
  const names = answer.columnNames();
  if (new Set(names).size < names.length) throw new Error('two columns of the answer share a name');
  return names.map((name, at) => {
    const cell = CELLS[answer.columnTypeId(at)];
    if (!cell) throw new Error(`column ${name}: ${String(answer.columnType(at))} has to be cast`);
    return { name, cell };
  });
}

export function rowsOf(
  columns: readonly ReadColumn[],
  values: readonly (readonly DuckDBValue[])[],
  count: number,
): Row[] {
  const rows = Array.from({ length: count }, (): Row => ({}));
  columns.forEach(({ name, cell }, at) => {
    const column = values[at] ?? [];
    rows.forEach((row, index) => {
      const value = column[index] ?? null;
      row[name] = value === null ? null : cell(value);
    });
  });
  return rows;
}
