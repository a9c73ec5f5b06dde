import { isPlain } from '../text.ts';
import { UntrustworthyFile } from '../untrustworthy.ts';
import type { ByteSource } from './byte-source.server.ts';
import { createRecordCounter } from './csv-count.ts';
import { takeRecords } from './csv-records.ts';
import { type RecognisedShape, recogniseShape, separatorLine, shapeBy } from './csv-shape.ts';
import type { RecordSource, SourceRecord } from './record-source.ts';
import { rowsWithin } from './rows-within.ts';
import { decodingOf } from './text/decoding.ts';
import type { TextEncoding } from './text/text-encoding.server.ts';
import { readablePart, textPieces } from './text/text-pieces.ts';

export interface DelimitedText {
  shape: RecognisedShape;
  /** Characters of a line before the first row that says the delimiter. */
  skipped: number;
}

export function recogniseDelimited(
  beginning: string,
  headerRow: number | undefined,
): DelimitedText {
  const said = separatorLine(beginning);
  return said
    ? { shape: shapeBy(beginning.slice(said.length), said.delimiter), skipped: said.length }
    : { shape: recogniseShape(beginning, headerRow), skipped: 0 };
}

/** Strict in its encoding; what does not fit refuses the file, with the row. */
export function readDelimited(
  source: ByteSource,
  { encoding, mark }: TextEncoding,
  { shape, skipped }: DelimitedText,
): RecordSource {
  const decoding = decodingOf(encoding);
  let counted = 0;
  let share = 0;

  async function* batches(): AsyncGenerator<readonly SourceRecord[]> {
    const counter = createRecordCounter(shape);
    let rest = '';
    let isRestPlain = true;
    let row = 0;
    let toSkip = skipped;
    const bytesRead = source.read((read) => {
      share = read;
    });
    for await (const { bytes, last } of textPieces(bytesRead, decoding, mark)) {
      const decoded = decoding.read(bytes);
      if (decoded === null) {
        const before = rest + readablePart(bytes, decoding);
        takeRecords(before, shape, false, () => (row += 1), row + 1);
        const code = encoding === 'utf-8' ? 'not_utf8' : 'wrong_encoding';
        throw new UntrustworthyFile(code, { row: row + 1 });
      }
      let { text, units } = decoded;
      if (toSkip > 0) {
        text = text.slice(toSkip);
        units = units.subarray(toSkip);
        toSkip = 0;
      }
      counter.add(units);
      const arePlain: boolean = isPlain(decoded.letters) && (isRestPlain || rest === '');
      text = rest + text;
      const batch: SourceRecord[] = [];
      const used = takeRecords(
        text,
        shape,
        last,
        (fields, lines) => {
          row += 1;
          batch.push(
            lines > 1
              ? { row, fields, within: rowsWithin(fields, shape, shape.width) }
              : { row, fields, isPlain: arePlain },
          );
        },
        row + 1,
      );
      rest = text.slice(used);
      isRestPlain = arePlain;
      if (batch.length > 0) yield batch;
    }
    counted = counter.total();
    share = 1;
  }

  return { batches, countedRecords: () => counted, progress: () => share };
}
