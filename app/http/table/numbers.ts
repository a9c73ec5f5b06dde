import { dayNumber } from '#app/model/day.ts';
import type { Cell } from './table.ts';

/** The texts of a table's days come again and again; there are not many of them. */
const KNOWN_DAYS = new Map<string, number>();
const MOST_KNOWN_DAYS = 50_000;

/** Days since 1970-01-01. */
export function daysOf(cell: Cell): number {
  const text = String(cell);
  const known = KNOWN_DAYS.get(text);
  if (known !== undefined) return known;
  const days = dayNumber(text);
  if (!Number.isInteger(days)) throw new Error('a cell of days is no day');
  if (KNOWN_DAYS.size < MOST_KNOWN_DAYS) KNOWN_DAYS.set(text, days);
  return days;
}

/** Milliseconds since 1970. */
export function millisecondsOf(cell: Cell): number {
  const milliseconds = Date.parse(String(cell));
  if (!Number.isInteger(milliseconds)) throw new Error('a cell of instants is no instant');
  return milliseconds;
}

/** A whole number that 32 bits hold: none is cut to fit. */
export function integerOf(cell: Cell): number {
  if (typeof cell !== 'number' || (cell | 0) !== cell) {
    throw new Error('a cell of whole numbers holds something else');
  }
  return cell;
}

export function numberOf(cell: Cell): number {
  if (typeof cell !== 'number' || !Number.isFinite(cell)) {
    throw new Error('a cell of numbers holds something else');
  }
  return cell;
}
