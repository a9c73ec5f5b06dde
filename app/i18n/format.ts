import type { Day, Instant } from '#app/model/day.ts';
import type { Locale } from '#app/model/locale.ts';

/** What stands where there is no value: an en dash, never a zero. */
export const NO_VALUE = '–';

const MINUS = '\u2212';
const MARKS = {
  vi: { decimal: ',', group: '.' },
  en: { decimal: '.', group: ',' },
} as const satisfies Record<Locale, { decimal: string; group: string }>;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * A number with a fixed count of decimals, halves rounded away from zero: `1.736`, `96,2`. The tiny
 * addend is far below the distance of any two counts' ratio from a half, and above binary error.
 */
export function formatNumber(value: number, lang: Locale, decimals = 0): string {
  const scaled = Math.round(Math.abs(value) * 10 ** decimals + 1e-9);
  const digits = String(scaled).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : MARKS[lang].decimal + digits.slice(-decimals);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, MARKS[lang].group);
  return (value < 0 && scaled !== 0 ? MINUS : '') + grouped + fraction;
}

/** A count with its sign, as in a balance: `+554`, `−346`, `0`. */
export function formatSigned(value: number, lang: Locale, decimals = 0): string {
  const text = formatNumber(value, lang, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A share of 0–1 as a percentage without its sign: `96,2`. */
export function formatPercentFigure(value: number | null, lang: Locale, decimals = 1): string {
  return value === null ? NO_VALUE : formatNumber(value * 100, lang, decimals);
}

/** A share of 0–1 as a percentage: `96,2%`. */
export function formatPercent(value: number | null, lang: Locale, decimals = 1): string {
  return value === null ? NO_VALUE : `${formatPercentFigure(value, lang, decimals)}%`;
}

function parts(day: Day): { year: string; month: string; date: string } {
  return { year: day.slice(0, 4), month: day.slice(5, 7), date: day.slice(8, 10) };
}

function monthName(month: string): string {
  return MONTHS[Number(month) - 1] ?? month;
}

/** `03/07/2019`; `3 July 2019`. */
export function formatDay(day: Day | null, lang: Locale): string {
  if (day === null) return NO_VALUE;
  const { year, month, date } = parts(day);
  return lang === 'vi' ? `${date}/${month}/${year}` : `${Number(date)} ${monthName(month)} ${year}`;
}

/** Where room is short: `03/07/2019`; `3 Jul 2019`. */
export function formatShortDay(day: Day | null, lang: Locale): string {
  if (day === null || lang === 'vi') return formatDay(day, lang);
  return `${formatDayMonth(day, lang)} ${parts(day).year}`;
}

/** Where the year stands nearby: `03/07`; `3 Jul`. */
export function formatDayMonth(day: Day, lang: Locale): string {
  const { month, date } = parts(day);
  return lang === 'vi' ? `${date}/${month}` : `${Number(date)} ${monthName(month).slice(0, 3)}`;
}

/** A month given as `2019-06` or any day in it: `6/2019`; `June 2019`. */
export function formatMonth(month: string, lang: Locale): string {
  const at = parts(month);
  return lang === 'vi' ? `${Number(at.month)}/${at.year}` : `${monthName(at.month)} ${at.year}`;
}

/** An instant in the office's clock: `10:00 ngày 03/07/2019`; `10:00 on 3 July 2019`. */
export function formatInstant(instant: Instant, lang: Locale): string {
  const day = formatDay(instant.slice(0, 10), lang);
  return `${instant.slice(11, 16)} ${lang === 'vi' ? 'ngày' : 'on'} ${day}`;
}
