import { type Day, isDay, makeDay } from '#app/model/day.ts';
import { fold } from '#app/model/fold.ts';

export const DATE_FORMATS = [
  'yyyy-MM-dd',
  'dd/MM/yyyy',
  'd/M/yyyy',
  'MM/dd/yyyy',
  'M/d/yyyy',
  'dd-MM-yyyy',
  'd-M-yyyy',
  'MM-dd-yyyy',
  'M-d-yyyy',
  'dd.MM.yyyy',
  'd.M.yyyy',
  'MM.dd.yyyy',
  'M.d.yyyy',
  'yyyy-M-d',
  'yyyy/MM/dd',
  'yyyy/M/d',
  'yyyy.MM.dd',
  'yyyy.M.d',
  'yyyyMMdd',
  'd MMM yyyy',
  'MMM d yyyy',
  'dd/MM/yy',
  'd/M/yy',
  'MM/dd/yy',
  'M/d/yy',
  'dd-MM-yy',
  'MM-dd-yy',
  'dd.MM.yy',
  'yy-MM-dd',
  'yy/MM/dd',
  'd MMM yy',
] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

export type DayReader = (text: string) => Day | null;

/** Before it no task was given; a year of it or earlier is a slip or a stand-in for "none". */
const EARLIEST = '1900-01-02';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:thang|thg)\\.? ?\\d{1,2})';
const PART: Record<string, string> = {
  yyyy: '(\\d{4})',
  yy: '(\\d{2})',
  MMM: MONTH,
  MM: '(\\d{2})',
  dd: '(\\d{2})',
  M: '(\\d{1,2})',
  d: '(\\d{1,2})',
};

/** A year of two figures is one of this century: only where the format says that it has two. */
export function readerOf(format: DateFormat): DayReader {
  const order = [...format.matchAll(/[dMy]+/g)].map(([part]) => part);
  const inWords = order.includes('MMM');
  const gap = inWords ? '[ ./-]*(?:, *|nam +)?' : null;
  const pattern = new RegExp(
    `^${format
      .replace(/[.]/g, '\\.')
      .replace(/[dMy]+/g, (part) => PART[part] ?? '')
      .replaceAll(' ', gap ?? ' ')}$`,
  );
  return (text) => {
    const match = pattern.exec(inWords ? fold(text) : text);
    if (!match) return null;
    const part = (letter: string): string =>
      match[order.findIndex((name) => name.startsWith(letter)) + 1] ?? '';
    const year = Number(part('y')) + (part('y').length === 2 ? 2000 : 0);
    return dayOf(year, monthOf(part('M')), Number(part('d')));
  };
}

/** Null where there is no such day, or it lies before any task. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const made = makeDay(year, month, day);
  return isDay(made) && made >= EARLIEST ? made : null;
}

function monthOf(text: string): number {
  const named = MONTHS.indexOf(text.slice(0, 3));
  return named === -1 ? Number(text.replace(/\D+/g, '')) : named + 1;
}
