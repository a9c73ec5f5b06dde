import { expect, test } from 'vitest';
import { readAll, refusal } from './reading.ts';

const BANNER = ['ỦY BAN NHÂN DÂN TỈNH', 'DANH SÁCH NHIỆM VỤ, tháng 6; cập nhật 03/07/2019', ''];

test.each([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['bar', '|'],
  ['caret', '^'],
  ['tilde', '~'],
])('a %s under banner lines', async (_, delimiter) => {
  const heading = ['Mã', 'Nội dung', 'Hạn xử lý', 'Ghi chú'];
  const rows = Array.from({ length: 20 }, (_, at) => [
    `NV-${at}`,
    at % 3 === 0 ? `"họp${delimiter} báo cáo"` : 'rà soát',
    '2019-07-03',
    '',
  ]);
  const lines = [...BANNER, ...[heading, ...rows].map((row) => row.join(delimiter))];
  const { fields } = await readAll(lines.join('\r\n'));
  // The banner's own commas tear nothing but the banner.
  expect(fields[3]).toEqual(heading);
  expect(fields.slice(4).every((row) => row.length === 4)).toBe(true);
  expect(fields[4]?.[1]).toBe(`họp${delimiter} báo cáo`);
});

test('decimal commas do not make a list of semicolons one of commas', async () => {
  const rows = Array.from({ length: 9 }, (_, at) => `NV-${at};${at},5;rà soát, báo cáo`);
  const { fields } = await readAll(['Mã;Tỷ lệ;Nội dung', ...rows].join('\n'));
  expect(fields.map((row) => row.length)).toEqual(Array<number>(10).fill(3));
});

test('codes joined by semicolons do not make a list of commas one of semicolons', async () => {
  const rows = Array.from({ length: 9 }, (_, at) => `NV-${at},A;B;C;D,x`);
  const { fields } = await readAll(['Mã,Phối hợp,Nội dung', ...rows].join('\n'));
  expect(fields[4]).toEqual(['NV-3', 'A;B;C;D', 'x']);
});

test('a caret in the text is no delimiter', async () => {
  const { fields } = await readAll('Mã,Nội dung\n1,m^2\n2,a^b\n3,c\n');
  expect(fields[1]).toEqual(['1', 'm^2']);
});

test('the line that says the delimiter is no row', async () => {
  const { fields, rows, counted } = await readAll('\ufeffsep=;\r\nMã;Nội dung\r\n1;a,b\r\n');
  expect(fields).toEqual([
    ['Mã', 'Nội dung'],
    ['1', 'a,b'],
  ]);
  expect(rows).toEqual([1, 2]);
  expect(counted).toBe(2);
  const utf16 = await readAll(Buffer.from('\ufeffsep=^\na^b\n1^2\n', 'utf16le'));
  expect(utf16.fields).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(utf16.counted).toBe(2);
});

test('where the heading is known its row tells the delimiter', async () => {
  const list = 'a;b\n1,2,3\n4,5,6\n7,8,9\n';
  expect((await readAll(list)).fields[1]).toEqual(['1', '2', '3']);
  expect((await readAll(list, { headerRow: 1 })).fields[1]).toEqual(['1,2,3']);
});

test('a heading over two lines, and lines that may be rows inside a field', async () => {
  const { records } = await readAll('"Mã\nNV";Hạn\n1;"x\n2;y"\n3;z\n');
  expect(records.map(({ fields }) => fields[0])).toEqual(['Mã\nNV', '1', '3']);
  expect(records[1]?.within).toEqual([{ fields: ['2', 'y'], from: 0, to: 2 }]);
});

test('a list that is one column wide, or blank, is still a list', async () => {
  expect((await readAll('Mã\n1\n2\n')).fields).toEqual([['Mã'], ['1'], ['2']]);
  expect(await refusal(' \n')).toBe('read');
});
