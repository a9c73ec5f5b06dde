import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayFromNumber } from '#app/model/day.ts';
import { createDateReader } from '#app/intake/dates.ts';

const day = fc.integer({ min: -3000, max: 40_000 }).map(dayFromNumber);

test('a day written in a format is read as that day', () => {
  const written = (text: string) => {
    const [y = '', m = '', d = ''] = text.split('-');
    return {
      'yyyy-MM-dd': text,
      'dd/MM/yyyy': `${d}/${m}/${y}`,
      'd/M/yyyy': `${Number(d)}/${Number(m)}/${y}`,
      'MM/dd/yyyy': `${m}/${d}/${y}`,
      'dd.MM.yyyy': `${d}.${m}.${y}`,
    };
  };
  fc.assert(
    fc.property(day, (text) => {
      for (const [format, form] of Object.entries(written(text))) {
        const read = createDateReader([format as 'yyyy-MM-dd']);
        expect(read(form)).toEqual({ day: text });
        expect(read(`${form} 23:59`)).toEqual({ day: text });
      }
    }),
  );
});

test('where two formats read two days, none is guessed', () => {
  const read = createDateReader(['dd/MM/yyyy', 'MM/dd/yyyy']);
  expect(read('03/04/2019')).toEqual({ code: 'ambiguous_date' });
  expect(read('03/03/2019')).toEqual({ day: '2019-03-03' });
  expect(read('13/04/2019')).toEqual({ day: '2019-04-13' });
  expect(read('04/13/2019')).toEqual({ day: '2019-04-13' });
});

test('a timestamp with an offset is the office’s date, one without is as written', () => {
  const read = createDateReader(['yyyy-MM-dd']);
  expect(read('2019-06-30T17:00:00Z')).toEqual({ day: '2019-07-01' });
  expect(read('2019-06-30T16:59:59Z')).toEqual({ day: '2019-06-30' });
  expect(read('2019-06-30T23:59:59')).toEqual({ day: '2019-06-30' });
  expect(read('2019-06-30 23:59')).toEqual({ day: '2019-06-30' });
});

test.each(['', '2019-02-29', '2019-13-01', '1/2/19', '31/06/2019', '2019-1-1', 'x', '43646'])(
  '%j is no date',
  (text) => {
    expect(createDateReader(['yyyy-MM-dd', 'dd/MM/yyyy'])(text)).toEqual({ code: 'bad_date' });
  },
);

test.each([
  ['25/06/2019 11:30:00 PM', '2019-06-25'],
  ['25/06/2019 12:05 SA', '2019-06-25'],
  ['25/06/2019 3:05:09 CH', '2019-06-25'],
  ['25/06/2019 13:05 CH', '2019-06-25'],
  ['25/06/2019, 23h59', '2019-06-25'],
  ['14:30 25/06/2019', '2019-06-25'],
  ['14h30 ngày 25/06/2019', '2019-06-25'],
  ['ngày 25/06/2019', '2019-06-25'],
  ['Ngày  25/06/2019', '2019-06-25'],
  ['25/06/2019 11:30:00 PM +00:00', '2019-06-26'],
  ['25/06/2019 12:30:00 AM +00:00', '2019-06-25'],
  ['25/06/2019 12:30 PM UTC', '2019-06-25'],
  ['25/06/2019 02:00 +14:00', '2019-06-24'],
  ['25/06/2019 23:00+07', '2019-06-25'],
])('%s is %s', (text, expected) => {
  expect(createDateReader(['dd/MM/yyyy'])(text)).toEqual({ day: expected });
});

test.each([
  ...['2019-06-03T25:61:00', '2019-06-10 99:99', '2019-06-10T10:00:60', '2019-06-10T25:00:00Z'],
  ...['2019-02-30T10:00:00', '0001-01-01T00:00:00', '0001-01-01T00:00:00Z', '1899-12-30 00:00'],
])('the timestamp %s is none', (text) => {
  expect(createDateReader(['yyyy-MM-dd'])(text)).toEqual({ code: 'bad_date' });
});

test.each(['13:00:00 AM', '14:05 SA', '23:59 a.m.'])('%s is on no clock', (time) => {
  expect(createDateReader(['MM/dd/yyyy'])(`06/03/2019 ${time}`)).toEqual({ code: 'bad_date' });
});

test.each(['25/06/2019 24:00', '25/06/2019 10:60', '25/06/2019 10:00 +19:00', '25/06/2019 sáng'])(
  '%s has no time of day',
  (text) => {
    expect(createDateReader(['dd/MM/yyyy'])(text)).toEqual({ code: 'bad_date' });
  },
);

test.each([
  ['25-Jun-2019', '2019-06-25'],
  ['25 June 2019', '2019-06-25'],
  ['25/jun/2019', '2019-06-25'],
  ['25 tháng 6 năm 2019', '2019-06-25'],
  ['ngày 5 tháng 6 năm 2019', '2019-06-05'],
  ['25 Thg6 2019', '2019-06-25'],
  ['25-Thg 12-2019', '2019-12-25'],
])('a month in words: %s', (text, expected) => {
  expect(createDateReader(['d MMM yyyy'])(text)).toEqual({ day: expected });
});

test('a year of two figures is read only where the format has two, and in this century', () => {
  expect(createDateReader(['d/M/yyyy'])('25/6/19')).toEqual({ code: 'bad_date' });
  expect(createDateReader(['d/M/yy'])('25/6/19')).toEqual({ day: '2019-06-25' });
  expect(createDateReader(['d/M/yy'])('25/6/99')).toEqual({ day: '2099-06-25' });
});

test('years before any task are no dates', () => {
  const read = createDateReader(['yyyy-MM-dd', 'dd/MM/yyyy']);
  for (const text of ['0001-01-01', '25/06/0019', '1899-12-31', '1900-01-01']) {
    expect(read(text)).toEqual({ code: 'bad_date' });
  }
});
