import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readAll, refusal } from './reading.ts';
import { workbook, type WorkbookParts } from './workbook-file.ts';

const STYLES =
  '<numFmts>' +
  '<numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy;@"/>' +
  '<numFmt numFmtId="165" formatCode="[h]:mm"/>' +
  '<numFmt numFmtId="166" formatCode="00000"/>' +
  '<numFmt numFmtId="167" formatCode="&quot;NV-&quot;0000"/>' +
  '<numFmt numFmtId="168" formatCode="&quot;ngày &quot;dd&quot; tháng &quot;mm"/>' +
  '<numFmt numFmtId="169" formatCode="#,##0.00_);[Red]\\(#,##0.00\\)"/>' +
  '<numFmt numFmtId="170" formatCode="mmm-yy"/>' +
  '<numFmt numFmtId="171" formatCode="0.00E+00"/>' +
  '</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>' +
  [0, 14, 164, 20, 165, 166, 167, 168, 169, 170, 171, 22]
    .map((id) => `<xf numFmtId="${id}"/>`)
    .join('') +
  '</cellXfs>';
const STYLE = {
  general: 0,
  date: 1,
  vietnamese: 2,
  time: 3,
  span: 4,
  padded: 5,
  prefixed: 6,
  worded: 7,
  money: 8,
  month: 9,
  scientific: 10,
  moment: 11,
} as const;

/** The first cell of a sheet with one cell. */
async function cell(xml: string, parts: WorkbookParts = {}) {
  const content = workbook({ styles: STYLES, rows: `<row r="1">${xml}</row>`, ...parts });
  const { records } = await readAll(content);
  return { text: records[0]?.fields[0], day: records[0]?.days?.get(0), flaws: records[0]?.flaws };
}
const number = (value: string, style: keyof typeof STYLE = 'general') =>
  `<c r="A1" s="${STYLE[style]}"><v>${value}</v></c>`;

test.each([
  ['43649', 'date', '2019-07-03'],
  ['43649.9999', 'vietnamese', '2019-07-03'],
  ['43648.99999999999', 'moment', '2019-07-03'],
  ['43649', 'worded', '2019-07-03'],
  ['43647', 'month', '2019-07-01'],
  ['1', 'date', '1900-01-01'],
  ['59', 'date', '1900-02-28'],
  ['61', 'date', '1900-03-01'],
  ['25569', 'date', '1970-01-01'],
  ['2958465', 'date', '9999-12-31'],
] as const)('%s as %s is the day %s', async (value, style, day) => {
  expect(await cell(number(value, style))).toEqual({ text: day, day });
});

test.each([
  ['60', 'date', '60'],
  ['0', 'date', '0'],
  ['0.5', 'date', '0.5'],
  ['-1', 'date', '-1'],
  ['2958466', 'date', '2958466'],
  ['0.5', 'time', '12:00:00'],
  ['43649.25', 'span', '43649.25'],
  ['43649', 'general', '43649'],
  ['43649', 'money', '43649'],
  ['43649', 'scientific', '43649'],
] as const)('%s as %s is no day but %s', async (value, style, text) => {
  expect(await cell(number(value, style))).toEqual({ text });
});

test('the system of 1904', async () => {
  const parts = { workbookPr: '<workbookPr date1904="1"/>' };
  expect((await cell(number('42187', 'date'), parts)).day).toBe('2019-07-03');
  expect((await cell(number('0', 'date'), parts)).day).toBe('1904-01-01');
  expect((await cell(number('2957003', 'date'), parts)).day).toBe('9999-12-31');
  expect((await cell(number('2957004', 'date'), parts)).day).toBeUndefined();
});

test('a cell of the type date', async () => {
  expect(await cell('<c r="A1" t="d"><v>2019-07-03T08:00:00</v></c>')).toEqual({
    text: '2019-07-03',
    day: '2019-07-03',
  });
});

test('a moment with a zone is the office’s date', async () => {
  expect((await cell('<c r="A1" t="d"><v>2019-06-30T20:00:00Z</v></c>')).day).toBe('2019-07-01');
});

test.each(['2019-02-30', '0000-00-00', '0001-01-01T00:00:00', '2019-06-30T25:00:00', 'x'])(
  'a cell of the type date that says %s is no day',
  async (text) => {
    expect(await cell(`<c r="A1" t="d"><v>${text}</v></c>`)).toEqual({ text });
  },
);

test.each([
  ['1.234567890123456E+15', 'general', '1234567890123456'],
  ['1234567890123456789', 'general', '1234567890123456789'],
  ['1.5E-3', 'general', '0.0015'],
  ['0.30000000000000004', 'general', '0.3'],
  ['1234.5600000000001', 'general', '1234.56'],
  ['0.99999999999999999', 'general', '1'],
  ['12.50', 'general', '12.5'],
  ['-0', 'general', '0'],
  ['-12', 'general', '-12'],
  ['100', 'general', '100'],
  ['12', 'padded', '00012'],
  ['123456', 'padded', '123456'],
  ['12.5', 'padded', '12.5'],
  ['7', 'prefixed', 'NV-0007'],
] as const)('the number %s as %s reads %s', async (value, style, text) => {
  expect((await cell(number(value, style))).text).toBe(text);
});

