import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatDayMonth,
  formatInstant,
  formatMonth,
  formatNumber,
  formatPercent,
  formatSigned,
} from '#app/i18n/format.ts';

describe('numbers', () => {
  it('group and divide by the language', () => {
    expect(formatNumber(1736, 'vi')).toBe('1.736');
    expect(formatNumber(1736, 'en')).toBe('1,736');
    expect(formatNumber(2050000, 'vi')).toBe('2.050.000');
    expect(formatNumber(1234.56, 'vi', 1)).toBe('1.234,6');
    expect(formatNumber(0.05, 'en', 1)).toBe('0.1');
    expect(formatNumber(531, 'vi')).toBe('531');
  });

  it('carry a true minus sign, and none on a zero', () => {
    expect(formatNumber(-346, 'vi')).toBe('\u2212346');
    expect(formatNumber(-0.04, 'vi', 1)).toBe('0,0');
    expect(formatSigned(554, 'vi')).toBe('+554');
    expect(formatSigned(0, 'vi')).toBe('0');
    expect(formatSigned(0.04, 'vi', 1)).toBe('0,0');
    expect(formatSigned(-2, 'en')).toBe('\u22122');
  });

  it('read back as the number they were made from', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (value) => {
        const text = formatNumber(value, 'en').replaceAll(',', '').replace('\u2212', '-');
        expect(Number(text)).toBe(value);
      }),
    );
  });
});

describe('percentages', () => {
  it('print the figures of the reports', () => {
    expect(formatPercent(189 / 531, 'vi')).toBe('35,6%');
    expect(formatPercent(184 / 191, 'vi')).toBe('96,3%');
    expect(formatPercent(175 / 189, 'en')).toBe('92.6%');
    expect(formatPercent(1, 'vi')).toBe('100,0%');
    expect(formatPercent(null, 'vi')).toBe('–');
  });

  it('round the half of a tenth up, whatever the binary fraction', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999 }),
        fc.integer({ min: 1, max: 100_000 }),
        (n, d) => {
          const tenths = Math.floor((2000 * n + d) / (2 * d));
          const expected = `${Math.floor(tenths / 10)}.${tenths % 10}%`.replace(
            /\B(?=(?:\d{3})+\.)/g,
            ',',
          );
          expect(formatPercent(n / d, 'en')).toBe(expected);
        },
      ),
    );
  });
});

describe('days and instants', () => {
  it('are written as each language writes them', () => {
    expect(formatDay('2019-07-03', 'vi')).toBe('03/07/2019');
    expect(formatDay('2019-07-03', 'en')).toBe('3 July 2019');
    expect(formatDay(null, 'en')).toBe('–');
    expect(formatDayMonth('2019-06-04', 'vi')).toBe('04/06');
    expect(formatDayMonth('2019-06-04', 'en')).toBe('4 Jun');
    expect(formatMonth('2019-06', 'vi')).toBe('6/2019');
    expect(formatMonth('2019-06-15', 'en')).toBe('June 2019');
  });

  it('keep the clock that the text names', () => {
    expect(formatInstant('2019-07-03T10:00:00+07:00', 'vi')).toBe('10:00 ngày 03/07/2019');
    expect(formatInstant('2019-07-03T00:30:00+07:00', 'en')).toBe('00:30 on 3 July 2019');
  });
});
