import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRecord } from '#app/http/csv.ts';

test('one record a line, ended as RFC 4180 says', () => {
  expect(
    [
      ['a', 'b'],
      [1, null],
      [true, 'x'],
    ]
      .map(csvRecord)
      .join(''),
  ).toBe('a,b\r\n1,\r\ntrue,x\r\n');
});

test.each([
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['two\r\nlines', '"two\r\nlines"'],
  ['', ''],
  ['0', '0'],
  ['Đôn đốc', 'Đôn đốc'],
])('%j is written %j', (cell, written) => {
  expect(csvRecord([cell])).toBe(`${written}\r\n`);
});

test.each(['=1+1', '+84', '-1', '@sum(a1)', '\tx', '\rx', '=cmd|"/c calc"!a1', '-'])(
  '%j is not run by a spreadsheet',
  (cell) => {
    const [[read = ''] = []] = parse(csvRecord([cell]), { relax_column_count: true });
    expect(read).toBe(`'${cell}`);
  },
);

test('numbers stay numbers, negative ones too', () => {
  expect(csvRecord([-3, 0.25, 1e21])).toBe('-3,0.25,1e+21\r\n');
});

test('whatever is written is read back', () => {
  const harmless = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r]/.test(text));
  const record = fc.array(harmless, { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(record, (cells) => {
      expect(parse(csvRecord(cells), { bom: false })).toEqual([cells]);
    }),
  );
});
