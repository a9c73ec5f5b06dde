import { type Day, dayFromNumber } from '#app/model/day.ts';

const DAY_MS = 86_400_000;
/** Days from 1970-01-01 back to the zero of each system. */
const ZERO_1900 = -25_569;
const ZERO_1904 = -24_107;
/** 9999-12-31 in the 1900 system. */
const LAST_1900 = 2_958_465;

/**
 * The day of a spreadsheet's serial number; null where it stands for none. The system of 1900 counts
 * a 29 February 1900 that never was, so the days before it are one off, and itself is no day.
 */
export function dayOfSerial(serial: number, system1904: boolean): Day | null {
  // Times of day are rounded to the millisecond, or 23:59:59.9999999 would be the day before.
  const whole = Math.floor(Math.round(serial * DAY_MS) / DAY_MS);
  if (system1904) {
    if (whole < 0 || whole + ZERO_1904 > LAST_1900 + ZERO_1900) return null;
    return dayFromNumber(whole + ZERO_1904);
  }
  if (whole < 1 || whole === 60 || whole > LAST_1900) return null;
  return dayFromNumber(whole + ZERO_1900 + (whole < 60 ? 1 : 0));
}

/** A time of day as `HH:mm:ss`; null for a span of time, which is no time of day. */
export function timeOfSerial(serial: number): string | null {
  if (serial < 0 || serial >= 1) return null;
  return new Date(Math.round(serial * 86_400) * 1000).toISOString().slice(11, 19);
}
