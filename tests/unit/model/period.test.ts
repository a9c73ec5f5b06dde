import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isDay } from '#app/model/day.ts';
import {
  type DayRange,
  type Period,
  WINDOWS,
  type Window,
  addMonths,
  formatPeriod,
  isHalfMonthAligned,
  lastEndedMonth,
  monthPeriod,
  monthRange,
  monthsBetween,
  parsePeriod,
  periodBefore,
  rangeOf,
  wholeMonthsIn,
} from '#app/model/period.ts';
import { anyDay } from './dates.ts';
import { anyPeriod } from './periods.ts';

const D = '2019-07-03';
const window = fc.constantFrom(...WINDOWS);

function range(text: string, window: Window = 'calendar', asOfDay = D): DayRange {
  const period = parsePeriod(text);
  if (!period) throw new Error(`no period ${text}`);
  return rangeOf(period, window, asOfDay);
}

/** Each range begins on the day after the one before ends. */
function expectSeamless(ranges: readonly DayRange[], whole: DayRange): void {
  expect(ranges[0]?.from).toBe(whole.from);
  expect(ranges.at(-1)?.to).toBe(whole.to);
  ranges.slice(1).forEach(({ from }, at) => expect(from).toBe(addDays(ranges[at]?.to ?? '', 1)));
}

describe('periods in the query string', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriod(formatPeriod(period))).toEqual(period);
      }),
    );
  });

  it.each(['2019-06', '2019-Q2', '2019-H1', '2019-9M', '2019', '2019-YTD', 'rolling-12m'])(
    'know %s',
    (text) => {
      const period = parsePeriod(text);
      expect(period && formatPeriod(period)).toBe(text);
    },
  );

  it.each([
    '',
    '2019-0',
    '2019-00',
    '2019-13',
    '2019-Q0',
    '2019-Q5',
    '2019-H3',
    '2019-6M',
    '19',
    '2019-ytd',
    'rolling-6m',
    '2019-06-01',
    '2019-06-31..2019-07-01',
    '2019-07-02..2019-07-01',
    '2019-06-01…2019-06-30',
    '1899-12',
    '9999',
    '9999-12',
    '9999-Q4',
    '3000',
    '0001-01-01..2019-06-30',
    '2019-06-01..9999-12-31',
  ])('do not know %s', (text) => expect(parsePeriod(text)).toBeNull());

  it('have days that exist, at the ends of what is understood too', () => {
    for (const text of [
      '1900',
      '1900-01',
      '2999',
      '2999-12',
      '2999-Q4',
      '1900-01-01..2999-12-31',
    ]) {
      for (const each of WINDOWS) {
        const period = parsePeriod(text);
        if (!period) throw new Error(text);
        for (const days of [period, periodBefore(period, D, each)].map((p) =>
          rangeOf(p, each, D),
        )) {
          expect(isDay(days.from) && isDay(days.to) && days.from <= days.to, text).toBe(true);
        }
      }
    }
  });
});

describe('rangeOf', () => {
  it.each([
    ['2019-06', 'calendar', '2019-06-01', '2019-06-30'],
    ['2019-06', 'nd09', '2019-05-15', '2019-06-14'],
    ['2019-01', 'nd09', '2018-12-15', '2019-01-14'],
    ['2020-02', 'calendar', '2020-02-01', '2020-02-29'],
    ['2019-Q2', 'calendar', '2019-04-01', '2019-06-30'],
    ['2019-Q2', 'nd09', '2019-03-15', '2019-06-14'],
    ['2019-H1', 'nd09', '2018-12-15', '2019-06-14'],
    ['2019-9M', 'calendar', '2019-01-01', '2019-09-30'],
    ['2019-9M', 'nd09', '2018-12-15', '2019-09-14'],
    ['2019', 'nd09', '2018-12-15', '2019-12-14'],
    ['2019-YTD', 'calendar', '2019-01-01', '2019-07-03'],
    ['2018-YTD', 'calendar', '2018-01-01', '2018-12-31'],
    ['rolling-12m', 'calendar', '2018-07-01', '2019-06-30'],
    ['rolling-12m', 'nd09', '2018-06-15', '2019-06-14'],
    ['2019-01-15..2019-03-14', 'nd09', '2019-01-15', '2019-03-14'],
  ] as const)('%s by %s', (text, each, from, to) => {
    expect(range(text, each)).toEqual({ from, to });
  });

  it('covers the year by months, quarters and halves without gap or overlap', () => {
    for (let year = 1999; year <= 2025; year += 1) {
      for (const each of WINDOWS) {
        const months = Array.from({ length: 12 }, (_, at) =>
          range(`${year}-${String(at + 1).padStart(2, '0')}`, each),
        );
        const quarters = [1, 2, 3, 4].map((quarter) => range(`${year}-Q${quarter}`, each));
        const halves = [1, 2].map((half) => range(`${year}-H${half}`, each));
        const whole = range(`${year}`, each);
        expectSeamless(months, whole);
        expectSeamless(quarters, whole);
        expectSeamless(halves, whole);
        quarters.forEach((days, at) => expectSeamless(months.slice(at * 3, at * 3 + 3), days));
        halves.forEach((days, at) => expectSeamless(quarters.slice(at * 2, at * 2 + 2), days));
        expectSeamless(quarters.slice(0, 3), range(`${year}-9M`, each));
        expect(range(`${year + 1}`, each).from).toBe(addDays(whole.to, 1));
      }
    }
  });

  it('rolls over twelve whole months that end with the last one ended', () => {
    fc.assert(
      fc.property(anyDay, window, (day, each) => {
        const days = rangeOf({ kind: 'rolling-12m' }, each, day);
        const months = wholeMonthsIn(days, each);
        expect(months).toHaveLength(12);
        expect(months.at(-1)).toBe(lastEndedMonth(day, each));
        expectSeamless(
          months.map((month) => monthRange(month, each)),
          days,
        );
      }),
    );
  });
});

