import { type Day, dayOfInstant, instantFromTime } from '#app/model/day.ts';

const CLOCK = '(\\d{1,2})(?::|h|g)(\\d{2})?(?::(\\d{2})(?:[.,]\\d+)?)?';
const HALF = '(?: ?(am|pm|sa|ch|a\\.m\\.|p\\.m\\.))?';
const ZONE = '(?: ?(z|utc|gmt|(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?))?';
const BEHIND = new RegExp(`^(.*\\d)(?:[ T]|, ?)${CLOCK}${HALF}${ZONE}$`, 'i');
const BEFORE = new RegExp(`^${CLOCK}${HALF},? +(?:ngày +)?(\\d.*)$`, 'i');
const NGAY = /^ng(?:à|a\u0300|a)y +/i;

/** A date without its time of day, and what a stated offset makes of the date in the office. */
export interface Dated {
  date: string;
  inOffice: (day: Day) => Day;
}

const AS_WRITTEN = (day: Day): Day => day;

/** Null where what looks like a time is none. */
export function withoutTime(text: string): Dated | null {
  const behind = BEHIND.exec(text);
  if (behind) {
    const [, date = '', hour = '', minute = '0', second = '0', half, zone] = behind;
    return dated(date, [hour, minute, second], half, zone);
  }
  const before = BEFORE.exec(text);
  if (before) {
    const [, hour = '', minute = '0', second = '0', half, date = ''] = before;
    return dated(date, [hour, minute, second], half, undefined);
  }
  return { date: text.replace(NGAY, ''), inOffice: AS_WRITTEN };
}

function dated(
  date: string,
  clock: readonly string[],
  half: string | undefined,
  zone: string | undefined,
): Dated | null {
  const [hour = 0, minute = 0, second = 0] = clock.map(Number);
  if (hour > 23 || minute > 59 || second > 59) return null;
  if (hour > 12 && isMorning(half)) return null;
  const written = date.replace(NGAY, '');
  if (zone === undefined) return { date: written, inOffice: AS_WRITTEN };
  const offset = offsetOf(zone);
  if (offset === null) return null;
  const minutes = hourOf(hour, half) * 60 + minute - offset;
  return {
    date: written,
    inOffice: (day) =>
      dayOfInstant(instantFromTime(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000)),
  };
}

/** Where a clock of 24 hours is followed by PM, the hour says all. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (isMorning(half) ? 0 : 12);
}

function isMorning(half: string | undefined): boolean {
  return half !== undefined && /^[as]/i.test(half);
}

function offsetOf(zone: string): number | null {
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!match) return 0;
  const [, sign, hours, minutes = '0'] = match;
  const size = Number(hours) * 60 + Number(minutes);
  return size > 14 * 60 ? null : sign === '-' ? -size : size;
}
