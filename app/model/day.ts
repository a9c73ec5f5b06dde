/** A calendar date as `yyyy-MM-dd`, in the office's clock. Such texts sort as the dates do. */
export type Day = string;

/** The office's clock. Vietnam has kept +07:00 without daylight saving since 1975. */
export const OFFICE_OFFSET = '+07:00';
const OFFICE_OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT_PATTERN =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i;

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

export function dayFromNumber(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

export function isDay(text: string): boolean {
  const match = DAY_PATTERN.exec(text);
  if (!match || match[1] === '0000') return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === text;
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** Calendar days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

export function makeDay(year: number, month: number, day: number): Day {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** An instant as `yyyy-MM-ddTHH:mm:ss+07:00`: the office's clock, to the second. */
export type Instant = string;

/** The text of an instant, whatever its offset, in the office's clock. Null where it is no instant. */
export function parseInstant(text: string): Instant | null {
  const match = INSTANT_PATTERN.exec(text.trim());
  if (!match) return null;
  const [, day = '', hours = '', minutes = '', seconds = '00', zone = ''] = match;
  if (!isDay(day) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59)
    return null;
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const time = Date.parse(`${day}T${hours}:${minutes}:${seconds}${offset}`);
  if (!Number.isFinite(time)) return null;
  const instant = instantFromTime(time);
  return isDay(dayOfInstant(instant)) ? instant : null;
}

/** Milliseconds since 1970 → the office's clock. The server's own time zone plays no part. */
export function instantFromTime(time: number): Instant {
  return new Date(time + OFFICE_OFFSET_MS).toISOString().slice(0, 19) + OFFICE_OFFSET;
}

/** A date given where an instant is meant is the end of that day in the office's clock. */
export function endOfDay(day: Day): Instant {
  return `${day}T23:59:59${OFFICE_OFFSET}`;
}

/** The as-of day D of an instant in the office's clock. */
export function dayOfInstant(instant: Instant): Day {
  return instant.slice(0, 10);
}
