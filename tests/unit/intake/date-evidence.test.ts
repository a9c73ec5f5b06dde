import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDateEvidence } from '#app/intake/date-evidence.ts';
import { DATE_FORMATS, type DateFormat, readerOf } from '#app/intake/date-formats.ts';
import { createDateReader } from '#app/intake/dates.ts';
import { dayFromNumber } from '#app/model/day.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const day = fc.integer({ min: 10_957, max: 29_000 }).map(dayFromNumber);
const inferable = DATE_FORMATS.filter(
  (format) => format !== 'yyyyMMdd' && !/(?<!y)yy(?!y)/.test(format),
);

function written(format: DateFormat, text: string): string {
  const [year = '', month = '', date = ''] = text.split('-');
  const parts: Record<string, string> = {
    yyyy: year,
    yy: year.slice(2),
    MMM: MONTHS[Number(month) - 1] ?? '',
    MM: month,
    dd: date,
    M: String(Number(month)),
    d: String(Number(date)),
  };
  return format.replace(/y+|M+|d+/g, (part) => parts[part] ?? '');
}

function evidenceOf(texts: readonly string[], canonical = false) {
  const evidence = createDateEvidence(canonical);
  texts.forEach((text, at) => evidence.see(text, at + 2));
  return evidence;
}

describe('whatever format a column is written in', () => {
  test('its dates come out as they were, or nothing of them is taken', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...inferable),
        fc.array(day, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('', ' 08:30', ' 11:59:59 PM', ' 3:05 CH'),
        (format, days, time) => {
          const texts = days.map((text) => written(format, text) + time);
          const evidence = evidenceOf(texts);
          const verdict = evidence.verdict();
          expect(verdict.kind).not.toBe('contradicts');
          if (verdict.kind === 'unclear') {
            expect(
              verdict.candidates.map((each) => createDateReader([each])(texts[0] ?? '')),
            ).toContainEqual({
              day: days[0],
            });
            return;
          }
          expect(texts.map(evidence.reader(true))).toEqual(days.map((text) => ({ day: text })));
          const given = createDateReader(verdict.kind === 'known' ? verdict.formats : []);
          expect(texts.map(given)).toEqual(days.map((text) => ({ day: text })));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('however much of it is seen first, no other day is ever read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...inferable),
        fc.array(day, { minLength: 2, maxLength: 12 }),
        fc.nat(11),
        fc.boolean(),
        (format, days, seen, canonical) => {
          const texts = days.map((text) => written(format, text));
          const read = evidenceOf(texts.slice(0, seen), canonical).reader(false);
          texts.forEach((text, at) => {
            const reading = read(text);
            if ('day' in reading) expect(reading.day).toBe(days[at]);
          });
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a day and month that could be either are decided by another date of the column, else asked', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<DateFormat>('dd/MM/yyyy', 'M/d/yyyy', 'd-M-yyyy', 'MM.dd.yyyy'),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })), {
          minLength: 1,
          maxLength: 8,
        }),
        (format, pairs) => {
          const days = pairs.map(([month, date]) => `2019-${pad(month)}-${pad(date)}`);
          const unclear = pairs.some(([month, date]) => month !== date);
          const texts = days.map((text) => written(format, text));
          expect(evidenceOf(texts).verdict().kind).toBe(unclear ? 'unclear' : 'known');
          const proven = evidenceOf([...texts, written(format, '2019-06-25')]);
          expect(texts.map(proven.reader(true))).toEqual(days.map((text) => ({ day: text })));
        },
      ),
    );
  });
});

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

test('two orders in one column contradict each other, and the row says where', () => {
  const verdict = evidenceOf(['03/07/2019', '25/06/2019', '06/25/2019']).verdict();
  expect(verdict).toEqual({ kind: 'contradicts', row: 4 });
  const read = evidenceOf(['25/06/2019']).reader(false);
  expect(read('06/25/2019')).toEqual({ code: 'contradicts' });
  expect(read('31/06/2019')).toEqual({ code: 'bad_date' });
});

test('what is no date proves nothing, and does not stand in the way', () => {
  expect(evidenceOf(['x', 'Quý II', '43646']).verdict()).toMatchObject({
    kind: 'known',
    order: null,
  });
  expect(evidenceOf(['x', '03/07/2019']).verdict().kind).toBe('unclear');
});

test('years of two figures alone are a question, whose candidates read every one of them', () => {
  const verdict = evidenceOf(['25/06/19', '13/12/20']).verdict();
  if (verdict.kind !== 'unclear') throw new Error(verdict.kind);
  expect(verdict.candidates).toContain('dd/MM/yy');
  expect(verdict.candidates).not.toContain('MM/dd/yy');
  for (const format of verdict.candidates) expect(readerOf(format)('25/06/19')).not.toBeNull();
  expect(evidenceOf(['25/06/2019', '25/06/19']).reader(true)('25/06/19')).toEqual({
    code: 'bad_date',
  });
});

test('a canonical column keeps to the format that its name promises, if it begins with it', () => {
  const kept = evidenceOf(['2019-06-01', '25/06/2019'], true);
  expect(kept.keepsPromise()).toBe(true);
  expect(kept.reader(true)('25/06/2019')).toEqual({ code: 'bad_date' });
  const other = evidenceOf(['25/06/2019', '2019-06-01'], true);
  expect(other.keepsPromise()).toBe(false);
  expect(other.reader(true)('2019-06-01')).toEqual({ day: '2019-06-01' });
  const empty = evidenceOf([], true);
  expect(empty.reader(false)('25/06/2019')).toEqual({ code: 'undecided' });
  expect(empty.reader(false)('2019-06-25T17:30:00Z')).toEqual({ day: '2019-06-26' });
});

test('examples are those that hang on the order, where there are any', () => {
  const evidence = evidenceOf(['2019-06-01', '03/03/2019', '03/07/2019', '04/07/2019']);
  expect(evidence.examples()).toEqual([
    { row: 4, text: '03/07/2019' },
    { row: 5, text: '04/07/2019' },
  ]);
});

test('typed days that could all be months beside texts that could not are a contradiction', () => {
  const texts = Array.from({ length: 8 }, (_, at) => `${at + 13}/06/2019`);
  const typed = Array.from({ length: 8 }, (_, at) => `2019-${pad(at + 1)}-07`);
  const mixed = (days: readonly string[], written: readonly string[]) => {
    const evidence = evidenceOf(written);
    days.forEach((each, at) => evidence.seeTyped(each, at + 40));
    return evidence.verdict();
  };
  expect(mixed(typed, texts)).toEqual({ kind: 'contradicts', row: 40 });
  expect(mixed([...typed, '2019-06-25'], texts).kind).toBe('known');
  expect(mixed(typed, [...texts, '03/07/2019']).kind).toBe('known');
  expect(mixed(typed, ['2019-06-01']).kind).toBe('known');
  expect(mixed(typed.slice(0, 1), texts).kind).toBe('known');
  expect(mixed(typed.slice(0, 4), texts.slice(0, 1)).kind).toBe('known');
  const june = ['2019-03-06', '2019-05-06', '2019-07-06'];
  expect(mixed(june, texts.slice(0, 4))).toEqual({ kind: 'contradicts', row: 40 });
  expect(mixed(['2019-06-03', '2019-06-05', '2019-06-07'], texts.slice(0, 4)).kind).toBe('known');
  expect(mixed(['2019-06-06', '2019-07-07'], texts.slice(0, 4)).kind).toBe('known');
});
