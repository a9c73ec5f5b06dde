import type { BindValue, Engine, QueryOptions, Row, ServingEngine } from '#app/engine/engine.ts';
import { isDay } from '#app/model/day.ts';
import { forbidden, unavailable } from '#app/model/errors.ts';
import { SNAPSHOT_ID_PATTERN } from '#app/model/snapshot.ts';
import type { Rights } from '#app/model/rights.ts';
import type { ColumnType, ParamType, Query, QueryDefinition, Right } from './query.ts';

type Cell = Row[string];

const PARAM_FITS: Record<ParamType, (value: BindValue) => boolean> = {
  text: (value) => typeof value === 'string',
  date: (value) => typeof value === 'string' && isDay(value),
  integer: (value) => Number.isSafeInteger(value),
  number: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  snapshot: (value) => typeof value === 'string' && SNAPSHOT_ID_PATTERN.test(value),
  'text[]': (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
};

const COLUMN_FITS: Record<ColumnType, (value: Cell) => boolean> = {
  text: (value) => typeof value === 'string',
  date: (value) => typeof value === 'string' && isDay(value),
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
};

/**
 * Asks a query of the registry. Parameters and rows are held against its header, so that the types
 * are true at run time too; what does not fit is an 'engine' error that names it in its cause.
 * @throws DondocError `forbidden` (403) where the query tells what these rights do not open
 */
export async function ask<Params extends object, Answer>(
  engine: Engine,
  query: Query<Params, Answer>,
  params: Readonly<NoInfer<Params>>,
  rights: Rights,
  options?: QueryOptions,
): Promise<Answer[]> {
  const values = bindValues(query, params as Readonly<Record<string, BindValue>>, rights);
  const rows = await engine.query(query.text, values, options);
  checkRows(query, rows);
  return rows as Answer[];
}

/** As `ask`, for answers of many rows: each piece is held against the header as it is read. */
export async function askInPieces<Params extends object, Answer>(
  engine: Pick<ServingEngine, 'queryInPieces'>,
  query: Query<Params, Answer>,
  params: Readonly<NoInfer<Params>>,
  rights: Rights,
  options?: QueryOptions,
): Promise<Iterable<Answer[]>> {
  const values = bindValues(query, params as Readonly<Record<string, BindValue>>, rights);
  const columns = query.columns.map(({ name, type }) => ({ name, isText: type === 'text' }));
  const pieces = await engine.queryInPieces({ text: query.text, columns }, values, options);
  return (function* () {
    for (const rows of pieces) {
      checkRows(query, rows);
      yield rows as Answer[];
    }
  })();
}

/** The rights come last: no question can stand in their place. */
function bindValues(
  query: QueryDefinition,
  values: Readonly<Record<string, BindValue>>,
  rights: Rights,
): Record<string, BindValue> {
  const granted = query.rights.map((right) => GRANTS[right](rights));
  return Object.assign(checkParams(query, values), ...granted) as Record<string, BindValue>;
}

const GRANTS: Record<Right, (rights: Rights) => Record<string, BindValue>> = {
  readable_units: ({ units }) => ({ readable_units: units }),
  reads_officers: ({ officers }) => ({ reads_officers: officers }),
  every_unit: ({ units }) => {
    if (units !== null) throw forbidden('every_unit');
    return {};
  },
};

function checkParams(
  { name, params }: QueryDefinition,
  values: Readonly<Record<string, BindValue>>,
): Record<string, BindValue> {
  const checked: Record<string, BindValue> = {};
  for (const param of params) {
    const value = values[param.name] ?? null;
    if (value === null ? !param.nullable : !PARAM_FITS[param.type](value)) {
      throw misfit(name, `parameter ${param.name} is not ${param.type}`);
    }
    checked[param.name] = value;
  }
  const extra = Object.keys(values).find((key) => !Object.hasOwn(checked, key));
  if (extra !== undefined) throw misfit(name, `parameter ${extra} is not declared`);
  return checked;
}

/** Names and order by the first row, nulls in every row, types by each column's first value. */
function checkRows({ name, columns }: QueryDefinition, rows: readonly Row[]): void {
  const [first] = rows;
  if (first === undefined) return;
  const names = Object.keys(first);
  if (names.length !== columns.length || columns.some((column, at) => column.name !== names[at])) {
    throw misfit(name, 'the columns are not the declared ones');
  }
  for (const column of columns) {
    const sample = rows.find((row) => row[column.name] !== null)?.[column.name] ?? null;
    if (sample !== null && !COLUMN_FITS[column.type](sample)) {
      throw misfit(name, `column ${column.name} is not ${column.type}`);
    }
    if (!column.nullable && rows.some((row) => row[column.name] === null)) {
      throw misfit(name, `column ${column.name} is null`);
    }
  }
}

function misfit(name: string, what: string): Error {
  return unavailable('engine', new Error(`query ${name}: ${what}`));
}
