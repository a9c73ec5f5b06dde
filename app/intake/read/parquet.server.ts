import type { Day } from '#app/model/day.ts';
import {
  openParquet,
  type ParquetColumnKind,
  type ParquetFile,
} from '#app/engine/parquet.server.ts';
import { UntrustworthyFile } from '../untrustworthy.ts';
import { MOST_COLUMNS } from './json/named-records.ts';
import { numberText } from './number-text.ts';
import type { Flaw, RecordSource, SourceFile, SourceRecord } from './record-source.ts';

const MOST_ROWS = 10_000_000;
const MOST_BYTES = 2 ** 31;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Under its memory limit DuckDB may need more than there is: a row group that is no usual one. */
const OUT_OF_MEMORY = /Out of Memory Error|failed to allocate/i;

export async function openParquetSource(path: string, work: string): Promise<SourceFile> {
  const file = await orDamaged(openParquet(path, work));
  const refusal =
    file.columns.length > MOST_COLUMNS
      ? 'too_wide'
      : file.rows > MOST_ROWS || file.bytes > MOST_BYTES
        ? 'too_large'
        : null;
  if (refusal !== null) {
    await file.close();
    throw new UntrustworthyFile(refusal);
  }
  return {
    format: 'parquet',
    gzip: false,
    encoding: null,
    columns: file.columns.map(({ name }) => name),
    sheets: [{ name: '', hidden: false }],
    records: () => readRows(file),
    merges: () => Promise.resolve([]),
    close: () => file.close(),
  };
}

function readRows(file: ParquetFile): RecordSource {
  const kinds = file.columns.map(({ kind }) => kind);
  let row = 0;

  async function* batches(): AsyncGenerator<readonly SourceRecord[]> {
    row = 0;
    const chunks = file.batches()[Symbol.asyncIterator]();
    for (;;) {
      const next = await orDamaged(chunks.next());
      if (next.done === true) return;
      yield next.value.map((cells) => {
        row += 1;
        return recordOf(row, cells, kinds);
      });
    }
  }

  return {
    batches,
    countedRecords: () => file.rows,
    progress: () => (file.rows === 0 ? 1 : row / file.rows),
  };
}

function recordOf(
  row: number,
  cells: readonly (string | null)[],
  kinds: readonly ParquetColumnKind[],
): SourceRecord {
  const days = new Map<number, Day>();
  const flaws: Flaw[] = [];
  const fields = cells.map((cell, place) => {
    if (cell === null) return '';
    const kind = kinds[place];
    if (kind === 'nested') flaws.push({ place, code: 'nested_value' });
    if (kind === 'day' && DAY.test(cell)) days.set(place, cell);
    return kind === 'float' ? numberText(cell) : cell;
  });
  return {
    row,
    fields,
    ...(days.size > 0 && { days }),
    ...(flaws.length > 0 && { flaws }),
  };
}

async function orDamaged<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const code = OUT_OF_MEMORY.test(String(error)) ? 'too_large' : 'damaged_file';
    throw new UntrustworthyFile(code);
  }
}
