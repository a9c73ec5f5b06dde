import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { UntrustworthyFile } from '../untrustworthy.ts';
import { createRecordCounter } from './csv-count.ts';
import { type CsvShape, takeRecords } from './csv-records.ts';
import { recogniseShape } from './csv-shape.ts';
import type { ReadOptions, RecordSource, SourceRecord } from './record-source.ts';
import { rowsWithin } from './rows-within.ts';

const CHUNK_BYTES = 1 << 18;
const LINE_FEED = 10;

/** Strict UTF-8 with or without a byte order mark; the delimiter is recognised from the header. */
export function openCsv(
  path: string,
  { headerRow = 1 }: Pick<ReadOptions, 'headerRow'>,
): RecordSource {
  let counted = 0;

  async function* batches(): AsyncGenerator<readonly SourceRecord[]> {
    let shape: CsvShape | null = null;
    let counter: ReturnType<typeof createRecordCounter> | null = null;
    let rest = '';
    let row = 0;
    let width = 0;
    for await (const { bytes, last } of wholeCharacters(path)) {
      const text = rest + decode(bytes, row + 1);
      if (shape === null) {
        if (!last && !hasHeader(text, headerRow)) {
          rest = text;
          continue;
        }
        shape = recogniseShape(text.slice(0, CHUNK_BYTES), headerRow);
        counter = createRecordCounter(shape);
        counter.add(Buffer.from(text, 'utf8'));
      } else counter?.add(bytes);
      const recognised = shape;
      const batch: SourceRecord[] = [];
      const used = takeRecords(
        text,
        recognised,
        last,
        (fields, lines) => {
          row += 1;
          if (row === headerRow) width = fields.length;
          const spansLines = lines > 1 && row > headerRow;
          batch.push(
            spansLines
              ? { row, fields, within: rowsWithin(fields, recognised, width) }
              : { row, fields },
          );
        },
        row + 1,
      );
      rest = text.slice(used);
      if (batch.length > 0) yield batch;
    }
    counted = counter?.total() ?? 0;
  }

  return { batches, countedRecords: () => counted, progress: () => (counted === 0 ? 0 : 1) };
}

function hasHeader(text: string, headerRow: number): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    if (lines > headerRow) return true;
  }
  return text.length > 1 << 20;
}

function decode(bytes: Buffer, row: number): string {
  if (!isUtf8(bytes) || bytes.includes(0)) throw new UntrustworthyFile('not_utf8', { row });
  return bytes.toString('utf8');
}

/** The file in pieces that end with a line or at least with a character; without the mark. */
async function* wholeCharacters(path: string): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let carried: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const piece of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    let bytes = carried.length > 0 ? Buffer.concat([carried, piece as Buffer]) : (piece as Buffer);
    if (first && bytes.length >= 3) {
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
      first = false;
    }
    const end = cutAfterCharacter(bytes);
    carried = bytes.subarray(end);
    if (end > 0) yield { bytes: bytes.subarray(0, end), last: false };
  }
  yield { bytes: carried, last: true };
}

/** After the last line end; where there is none, before the last character that may be torn. */
function cutAfterCharacter(bytes: Buffer): number {
  const lineEnd = bytes.lastIndexOf(LINE_FEED);
  if (lineEnd !== -1) return lineEnd + 1;
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  return Math.max(0, end - 1);
}
