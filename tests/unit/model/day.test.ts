import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayFromNumber,
  dayNumber,
  dayOfInstant,
  daysBetween,
  endOfDay,
  instantFromTime,
  isDay,
  makeDay,
  parseInstant,
} from '#app/model/day.ts';
import { anyDay } from './dates.ts';

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLength = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

describe('days', () => {
  it('follow one another through leap years and centuries', () => {
    let day = '1899-12-31';
    for (let year = 1900; year <= 2101; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let date = 1; date <= monthLength(year, month); date += 1) {
          day = addDays(day, 1);
          if (day !== makeDay(year, month, date)) expect(day).toBe(makeDay(year, month, date));
        }
      }
    }
    expect(day).toBe('2101-12-31');
  });

  it('are counted as the calendar counts', () => {
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
    expect(daysBetween('2019-02-28', '2019-03-01')).toBe(1);
    expect(daysBetween('2000-01-01', '2001-01-01')).toBe(366);
    expect(daysBetween('2100-01-01', '2101-01-01')).toBe(365);
    expect(daysBetween('2019-07-03', '2019-06-30')).toBe(-3);
    expect(dayNumber('1970-01-01')).toBe(0);
  });

  it('add and subtract to the same day, and sort as texts', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(dayFromNumber(dayNumber(a))).toBe(a);
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
    );
  });

  it.each(['2020-02-29', '2000-02-29', '1970-01-01', '0001-01-01', '9999-12-31'])(
    'has %s',
    (text) => expect(isDay(text)).toBe(true),
  );

  it.each([
    '2019-02-29',
    '1900-02-29',
    '2019-04-31',
    '2019-00-10',
    '2019-13-01',
    '2019-01-00',
    '0000-01-01',
    '2019-1-1',
    '19-01-01',
    '2019-01-01T00:00',
    ' 2019-01-01',
    '',
  ])('has no %s', (text) => expect(isDay(text)).toBe(false));
});

describe('instants', () => {
  it.each([
    ['2019-06-30T16:59:59Z', '2019-06-30T23:59:59+07:00'],
    ['2019-06-30T17:00:00Z', '2019-07-01T00:00:00+07:00'],
    ['2019-06-30T17:00:00z', '2019-07-01T00:00:00+07:00'],
    ['2019-06-30T10:00-07:00', '2019-07-01T00:00:00+07:00'],
    ['2019-07-03T10:00:00.999+07:00', '2019-07-03T10:00:00+07:00'],
    ['2019-07-03 10:00+0700', '2019-07-03T10:00:00+07:00'],
    ['2019-07-03T05:45:00+05:45', '2019-07-03T07:00:00+07:00'],
    ['2020-02-28T20:00:00Z', '2020-02-29T03:00:00+07:00'],
    ['2018-12-31T17:30:00Z', '2019-01-01T00:30:00+07:00'],
  ])('reads %s in the office’s clock', (text, instant) => expect(parseInstant(text)).toBe(instant));

  it.each([
    '2019-07-03T10:00',
    '2019-07-03',
    '2019-02-29T10:00Z',
    '2019-07-03T24:00Z',
    '2019-07-03T10:60Z',
    '2019-07-03T10:00:60Z',
    '2019-07-03T10:00+25:00',
    '2019-07-03T10:00+7',
    '03/07/2019 10:00+07:00',
    '9999-12-31T23:59:59Z',
    '0001-01-01T00:00:00+14:00',
    '',
  ])('does not read %s', (text) => expect(parseInstant(text)).toBeNull());

  it('of any offset are the same moment', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1980, 0, 1) / 1000, max: Date.UTC(2060, 0, 1) / 1000 }),
        fc.integer({ min: -47, max: 56 }),
        (seconds, quarters) => {
          const local = new Date((seconds + quarters * 900) * 1000).toISOString().slice(0, 19);
          const minutes = Math.abs(quarters) * 15;
          const two = (n: number) => String(n).padStart(2, '0');
          const sign = quarters < 0 ? '-' : '+';
          const offset = `${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
          const instant = parseInstant(`${local}${offset}`);
          expect(instant).toBe(instantFromTime(seconds * 1000));
          expect(Date.parse(instant ?? '')).toBe(seconds * 1000);
          expect(parseInstant(instant ?? '')).toBe(instant);
        },
      ),
    );
  });

  it('of a date are its last second', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayOfInstant(endOfDay(day))).toBe(day);
        const next = instantFromTime(Date.parse(endOfDay(day)) + 1000);
        expect(next).toBe(`${addDays(day, 1)}T00:00:00+07:00`);
      }),
    );
  });
});
