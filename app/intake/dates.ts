import { type Day, dayOfInstant, parseInstant } from '#app/model/day.ts';
import { withoutTime } from './clock-time.ts';
import { DATE_FORMATS, type DateFormat, dayOf, readerOf } from './date-formats.ts';

/** Which of day and month stands first where the year stands last. */
export type DateOrder = 'dmy' | 'mdy';

export type DateReading =
  | { day: Day }
  /** `contradicts`: a date only in the other order than the column's. `undecided`: in either. */
  | { code: 'bad_date' | 'ambiguous_date' | 'contradicts' | 'undecided' };
export type DateReader = (text: string) => DateReading;

export const ISO: DateFormat = 'yyyy-MM-dd';

const BAD: DateReading = { code: 'bad_date' };
const AMBIGUOUS: DateReading = { code: 'ambiguous_date' };
const CONTRADICTS: DateReading = { code: 'contradicts' };
const UNDECIDED: DateReading = { code: 'undecided' };
const TIMESTAMP = /^(\d{4})-(\d{2})-(\d{2})[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/;
const FOUR_FIGURES = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/;

/**
 * Reads a date written in one of the given formats. A timestamp with an offset is the office's
 * date, one without is taken as written. Where two formats read the same text as different days,
 * neither is taken.
 */
export function createDateReader(formats: readonly DateFormat[]): DateReader {
  const readers = formats.map(readerOf);
  return (text) => {
    const known = readTimestamp(text);
    if (known) return known;
    const dated = withoutTime(text);
    if (dated === null) return BAD;
    const days = new Set(readers.map((reader) => reader(dated.date)).filter((day) => day !== null));
    const [day] = days;
    if (day === undefined) return BAD;
    return days.size === 1 ? { day: dated.inOffice(day) } : AMBIGUOUS;
  };
}

/**
 * Reads dates whose writing nobody gave: those that can be read in one way only, and those whose
 * order the column has proven. Without a proven order a date that hangs on it is undecided; so is
 * one with a year of two figures, unless `fourFigures` is known to be how years are written.
 */
export function createProvenReader(order: DateOrder | null, fourFigures: boolean): DateReader {
  return (text) => {
    const known = readTimestamp(text);
    if (known) return known;
    const dated = withoutTime(text);
    if (dated === null) return BAD;
    const { certain, dmy, mdy } = readingsOf(dated.date);
    const day = certain ?? (dmy === mdy ? dmy : order === 'dmy' ? dmy : order && mdy);
    if (day !== null) return { day: dated.inOffice(day) };
    if (dmy === mdy) {
      const isShort = order === null && !fourFigures && shortYearFormats(dated.date).length > 0;
      return isShort ? UNDECIDED : BAD;
    }
    return order === null ? UNDECIDED : CONTRADICTS;
  };
}

export interface Readings {
  /** The day of a date that has one reading only. */
  certain: Day | null;
  dmy: Day | null;
  mdy: Day | null;
  /** How it is written: in its own order, or in each of the two. */
  formats: readonly DateFormat[];
}

const IN_WORDS = (['d MMM yyyy', 'MMM d yyyy'] as const).map(
  (format) => [format, readerOf(format)] as const,
);
const SHORT_YEARS = DATE_FORMATS.filter((format) => /(?<!y)yy(?!y)/.test(format)).map(
  (format) => [format, readerOf(format)] as const,
);
const NO_READING = { certain: null, dmy: null, mdy: null };

/** What a date without its time can mean. */
export function readingsOf(date: string): Readings {
  const match = FOUR_FIGURES.exec(date);
  if (!match) {
    for (const [format, read] of IN_WORDS) {
      const day = read(date);
      if (day !== null) return { ...NO_READING, certain: day, formats: [format] };
    }
    return { ...NO_READING, formats: [] };
  }
  const [, first = '', mark = '', middle = '', last = ''] = match;
  const [a, b, c] = [Number(first), Number(middle), Number(last)];
  if (first.length === 4 && last.length <= 2) {
    const certain = dayOf(a, b, c);
    const format = formatOf('y', mark, middle.length === 2 && last.length === 2);
    return { ...NO_READING, certain, formats: certain === null ? [] : [format] };
  }
  if (first.length > 2 || last.length !== 4) return { ...NO_READING, formats: [] };
  const full = first.length === 2 && middle.length === 2;
  const [dmy, mdy] = [dayOf(c, b, a), dayOf(c, a, b)];
  return {
    certain: null,
    dmy,
    mdy,
    formats: [
      ...(dmy === null ? [] : [formatOf('d', mark, full)]),
      ...(mdy === null ? [] : [formatOf('M', mark, full)]),
    ],
  };
}

/** Which formats with a year of two figures can read the date. */
export function shortYearFormats(date: string): DateFormat[] {
  return SHORT_YEARS.filter(([, read]) => read(date) !== null).map(([format]) => format);
}

function formatOf(first: 'y' | 'd' | 'M', mark: string, full: boolean): DateFormat {
  const [day, month] = full ? ['dd', 'MM'] : ['d', 'M'];
  const parts = { y: ['yyyy', month, day], d: [day, month, 'yyyy'], M: [month, day, 'yyyy'] };
  return parts[first].join(mark) as DateFormat;
}

/** The days that some of the words stand for: as the file writes its dates, else as any format does. */
export function daysMeant(words: readonly string[], date: DateReader): ReadonlySet<Day> {
  const anyFormat = createDateReader(DATE_FORMATS);
  const days = words.flatMap((word) => {
    const reading = [date(word), anyFormat(word)].find((each) => 'day' in each);
    return reading !== undefined && 'day' in reading ? [reading.day] : [];
  });
  return new Set(days);
}

/** Null where the text is none: a day without a time, another order, a time that no clock shows. */
function readTimestamp(text: string): DateReading | null {
  const instant = parseInstant(text);
  const [year, month, date] =
    instant === null ? (TIMESTAMP.exec(text)?.slice(1) ?? []) : dayOfInstant(instant).split('-');
  if (year === undefined) return null;
  const day = dayOf(Number(year), Number(month), Number(date));
  return day === null ? BAD : { day };
}
