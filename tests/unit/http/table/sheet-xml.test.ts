import { readXlsx } from 'hucre/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unescaped } from '#app/intake/read/xlsx/escapes.ts';
import { type SheetColumn, SheetRows, columnLetters, xmlText } from '#app/http/table/sheet-xml.ts';
import type { Cells } from '#app/http/table/table.ts';
import { xlsxStream } from '#app/http/xlsx.server.ts';

const COLUMNS: SheetColumn[] = [
  { heading: 'title', type: 'text', width: 20 },
  { heading: 'day', type: 'date', width: 12 },
  { heading: 'count', type: 'integer', width: 8 },
  { heading: 'rate', type: 'share', width: 8 },
  { heading: 'flag', type: 'boolean', width: 8 },
  { heading: 'when', type: 'instant', width: 20 },
];

async function* once(rows: readonly Cells[]) {
  yield await Promise.resolve(rows);
}

async function workbookOf(rows: readonly Cells[]): Promise<Uint8Array> {
  const sheets = [
    { name: 'Số liệu', columns: COLUMNS, rows: once(rows) },
    { name: "Ai & 'gì'", columns: COLUMNS.slice(0, 1), rows: once([['x']]) },
  ];
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxStream(sheets, 'vi')) pieces.push(piece);
  return Buffer.concat(pieces);
}

test('cells keep their types, and a text stays one whatever it begins with', async () => {
  const titles = [
    '=HYPERLINK("http://x.example","Bấm")',
    '<img src=x onerror=alert(1)>',
    '+84 & "nháy" \'đơn\'',
    ' có khoảng trắng ',
    'hai\ndòng\tvà\rba',
    '_x0041_ không phải A',
    '2019-07-03',
    '00123',
    'chuông\u0007 và 😀',
  ];
  const bytes = await workbookOf(
    titles.map((title, at) => [
      title,
      '2019-07-03',
      at,
      0.5,
      at % 2 === 0,
      '2019-07-03T10:00:00+07:00',
    ]),
  );
  const { sheets } = await readXlsx(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['Số liệu', "Ai & 'gì'"]);
  const [, ...rows] = sheets[0]?.rows ?? [];
  expect(rows.map(([title]) => title)).toEqual(titles);
  expect(rows[3]).toEqual([
    ' có khoảng trắng ',
    new Date('2019-07-03T00:00:00Z'),
    3,
    0.5,
    false,
    new Date('2019-07-03T10:00:00Z'),
  ]);
  expect(Buffer.from(await workbookOf([])).equals(Buffer.from(await workbookOf([])))).toBe(true);
});

test('a day that a sheet cannot count is written as a text', () => {
  const sheet = new SheetRows(COLUMNS);
  sheet.headings();
  expect(sheet.row([null, '1900-02-28', null, null, null, null])).toContain('>1900-02-28</t>');
  expect(sheet.row([null, '1900-03-01', null, null, null, null])).toContain('<v>61</v>');
});

test('a text longer than a cell is refused, never cut', () => {
  const sheet = new SheetRows(COLUMNS);
  sheet.headings();
  expect(sheet.row(['x'.repeat(32_767)])).toContain('x'.repeat(32_767));
  expect(() => sheet.row(['x'.repeat(32_768)])).toThrow('cell_full');
});

test('what is not what its column says is an error', () => {
  const sheet = new SheetRows(COLUMNS);
  expect(() => sheet.row([null, null, 1.5])).toThrow('whole numbers');
  expect(() => sheet.row([null, 'July'])).toThrow('no day');
  expect(() => sheet.row([null, null, null, Number.NaN])).toThrow('numbers');
});

test('columns are lettered as sheets letter them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
});

const TRICKY = fc.constantFrom(...Array.from('_x0041FfdD<>&"\u0007\r\n\uffffđ😀'));

test('whatever a text holds, a reader of sheets has it back', () => {
  fc.assert(
    fc.property(fc.string({ unit: TRICKY }), (text) => {
      const plain = xmlText(text)
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
      expect(unescaped(plain)).toBe(text);
    }),
  );
});
