import { type Day, dayOfInstant, isDay, makeDay, parseInstant } from '#app/model/day.ts';

export const DATE_FORMATS = [
  'yyyy-MM-dd',
  'dd/MM/yyyy',
  'd/M/yyyy',
  'MM/dd/yyyy',
  'M/d/yyyy',
  'dd-MM-yyyy',
  'dd.MM.yyyy',
  'yyyy/MM/dd',
] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

type DateReading = { day: Day } | { code: 'bad_date' | 'ambiguous_date' };
type DateReader = (text: string) => DateReading;

const BAD: DateReading = { code: 'bad_date' };
const TIMESTAMP = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;
const TIME_OF_DAY = /[ T](?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/;

/**
 * Reads a date written in one of the formats. A timestamp with an offset is the office's date, one
 * without is taken as written. Where two formats read the same text as different days, neither is
 * taken.
 */
export function createDateReader(formats: readonly DateFormat[]): DateReader {
  const readers = formats.map(readerOf);
  const known = new Map<string, DateReading>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const reading = read(text, readers);
    if (known.size >= 20_000) known.clear();
    known.set(Buffer.from(text).toString(), reading);
    return reading;
  };
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

function read(text: string, readers: readonly ((text: string) => Day | null)[]): DateReading {
  const instant = parseInstant(text);
  if (instant !== null) return { day: dayOfInstant(instant) };
  const stamp = TIMESTAMP.exec(text);
  if (stamp) return stamp[1] !== undefined && isDay(stamp[1]) ? { day: stamp[1] } : BAD;
  const date = text.replace(TIME_OF_DAY, '');
  const days = new Set(readers.map((reader) => reader(date)).filter((day) => day !== null));
  const [day] = days;
  if (day === undefined) return BAD;
  return days.size === 1 ? { day } : { code: 'ambiguous_date' };
}

function readerOf(format: DateFormat): (text: string) => Day | null {
  const order = [...format.matchAll(/[dMy]+/g)].map(([part]) => part);
  const pattern = new RegExp(
    `^${format.replace(/[.]/g, '\\.').replace(/[dMy]+/g, (part) => PART[part] ?? '')}$`,
  );
  return (text) => {
    const match = pattern.exec(text);
    if (!match) return null;
    const number = (letter: string): number =>
      Number(match[order.findIndex((part) => part.startsWith(letter)) + 1]);
    const day = makeDay(number('y'), number('M'), number('d'));
    return isDay(day) ? day : null;
  };
}

const PART: Record<string, string> = {
  yyyy: '(\\d{4})',
  MM: '(\\d{2})',
  dd: '(\\d{2})',
  M: '(\\d{1,2})',
  d: '(\\d{1,2})',
};
