import { cleanText, fold } from '#app/model/fold.ts';
import type { Merge, SourceRecord } from './read/record-source.ts';
import { APPLIED_FROM, type Candidate, recogniseHeading } from './recognise.ts';

/** The headings of a list, from however many rows they take. */
export interface Headings {
  /** The first row; 0 where the format names its columns. */
  row: number;
  rows: number;
  /** The heading of each place; of namesakes each with its number, `Ngày (2)`. */
  names: readonly string[];
  /** The same without numbers. */
  written: readonly string[];
  /** What stands lowest over each column, without the title of its group. */
  lowest: readonly string[];
  candidates: readonly (readonly Candidate[])[];
}

const MOST_ROWS = 3;
const LONGEST_HEADING = 200;

/**
 * The headings that start with the first of `records`. `worth`: how much headings say; a further
 * row is taken in where it only names what is under the titles of the row before.
 */
export function headingsFrom(
  records: readonly SourceRecord[],
  merges: readonly Merge[],
  worth: (headings: Headings) => number,
): Headings {
  const [first] = records;
  if (first === undefined) return headingsOf(0, []);
  let best = headingsOf(first.row, columnsOf([first], merges));
  for (let rows = 2; rows <= MOST_ROWS; rows += 1) {
    const block = records.slice(0, rows);
    const [upper, lower] = block.slice(-2);
    if (block.length < rows || !upper || !lower || !goesUnder(upper, lower, merges)) break;
    const longer = { ...headingsOf(first.row, columnsOf(block, merges)), rows };
    const next = records[rows];
    const isAlone = next !== undefined && !goesUnder(upper, next, merges);
    if (worth(longer) > worth(best) || (isAlone && worth(longer) === worth(best))) best = longer;
  }
  return best;
}

/** The headings of a format that names its columns itself. */
export function headingsNamed(columns: readonly string[]): Headings {
  return {
    ...headingsOf(
      0,
      columns.map((name) => [cleanText(name)]),
    ),
    rows: 0,
  };
}

/** The last row of the headings. */
export function lastOf({ row, rows }: Pick<Headings, 'row' | 'rows'>): number {
  return row + rows - 1;
}

function headingsOf(row: number, columns: readonly (readonly string[])[]): Headings {
  const lowest = columns.map((parts) => parts.at(-1) ?? '');
  const candidates = columns.map(recogniseHeading);
  const alone = counted(lowest);
  const written = columns.map((parts) => {
    const last = parts.at(-1) ?? '';
    const isEnough = parts.length < 2 || isKnown(last, alone);
    return isEnough ? last : parts.join(' / ');
  });
  const often = counted(written);
  const seen = new Map<string, number>();
  const names = written.map((text) => {
    const key = fold(text);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return text === '' || (often.get(key) ?? 0) < 2 ? text : `${text} (${number})`;
  });
  return { row, rows: 1, names, written, lowest, candidates };
}

function isKnown(heading: string, often: ReadonlyMap<string, number>): boolean {
  return often.get(fold(heading)) === 1 && isHeading(heading);
}

function isHeading(text: string): boolean {
  const [best] = recogniseHeading([text]);
  return best !== undefined && best.confidence >= APPLIED_FROM;
}

function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(fold(text), (counts.get(fold(text)) ?? 0) + 1);
  return counts;
}

/** Over each place the texts of the rows, from the top; a merged cell says the same everywhere. */
function columnsOf(block: readonly SourceRecord[], merges: readonly Merge[]): string[][] {
  const width = Math.max(...block.map(({ fields }) => fields.length));
  const rows = block.map((record) => textsOf(record, width, merges, block));
  const carried = rows.map((texts, at) => carry(texts, rows[at + 1]));
  return Array.from({ length: width }, (_, place) => {
    const parts = carried.map((texts) => texts[place] ?? '').filter((text) => text !== '');
    return parts.filter((text, at) => text !== parts[at - 1]);
  });
}

/** Cells at the end of a row that are under a merged title, and empty, may be missing in the record. */
function textsOf(
  { row, fields }: SourceRecord,
  width: number,
  merges: readonly Merge[],
  block: readonly SourceRecord[],
): string[] {
  const texts = Array.from({ length: width }, (_, place) => cleanText(fields[place] ?? ''));
  for (const { top, bottom, left, right } of merges) {
    if (row < top || row > bottom) continue;
    const origin = block.find((record) => record.row === top);
    if (origin === undefined) continue;
    const text = cleanText(origin.fields[left] ?? '');
    for (let place = left; place <= right && place < width; place += 1) texts[place] = text;
  }
  return texts;
}

/** The title of a group stands over its first column only: the empty ones beside it are under it too. */
function carry(texts: readonly string[], below: readonly string[] | undefined): string[] {
  let title = '';
  return texts.map((text, place) => {
    const isOver = below !== undefined && (below[place] ?? '') !== '';
    if (text !== '') {
      title = isOver && below[place] !== text ? text : '';
      return text;
    }
    return isOver ? title : '';
  });
}

/** Whether the lower row only names what is under the titles of the upper one: no row of data does. */
function goesUnder(upper: SourceRecord, lower: SourceRecord, merges: readonly Merge[]): boolean {
  if (lower.days !== undefined && lower.days.size > 0) return false;
  const isFilled = (record: SourceRecord, place: number) =>
    cleanText(record.fields[place] ?? '') !== '';
  let filled = 0;
  for (const [place, field] of lower.fields.entries()) {
    const text = cleanText(field);
    if (text === '') continue;
    filled += 1;
    if (text.length > LONGEST_HEADING || /^[\d\s./:-]+$/.test(text)) return false;
    if (text === cleanText(upper.fields[place] ?? '')) continue;
    const isBeside = !isFilled(upper, place) && isUnderTitle(place);
    if (!isBeside && !isTitle(place) && !isHeading(text)) return false;
  }
  return filled > 0;

  function isTitle(place: number): boolean {
    if (!isFilled(upper, place)) return false;
    const merged = merges.find(
      ({ top, bottom, left }) => top <= upper.row && upper.row <= bottom && left === place,
    );
    if (merged) return merged.right > merged.left;
    for (
      let right = place + 1;
      right < lower.fields.length && !isFilled(upper, right);
      right += 1
    ) {
      if (isFilled(lower, right)) return true;
    }
    return false;
  }

  function isUnderTitle(place: number): boolean {
    let left = place;
    while (left >= 0 && !isFilled(upper, left)) left -= 1;
    return left >= 0 && isFilled(lower, left);
  }
}
