import { type Day, addDays, dayNumber, isDay, makeDay } from './day.ts';

/** `nd09`: from the 15th to the 14th, the windows of Nghị định 09/2019/NĐ-CP. */
export const WINDOWS = ['calendar', 'nd09'] as const;
export type Window = (typeof WINDOWS)[number];

export type Period =
  | { kind: 'month'; year: number; month: number }
  | { kind: 'quarter'; year: number; quarter: number }
  | { kind: 'half'; year: number; half: number }
  | { kind: 'nine-months'; year: number }
  | { kind: 'year'; year: number }
  | { kind: 'ytd'; year: number }
  | { kind: 'rolling-12m' }
  | { kind: 'range'; from: Day; to: Day };

/** Both ends belong to it. */
export interface DayRange {
  from: Day;
  to: Day;
}

/** A calendar month as `yyyy-MM`. */
export type Month = string;

const READERS: readonly [RegExp, (match: readonly string[]) => Period | null][] = [
  [
    /^(\d{4})-(0[1-9]|1[0-2])$/,
    ([, year, month]) => ({ kind: 'month', year: Number(year), month: Number(month) }),
  ],
  [
    /^(\d{4})-Q([1-4])$/,
    ([, year, quarter]) => ({ kind: 'quarter', year: Number(year), quarter: Number(quarter) }),
  ],
  [
    /^(\d{4})-H([12])$/,
    ([, year, half]) => ({ kind: 'half', year: Number(year), half: Number(half) }),
  ],
  [/^(\d{4})-9M$/, ([, year]) => ({ kind: 'nine-months', year: Number(year) })],
  [/^(\d{4})$/, ([, year]) => ({ kind: 'year', year: Number(year) })],
  [/^(\d{4})-YTD$/, ([, year]) => ({ kind: 'ytd', year: Number(year) })],
  [/^rolling-12m$/, () => ({ kind: 'rolling-12m' })],
  [
    /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/,
    ([, from = '', to = '']) =>
      isDay(from) && isDay(to) && from <= to ? { kind: 'range', from, to } : null,
  ],
];

/** Years in which a task may lie. Beyond year 9999 dates no longer sort as texts do. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;

/** Null where the text is no period; the forms are those of the query string. */
export function parsePeriod(text: string): Period | null {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const period = read(match);
    return period && yearsOf(period).every((year) => year >= FIRST_YEAR && year <= LAST_YEAR)
      ? period
      : null;
  }
  return null;
}

function yearsOf(period: Period): number[] {
  if (period.kind === 'range')
    return [period.from, period.to].map((day) => Number(day.slice(0, 4)));
  return 'year' in period ? [period.year] : [];
}

export function formatPeriod(period: Period): string {
  switch (period.kind) {
    case 'month':
      return monthOf(period.year, period.month);
    case 'quarter':
      return `${period.year}-Q${period.quarter}`;
    case 'half':
      return `${period.year}-H${period.half}`;
    case 'nine-months':
      return `${period.year}-9M`;
    case 'year':
      return `${period.year}`;
    case 'ytd':
      return `${period.year}-YTD`;
    case 'rolling-12m':
      return 'rolling-12m';
    case 'range':
      return `${period.from}..${period.to}`;
  }
}

/** The days of a period. For `ytd` and `rolling-12m` they depend on the as-of day. */
export function rangeOf(period: Period, window: Window, asOfDay: Day): DayRange {
  switch (period.kind) {
    case 'month':
      return monthsRange(period.year, period.month, period.month, window);
    case 'quarter':
      return monthsRange(period.year, period.quarter * 3 - 2, period.quarter * 3, window);
    case 'half':
      return monthsRange(period.year, period.half * 6 - 5, period.half * 6, window);
    case 'nine-months':
      return monthsRange(period.year, 1, 9, window);
    case 'year':
      return monthsRange(period.year, 1, 12, window);
    case 'ytd': {
      const { from, to } = monthsRange(period.year, 1, 12, window);
      return { from, to: asOfDay < to ? asOfDay : to };
    }
    case 'rolling-12m': {
      const last = lastEndedMonth(asOfDay, window);
      return {
        from: monthRange(addMonths(last, -11), window).from,
        to: monthRange(last, window).to,
      };
    }
    case 'range':
      return { from: period.from, to: period.to };
  }
}

function monthsRange(year: number, first: number, last: number, window: Window): DayRange {
  if (window === 'nd09') {
    return {
      from: first === 1 ? makeDay(year - 1, 12, 15) : makeDay(year, first - 1, 15),
      to: makeDay(year, last, 14),
    };
  }
  const next = last === 12 ? makeDay(year + 1, 1, 1) : makeDay(year, last + 1, 1);
  return { from: makeDay(year, first, 1), to: addDays(next, -1) };
}

function monthOf(year: number, month: number): Month {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

function monthParts(month: Month): { year: number; month: number } {
  return { year: Number(month.slice(0, 4)), month: Number(month.slice(5, 7)) };
}

export function addMonths(month: Month, months: number): Month {
  const parts = monthParts(month);
  const index = parts.year * 12 + parts.month - 1 + months;
  return monthOf(Math.floor(index / 12), (index % 12) + 1);
}

export function monthPeriod(month: Month): Period {
  return { kind: 'month', ...monthParts(month) };
}

export function monthRange(month: Month, window: Window): DayRange {
  const parts = monthParts(month);
  return monthsRange(parts.year, parts.month, parts.month, window);
}

/** The last month whose last day is on or before the as-of day. */
export function lastEndedMonth(asOfDay: Day, window: Window): Month {
  const current = asOfDay.slice(0, 7);
  return monthRange(current, window).to <= asOfDay ? current : addMonths(current, -1);
}

/** The months from `first` to `last`, both included. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The months whose windows a range covers from end to end; empty where it covers none. */
export function wholeMonthsIn(range: DayRange, window: Window): Month[] {
  return monthsBetween(range.from.slice(0, 7), addMonths(range.to.slice(0, 7), 1)).filter(
    (month) => {
      const days = monthRange(month, window);
      return days.from >= range.from && days.to <= range.to;
    },
  );
}

/** The period of the same length that lies directly before, for "against what" comparisons. */
export function periodBefore(period: Period, asOfDay: Day, window: Window): Period {
  switch (period.kind) {
    case 'month':
      return monthPeriod(addMonths(monthOf(period.year, period.month), -1));
    case 'quarter':
      return period.quarter === 1
        ? { kind: 'quarter', year: period.year - 1, quarter: 4 }
        : { ...period, quarter: period.quarter - 1 };
    case 'half':
      return period.half === 1
        ? { kind: 'half', year: period.year - 1, half: 2 }
        : { ...period, half: 1 };
    case 'nine-months':
    case 'year':
      return { ...period, year: period.year - 1 };
    case 'ytd':
    case 'rolling-12m':
    case 'range': {
      const range = rangeOf(period, window, asOfDay);
      const days = dayNumber(range.to) - dayNumber(range.from) + 1;
      return { kind: 'range', from: addDays(range.from, -days), to: addDays(range.from, -1) };
    }
  }
}

/** Whether a range is made of whole half-months (1–14, 15–end), the grain of the rollups. */
export function isHalfMonthAligned(range: DayRange): boolean {
  const starts = (day: Day) => day.endsWith('-01') || day.endsWith('-15');
  return starts(range.from) && starts(addDays(range.to, 1));
}
