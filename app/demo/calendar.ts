import { type Day, dayFromNumber, dayNumber, makeDay } from '#app/model/day.ts';
import type { Random } from './random.ts';

/** A month as `yyyy-MM`; days are numbers since 1970-01-01 throughout the generator. */
export type Month = string;

function parts(month: Month): [number, number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
}

export function firstDay(month: Month): number {
  return dayNumber(`${month}-01`);
}

export function addMonths(month: Month, count: number): Month {
  const [year, number] = parts(month);
  const months = year * 12 + number - 1 + count;
  return makeDay(Math.floor(months / 12), (months % 12) + 1, 1).slice(0, 7);
}

export function lastDay(month: Month): number {
  return firstDay(addMonths(month, 1)) - 1;
}

export function yearOf(day: number): number {
  return Number(text(day).slice(0, 4));
}

/** 1970-01-01 was a Thursday. */
export function isWeekend(day: number): boolean {
  const weekday = (day + 4) % 7;
  return weekday === 0 || weekday === 6;
}

const texts = new Map<number, Day>();

/** The day as text; remembered, since the same few thousand days come back in every row. */
export function text(day: number): Day {
  let known = texts.get(day);
  if (known === undefined) {
    known = dayFromNumber(day);
    texts.set(day, known);
  }
  return known;
}

/** Days on which the offices are closed. */
export class Closures {
  private readonly closed: ReadonlySet<number>;

  constructor(holidays: readonly Day[]) {
    this.closed = new Set(holidays.map(dayNumber));
  }

  isClosed(day: number): boolean {
    return isWeekend(day) || this.closed.has(day) || FIXED_HOLIDAYS.has(text(day).slice(5));
  }

  /** The last working day on or before `day`, or `day` itself where that would be before `earliest`. */
  workdayBefore(day: number, earliest: number): number {
    let found = day;
    while (found > earliest && this.isClosed(found)) found--;
    return this.isClosed(found) ? day : found;
  }

  /** A working day from `from` to `to`, where there is one. */
  pick(from: number, to: number, random: Random): number {
    for (let attempt = 0; attempt < 40; attempt++) {
      const day = random.int(from, to);
      if (!this.isClosed(day)) return day;
    }
    return from;
  }
}

const FIXED_HOLIDAYS = new Set(['01-01', '04-30', '05-01', '09-02']);
