import { type Day, isDay, makeDay } from './day.ts';

const YEAR_FIRST = /(?<!\d)(20\d{2})([-_. ]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/;
const YEAR_LAST = /(?<!\d)(\d{1,2})([-_. ])(\d{1,2})\2(20\d{2})(?!\d)/;
const CLOCK_BEHIND =
  /^(?:[T_ -]|, )*(?:luc |lúc )?([01]\d|2[0-3])(?:[hg:._-]?([0-5]\d)(?:[:._-]?[0-5]\d)?|[hg])(?!\d)/i;

/**
 * The moment that a file's name states: `2019-07-03T10:00` in the office's clock, or `2019-07-03`
 * where it states no time of day. Null where it states none, or one that two orders of day and month
 * read differently.
 */
export function momentInName(name: string): string | null {
  const first = YEAR_FIRST.exec(name);
  if (first) {
    const [all, year = '', , month = '', date = ''] = first;
    return withClock(`${year}-${month}-${date}`, name.slice(first.index + all.length));
  }
  const last = YEAR_LAST.exec(name);
  if (!last) return null;
  const [all, a = '', , b = '', year = ''] = last;
  return withClock(
    onlyDay(Number(year), Number(a), Number(b)),
    name.slice(last.index + all.length),
  );
}

/** Whether it states a day whose day and month can be exchanged. */
export function hasExchangeableDay(name: string): boolean {
  const [, a = '', , b = '', year = ''] = YEAR_LAST.exec(name) ?? [];
  return !YEAR_FIRST.test(name) && daysMeant(Number(year), Number(a), Number(b)).length > 1;
}

function withClock(day: Day | null, behind: string): string | null {
  if (day === null || !isDay(day)) return null;
  const [, hour, minute = '00'] = CLOCK_BEHIND.exec(behind) ?? [];
  return hour === undefined ? day : `${day}T${hour}:${minute}`;
}

function onlyDay(year: number, a: number, b: number): Day | null {
  const [day, ...others] = daysMeant(year, a, b);
  return day !== undefined && others.length === 0 ? day : null;
}

function daysMeant(year: number, a: number, b: number): Day[] {
  return [...new Set([makeDay(year, b, a), makeDay(year, a, b)].filter(isDay))];
}