describe('lastEndedMonth', () => {
  it.each([
    ['2019-06-29', 'calendar', '2019-05'],
    ['2019-06-30', 'calendar', '2019-06'],
    ['2019-07-30', 'calendar', '2019-06'],
    ['2020-02-28', 'calendar', '2020-01'],
    ['2020-02-29', 'calendar', '2020-02'],
    ['2019-01-01', 'calendar', '2018-12'],
    ['2019-06-13', 'nd09', '2019-05'],
    ['2019-06-14', 'nd09', '2019-06'],
    ['2019-01-13', 'nd09', '2018-12'],
    ['2019-12-31', 'nd09', '2019-12'],
  ] as const)('by %s (%s) is %s', (day, each, month) => {
    expect(lastEndedMonth(day, each)).toBe(month);
  });

  it('has ended by that day, and the next has not', () => {
    fc.assert(
      fc.property(anyDay, window, (day, each) => {
        const month = lastEndedMonth(day, each);
        expect(monthRange(month, each).to <= day).toBe(true);
        expect(monthRange(addMonths(month, 1), each).to > day).toBe(true);
      }),
    );
  });
});

describe('months', () => {
  it('are added across years', () => {
    expect(addMonths('2019-01', -1)).toBe('2018-12');
    expect(addMonths('2019-12', 1)).toBe('2020-01');
    expect(addMonths('2019-06', -30)).toBe('2016-12');
    expect(monthsBetween('2018-11', '2019-02')).toEqual([
      '2018-11',
      '2018-12',
      '2019-01',
      '2019-02',
    ]);
    expect(monthsBetween('2019-02', '2019-01')).toEqual([]);
    expect(monthPeriod('2019-06')).toEqual({ kind: 'month', year: 2019, month: 6 });
  });

  it('are whole in a range only where it covers them from end to end', () => {
    expect(wholeMonthsIn({ from: '2019-01-02', to: '2019-03-31' }, 'calendar')).toEqual([
      '2019-02',
      '2019-03',
    ]);
    expect(wholeMonthsIn({ from: '2018-12-15', to: '2019-02-13' }, 'nd09')).toEqual(['2019-01']);
    expect(wholeMonthsIn({ from: '2019-06-01', to: '2019-06-29' }, 'calendar')).toEqual([]);
  });
});

describe('periodBefore', () => {
  const before = (text: string, each: Window = 'calendar', day = D) => {
    const period = parsePeriod(text);
    return period && formatPeriod(periodBefore(period, day, each));
  };

  it.each([
    ['2019-01', '2018-12'],
    ['2019-06', '2019-05'],
    ['2019-Q1', '2018-Q4'],
    ['2019-Q3', '2019-Q2'],
    ['2019-H1', '2018-H2'],
    ['2019-H2', '2019-H1'],
    ['2019-9M', '2018-9M'],
    ['2019', '2018'],
    ['2019-06-11..2019-06-20', '2019-06-01..2019-06-10'],
  ])('of %s is %s', (text, expected) => expect(before(text)).toBe(expected));

  it('is as long where it depends on the as-of day, and ends the day before', () => {
    const dependent: Period[] = [{ kind: 'rolling-12m' }, { kind: 'ytd', year: 2019 }];
    for (const period of dependent) {
      const days = rangeOf(period, 'calendar', D);
      const earlier = rangeOf(periodBefore(period, D, 'calendar'), 'calendar', D);
      expect(addDays(earlier.to, 1)).toBe(days.from);
      expect(daysBetween(earlier.from, earlier.to)).toBe(daysBetween(days.from, days.to));
    }
  });

  it('of a month, quarter, half and year ends the day before, in both windows', () => {
    fc.assert(
      fc.property(
        anyPeriod.filter(({ kind }) => ['month', 'quarter', 'half', 'year'].includes(kind)),
        window,
        (period, each) => {
          const earlier = rangeOf(periodBefore(period, D, each), each, D);
          expect(addDays(earlier.to, 1)).toBe(rangeOf(period, each, D).from);
        },
      ),
    );
  });
});

describe('isHalfMonthAligned', () => {
  it.each([
    ['2019-06-01', '2019-06-30', true],
    ['2019-06-15', '2019-06-30', true],
    ['2019-06-01', '2019-06-14', true],
    ['2019-05-15', '2019-06-14', true],
    ['2020-02-15', '2020-02-29', true],
    ['2020-02-15', '2020-02-28', false],
    ['2019-06-02', '2019-06-30', false],
    ['2019-06-01', '2019-06-29', false],
    ['2019-06-01', '2019-06-15', false],
    ['2019-06-14', '2019-06-30', false],
  ])('%s to %s: %s', (from, to, aligned) => expect(isHalfMonthAligned({ from, to })).toBe(aligned));

  it('holds exactly where no half-month is cut', () => {
    const half = (day: string) => `${day.slice(0, 8)}${day.slice(8) < '15' ? '01' : '15'}`;
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 70 }), (from, days) => {
        const to = addDays(from, days);
        const cut = half(from) === half(addDays(from, -1)) || half(to) === half(addDays(to, 1));
        expect(isHalfMonthAligned({ from, to })).toBe(!cut);
      }),
    );
  });

  it('holds for every named period but the year to date', () => {
    fc.assert(
      fc.property(
        anyPeriod.filter(({ kind }) => kind !== 'range' && kind !== 'ytd'),
        window,
        anyDay,
        (period, each, day) => {
          expect(isHalfMonthAligned(rangeOf(period, each, day))).toBe(true);
        },
      ),
    );
  });
});
