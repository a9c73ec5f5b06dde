import { type CsvShape, takeRecords } from './csv-records.ts';

const USUAL = [',', ';', '\t', '|'];
/** Taken only where hardly a row speaks against it. */
const UNUSUAL = ['^', '~'];
const UNUSUAL_SHARE = 0.9;
/** Rows that are enough to tell. */
const LOOKED_AT = 400;

export interface RecognisedShape extends CsvShape {
  /** Fields of the heading where it is known, else of the most rows. */
  width: number;
}

/** A line as Excel writes it before the first row, which no spreadsheet shows: `sep=;`. */
export function separatorLine(beginning: string): { delimiter: string; length: number } | null {
  const match = /^"?sep=([^\r\n"])"?(?:\r\n|\n|\r)/i.exec(beginning);
  return match?.[1] === undefined ? null : { delimiter: match[1], length: match[0].length };
}

/**
 * The delimiter by which the rows agree best on how many fields they have; where the heading's row
 * is known, the one that gives it the most.
 */
export function recogniseShape(beginning: string, headerRow: number | undefined): RecognisedShape {
  const newline = !beginning.includes('\n') && beginning.includes('\r') ? '\r' : '\n';
  const shapes = [...USUAL, ...UNUSUAL].map((delimiter) => {
    const shape: CsvShape = { delimiter, newline };
    return { ...shape, ...judge(fieldCounts(beginning, shape, headerRow), headerRow) };
  });
  const best = shapes
    .filter(({ delimiter, share }) => !UNUSUAL.includes(delimiter) || share >= UNUSUAL_SHARE)
    .reduce((a, b) => (b.score > a.score ? b : a));
  return { delimiter: best.delimiter, newline, width: best.width };
}

/** The shape of a file that says its delimiter itself. */
export function shapeBy(beginning: string, delimiter: string): RecognisedShape {
  const newline = !beginning.includes('\n') && beginning.includes('\r') ? '\r' : '\n';
  const shape: CsvShape = { delimiter, newline };
  return { ...shape, width: judge(fieldCounts(beginning, shape, undefined), undefined).width };
}

function judge(
  counts: readonly number[],
  headerRow: number | undefined,
): { score: number; share: number; width: number } {
  const rows = new Map<number, number>();
  for (const count of counts) if (count > 0) rows.set(count, (rows.get(count) ?? 0) + 1);
  const lines = [...rows.values()].reduce((sum, each) => sum + each, 0);
  let best = { score: 0, share: 0, width: 1 };
  for (const [width, agreeing] of rows) {
    const share = agreeing / lines;
    const score = share * Math.log2(width);
    if (width > 1 && score > best.score) best = { score, share, width };
  }
  const heading = headerRow === undefined ? undefined : (counts[headerRow - 1] ?? 1);
  return heading === undefined ? best : { ...best, score: heading - 1, width: heading };
}

/** Of each record from the first on; 0 for a blank line. */
function fieldCounts(text: string, shape: CsvShape, headerRow: number | undefined): number[] {
  const counts: number[] = [];
  const most = Math.max(LOOKED_AT, headerRow ?? 0);
  try {
    takeRecords(
      text,
      shape,
      true,
      (fields) => {
        counts.push(fields.length === 1 && fields[0]?.trim() === '' ? 0 : fields.length);
        if (counts.length >= most) throw ENOUGH;
      },
      1,
    );
  } catch {
    // A quotation mark that is none under this delimiter, or enough rows: what was seen counts.
    return counts;
  }
  return counts;
}

const ENOUGH = new Error('enough rows');
