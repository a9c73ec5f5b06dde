import { type CsvShape, takeRecords } from './csv-records.ts';

const USUAL = [',', ';', '\t', '|'];
/** Taken only where hardly a row speaks against it. */
const UNUSUAL = ['^', '~'];
const AGREED = 0.9;
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
 * The delimiter by which the rows agree on how many fields they have, from the heading on; where the
 * heading's row is known, the one that gives it the most.
 */
export function recogniseShape(beginning: string, headerRow: number | undefined): RecognisedShape {
  const newline = newlineOf(beginning);
  const judged = [...USUAL, ...UNUSUAL].map((delimiter) => {
    const counts = fieldCounts(beginning, { delimiter, newline }, headerRow);
    return { delimiter, ...agreement(counts), heading: counts[(headerRow ?? 0) - 1] ?? 1 };
  });
  if (headerRow !== undefined) {
    const best = judged.reduce((a, b) => (b.heading > a.heading ? b : a));
    return { delimiter: best.delimiter, newline, width: best.heading };
  }
  const sure = judged.filter(({ share, rows }) => share >= AGREED && rows > 2);
  // A letter that stands in every row as often, but not in the heading, is part of the texts.
  const first = Math.min(...sure.map(({ start }) => start));
  const likely = sure.length > 0 ? sure.filter(({ start }) => start === first) : judged;
  const best = likely
    .filter(({ delimiter, share }) => !UNUSUAL.includes(delimiter) || share >= AGREED)
    .reduce((a, b) => (b.score > a.score ? b : a));
  return { delimiter: best.delimiter, newline, width: best.width };
}

/** The shape of a file that says its delimiter itself. */
export function shapeBy(beginning: string, delimiter: string): RecognisedShape {
  const newline = newlineOf(beginning);
  const counts = fieldCounts(beginning, { delimiter, newline }, undefined);
  return { delimiter, newline, width: agreement(counts).width };
}

function newlineOf(beginning: string): CsvShape['newline'] {
  return !beginning.includes('\n') && beginning.includes('\r') ? '\r' : '\n';
}

interface Agreement {
  /** Of most rows. */
  width: number;
  rows: number;
  /** The first of two rows in a row that have it: what stands above is a banner. */
  start: number;
  /** Of the rows from there on. */
  share: number;
  score: number;
}

function agreement(counts: readonly number[]): Agreement {
  const filled = counts.filter((count) => count > 0);
  let best: Agreement = { width: 1, rows: 0, start: filled.length, share: 0, score: 0 };
  for (const width of new Set(filled)) {
    if (width === 1) continue;
    const rows = filled.filter((count) => count === width).length;
    const pair = filled.findIndex((count, at) => count === width && filled[at + 1] === width);
    const start = pair === -1 ? filled.indexOf(width) : pair;
    const agreeing = filled.slice(start).filter((count) => count === width).length;
    const score = (rows / filled.length) * Math.log2(width);
    if (score > best.score) {
      best = { width, rows, start, share: agreeing / (filled.length - start), score };
    }
  }
  return best;
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
