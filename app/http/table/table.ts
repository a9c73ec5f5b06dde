/** What stands in a column, whatever the format. `share` is a number of 0–1 that people read as a percentage. */
export interface CellTypes {
  text: string;
  /** `yyyy-MM-dd` */
  date: string;
  /** RFC 3339 */
  instant: string;
  integer: number;
  number: number;
  share: number;
  boolean: boolean;
}
export type CellType = keyof CellTypes;
export type Cell = string | number | boolean | null;
export type Cells = readonly Cell[];

export interface Column {
  name: string;
  type: CellType;
}

export interface TableColumn<Row> extends Column {
  value: (row: Row) => Cell;
}

/** An answer as columns and rows: every format of an export is drawn from it, so that none says something else. */
export interface Table {
  columns: readonly Column[];
  /** How many there are. */
  rows: number;
  /** The rows in order, some at a time; as many as `rows`, or it throws. */
  pieces(): AsyncIterable<readonly Cells[]>;
  /** Whether it is too long to be held as a whole. */
  isLong: boolean;
  /** What is known of its texts before its rows come, where what a format holds depends on it. */
  texts?: () => Promise<TextLengths>;
}

/** In letters as Unicode counts them. */
export interface TextLengths {
  longest: number;
  /** Of all texts together. */
  letters: number;
}

export function column<Row, Type extends CellType>(
  name: string,
  type: Type,
  value: (row: Row) => CellTypes[Type] | null,
): TableColumn<Row> {
  return { name, type, value };
}

export function tableOf<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): Table {
  return {
    columns,
    rows: rows.length,
    // eslint-disable-next-line @typescript-eslint/require-await -- long tables wait for their rows
    async *pieces() {
      yield rows.map((row) => cellsOf(columns, row));
    },
    isLong: false,
  };
}

/** A table whose rows come as they are asked for. One that ends early must not pass for whole. */
export function longTableOf<Row>(
  columns: readonly TableColumn<Row>[],
  total: number,
  pieces: () => AsyncIterable<readonly Row[]>,
  texts?: () => Promise<TextLengths>,
): Table {
  return {
    columns,
    rows: total,
    ...(texts && { texts }),
    async *pieces() {
      let given = 0;
      for await (const rows of pieces()) {
        given += rows.length;
        yield rows.map((row) => cellsOf(columns, row));
      }
      if (given !== total) throw new Error(`${given} rows came where ${total} were counted`);
    },
    isLong: true,
  };
}

function cellsOf<Row>(columns: readonly TableColumn<Row>[], row: Row): Cells {
  return columns.map(({ value }) => value(row));
}

/** The same rows, `size` at a time. */
export async function* regrouped(
  pieces: AsyncIterable<readonly Cells[]>,
  size: number,
): AsyncGenerator<readonly Cells[]> {
  let group: Cells[] = [];
  for await (const rows of pieces) {
    for (const row of rows) {
      group.push(row);
      if (group.length < size) continue;
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}

/** The table with its first rows at hand: what fails at once fails before anything is sent. To be read once. */
export async function begun(table: Table): Promise<Table> {
  const pieces = table.pieces()[Symbol.asyncIterator]();
  let next = await pieces.next();
  return {
    ...table,
    async *pieces() {
      try {
        while (next.done !== true) {
          yield next.value;
          next = await pieces.next();
        }
      } finally {
        await pieces.return?.();
      }
    },
  };
}
