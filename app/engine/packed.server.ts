import type { DuckDBMaterializedResult, DuckDBValue } from '@duckdb/node-api';
import type { ColumnedText, Row } from './engine.ts';
import { type ReadColumn, columnsOf, rowsOf } from './rows.server.ts';

/** The last letters that Unicode has: never letters of a text (Unicode 16, §23.7). */
const BETWEEN = '\u{10ffff}';
const NOTHING = '\u{10fffe}';
const [BETWEEN_CODE, NOTHING_CODE] = [BETWEEN, NOTHING].map((letter) => letter.codePointAt(0));

/**
 * A query with all its texts in one column, the last. To read a text is a call into native code, and most of what a
 * long answer costs: so it is made once a row instead of once a cell.
 */
export function packed({ text, columns }: ColumnedText): string {
  const [others = [], texts = []] = [false, true].map((isText) =>
    columns.filter((column) => column.isText === isText).map(({ name }) => `"${name}"`),
  );
  const letters = texts.map((name) => `coalesce(${name}, chr(${NOTHING_CODE}))`).join(', ');
  const all = [...others, `concat_ws(chr(${BETWEEN_CODE}), ${letters})`];
  return `select ${all.join(', ')} from (\n${text}\n) as answer`;
}

/** The rows of a packed query as it was before, some at a time. */
export function unpackedPieces(
  result: DuckDBMaterializedResult,
  { columns }: ColumnedText,
): Iterable<Row[]> {
  const others = columnsOf(result).slice(0, -1);
  const texts = columns.filter(({ isText }) => isText);
  const read: ReadColumn[] = columns.map(({ name, isText }) => {
    const other = others.find((column) => column.name === name);
    return isText || !other ? { name, cell: textOf } : other;
  });
  return (function* () {
    for (let at = 0; at < result.chunkCount; at += 1) {
      const chunk = result.getChunk(at);
      const values = chunk.getColumns();
      const unpacked = unpack(values.pop() ?? [], texts.length);
      const inOrder = columns.map(({ isText }) => (isText ? unpacked : values).shift() ?? []);
      yield rowsOf(read, inOrder, chunk.rowCount);
    }
  })();
}

function textOf(value: DuckDBValue): string | null {
  return value === NOTHING ? null : (value as string);
}

function unpack(packed: readonly DuckDBValue[], count: number): DuckDBValue[][] {
  const columns = Array.from({ length: count }, (): DuckDBValue[] => []);
  for (const row of packed) {
    const texts = String(row).split(BETWEEN);
    if (texts.length !== count) throw new Error('a text holds the letter that parts texts');
    columns.forEach((column, at) => column.push(texts[at] ?? null));
  }
  return columns;
}
