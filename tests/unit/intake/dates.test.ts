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