test.each([
  ['<c r="A1" t="inlineStr"><is><t xml:space="preserve"> hai  dấu </t></is></c>', ' hai  dấu '],
  ['<c r="A1" t="inlineStr"><is><r><t>Sở </t></r><r><t>Y tế</t></r></is></c>', 'Sở Y tế'],
  ['<c r="A1" t="s"><v>0</v></c>', 'Rà soát hồ sơ'],
  ['<c r="A1" t="s"><v>1</v></c>', 'a\rb & <c>'],
  ['<c r="A1" t="str"><f>B1&amp;"x"</f><v>kết quả</v></c>', 'kết quả'],
  ['<c r="A1"><f>1+1</f><v>2</v></c>', '2'],
  ['<c r="A1" t="str"><f>""</f><v></v></c>', undefined],
  ['<c r="A1" t="b"><v>1</v></c>', 'true'],
  ['<c r="A1" t="b"><v>0</v></c>', 'false'],
  ['<c t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', 'a<b'],
  ['<c r="A1"/>', undefined],
])('%s', async (xml, text) => {
  const strings =
    '<si><r><rPr><b/></rPr><t xml:space="preserve">Rà soát </t></r><r><t>hồ sơ</t></r>' +
    '<rPh sb="0" eb="1"><t>PHIÊN ÂM</t></rPh></si><si><t>a_x000D_b &amp; &lt;c&gt;</t></si>';
  expect(await cell(xml, { strings })).toEqual({ text });
});

test('an error, and a formula that was never worked out, are flaws of their place', async () => {
  const flaws = [{ place: 0, code: 'cell_error' }];
  expect(await cell('<c r="A1" t="e"><v>#N/A</v></c>')).toEqual({ text: '#N/A', flaws });
  for (const formula of ['<f>A2</f>', '<f>A2</f><v/>', '<f>A2</f><v></v>', '<f>A2</f><v> </v>']) {
    expect((await cell(`<c r="A1">${formula}</c>`)).flaws).toEqual(flaws);
    expect((await cell(`<c r="A1" t="b">${formula}</c>`)).flaws).toEqual(flaws);
  }
  expect(await cell('<c r="A1"><v/></c>')).toEqual({});
});

test('cells and rows keep their places, empty ones left out, with references or without', async () => {
  const { records, counted } = await readAll(
    workbook({
      rows:
        '<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c><c r="AA3" s="1"/></row>' +
        '<row r="7" spans="1:2"/><row><c><v>3</v></c></row>' +
        '<row r="1000000"><c r="C1000000"><v>4</v></c></row>',
    }),
  );
  expect(records).toEqual([
    { row: 3, fields: ['', '1', '2'] },
    { row: 7, fields: [] },
    { row: 8, fields: ['3'] },
    { row: 1_000_000, fields: ['', '', '4'] },
  ]);
  expect(counted).toBe(4);
});

test('elements under a prefix, and rows that are none behind the data', async () => {
  const content = workbook({
    rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
    after: '<controls><from><row>5</row></from></controls>',
  });
  expect((await readAll(content)).counted).toBe(1);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const prefixed = workbook({
    sheets: [{ name: 'a', rows: `<x:row xmlns:x="${main}" r="2"><x:c><x:v>9</x:v></x:c></x:row>` }],
  });
  const read = await readAll(prefixed);
  expect([read.records, read.counted]).toEqual([[{ row: 2, fields: ['9'] }], 1]);
});

test('sheets by name, hidden ones told, merges found behind the rows', async () => {
  const content = workbook({
    sheets: [
      { name: 'Tháng 6', rows: '<row r="1"><c><v>1</v></c></row>' },
      { name: 'Ẩn', state: 'hidden', rows: '<row r="1"><c><v>2</v></c></row>' },
      { name: 'Rất ẩn', state: 'veryHidden', rows: '' },
    ],
    after: '<mergeCells count="2"><mergeCell ref="A1:C2"/><mergeCell  ref="AA5:AB9"/></mergeCells>',
  });
  const read = await readAll(content, { sheet: 'Ẩn' });
  expect(read.sheets).toEqual([
    { name: 'Tháng 6', hidden: false },
    { name: 'Ẩn', hidden: true },
    { name: 'Rất ẩn', hidden: true },
  ]);
  expect(read.fields).toEqual([['2']]);
  expect(read.merges).toEqual([
    { top: 1, bottom: 2, left: 0, right: 2 },
    { top: 5, bottom: 9, left: 26, right: 27 },
  ]);
  expect(await refusal(content, { sheet: 'Tháng 7' })).toBe('missing_sheet');
});

test('any table that another library writes comes back', async () => {
  const value = fc.oneof(
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .filter((text) => !/[^\P{C}]/u.test(text)),
    fc.constantFrom('', ' Sở Y tế ', '<a>&"', "'=1", 'dòng\nhai'),
    fc.integer(),
    fc.boolean(),
    fc.date({ min: new Date('1901-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    fc.constant(null),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
      async (rows) => {
        const { fields, counted, records } = await readAll(
          await writeXlsx({ sheets: [{ name: 'a', rows }] }),
        );
        expect(counted).toBe(records.length);
        const texts = new Map(records.map(({ row }, at) => [row, fields[at]]));
        rows.forEach((row, at) => {
          const shown = row.map((each) =>
            each instanceof Date ? each.toISOString().slice(0, 10) : String(each ?? ''),
          );
          while (shown[shown.length - 1] === '') shown.pop();
          expect(texts.get(at + 1) ?? []).toEqual(shown);
        });
      },
    ),
    { numRuns: 200 },
  );
});
