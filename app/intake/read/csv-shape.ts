import { type CsvShape, takeRecords } from './csv-records.ts';

const DELIMITERS = [',', ';', '\t', '|'];

/** The delimiter under which the header has the most fields. */
export function recogniseShape(beginning: string, headerRow: number): CsvShape {
  const newline = !beginning.includes('\n') && beginning.includes('\r') ? '\r' : '\n';
  let best: CsvShape = { delimiter: ',', newline };
  let most = 1;
  for (const delimiter of DELIMITERS) {
    const shape: CsvShape = { delimiter, newline };
    const fields = headerFields(beginning, shape, headerRow);
    if (fields > most) {
      most = fields;
      best = shape;
    }
  }
  return best;
}

function headerFields(beginning: string, shape: CsvShape, headerRow: number): number {
  let row = 0;
  let fields = 0;
  try {
    takeRecords(
      beginning,
      shape,
      true,
      (record) => {
        row += 1;
        if (row === headerRow) fields = record.length;
      },
      1,
    );
  } catch {
    return fields;
  }
  return fields;
}
