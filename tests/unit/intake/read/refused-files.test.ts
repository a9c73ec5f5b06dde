import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isDeepStrictEqual } from 'node:util';
import { fileWith, readAll, refusal, refusalOfPath } from './reading.ts';
import { workbook, workbookParts, type Part, zipOf } from './workbook-file.ts';

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const withPart = (change: (part: Part) => Part) =>
  zipOf(workbookParts({ rows: ROW }).map((part) => change(part)));
const sheet = (data: string) =>
  withPart((part) => (part.name.endsWith('sheet1.xml') ? { ...part, data } : part));

test.each([
  ['an empty file', '', 'empty_file'],
  ['an old workbook', Buffer.concat([OLE, Buffer.alloc(600)]), 'unsupported_format'],
  [
    'a workbook under a password',
    Buffer.concat([OLE, Buffer.alloc(70_000), Buffer.from('EncryptedPackage', 'utf16le')]),
    'encrypted_file',
  ],
  ['a PDF', '%PDF-1.7\n…', 'unsupported_format'],
  [
    'a page called .xls',
    '\ufeff<html><table><tr><td>1</td></tr></table></html>',
    'unsupported_format',
  ],
  ['an XML table', '<?xml version="1.0"?><Workbook/>', 'unsupported_format'],
  ['a text document', zipOf([{ name: 'word/document.xml', data: '<a/>' }]), 'unsupported_format'],
  ['an ODS table', zipOf([{ name: 'content.xml', data: '<a/>' }]), 'unsupported_format'],
  ['a binary workbook', zipOf([{ name: 'xl/workbook.bin', data: 'x' }]), 'unsupported_format'],
  ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'unsupported_format'],
  ['a workbook in gzip', gzipSync(workbook({ rows: ROW })), 'unsupported_format'],
  ['nothing in gzip', gzipSync(''), 'empty_file'],
  ['encrypted Parquet', 'PARE….PARE', 'encrypted_file'],
])('%s', async (_, content, code) => {
  expect(await refusal(content)).toBe(code);
});

test.each([
  ['cut off', workbook({ rows: ROW }).subarray(0, -30), 'damaged_file'],
  ['an entry under a password', withPart((part) => ({ ...part, flags: 1 })), 'encrypted_file'],
  ['a wrong checksum', withPart((part) => ({ ...part, crc: 1 })), 'damaged_file'],
  ['a size too small', withPart((part) => ({ ...part, size: 3 })), 'damaged_file'],
  ['two parts of one name', zipOf([...workbookParts({}), ...workbookParts({})]), 'damaged_file'],
  ['torn XML', sheet('<worksheet><sheetData><row><c></row></worksheet>'), 'damaged_file'],
  ['XML that ends early', sheet('<worksheet><sheetData>'), 'damaged_file'],
  ['letters that are none', sheet('<worksheet>\uffff</worksheet>'), 'damaged_file'],
  [
    'rows out of order',
    workbook({ rows: '<row r="2"/><row r="1"><c><v>1</v></c></row>' }),
    'damaged_file 2',
  ],
  ['a row twice', workbook({ rows: '<row r="2"/><row r="2"/>' }), 'damaged_file 2'],
  ['a row that is none', workbook({ rows: '<row r="1048577"/>' }), 'damaged_file'],
  ['a cell twice', workbook({ rows: '<row r="1"><c r="A1"/><c r="A1"/></row>' }), 'damaged_file 1'],
  ['a cell of another row', workbook({ rows: '<row r="1"><c r="A2"/></row>' }), 'damaged_file 1'],
  ['no such text', workbook({ rows: '<row><c t="s"><v>4</v></c></row>' }), 'damaged_file'],
  ['no such type', workbook({ rows: '<row><c t="z"><v>4</v></c></row>' }), 'damaged_file'],
  [
    'entities',
    sheet('<!DOCTYPE a [<!ENTITY x "lol">]><worksheet><sheetData/></worksheet>'),
    'unsafe_file',
  ],
  [
    'an outside entity',
    sheet('<!DOCTYPE a SYSTEM "file:///etc/passwd"><worksheet><sheetData/></worksheet>'),
    'unsafe_file',
  ],
  [
    'a cell in column 513',
    workbook({ rows: '<row r="4"><c r="SS4"><v>1</v></c></row>' }),
    'too_wide 4',
  ],
  [
    'a comment that looks like a row',
    workbook({ rows: '<!-- <row r="1"> --><row r="1"/>' }),
    'read',
  ],
])('a workbook: %s', async (_, content, code) => {
  expect(await refusal(content)).toBe(code);
});

test('what a row count by bytes does not see is told by the difference', async () => {
  const { counted, records } = await readAll(
    workbook({ rows: '<!-- <row r="1"> --><row r="1"/>' }),
  );
  expect([records.length, counted]).toEqual([1, 2]);
});

test.each([
  ['a list of JSON that is not closed', '[{"a":1}', 'bad_json 1'],
  ['a comma too many', '[{"a":1},]', 'bad_json 1'],
  ['a number that is none', '[{"a":01}]', 'bad_json 1'],
  ['something after the list', '[{"a":1}] []', 'bad_json 1'],
  ['a value among objects', '[{"a":1},2]', 'bad_json 2'],
  ['lists among objects', '[{"a":1},[2]]', 'bad_json 2'],
  ['two lists', '{"a":[{"x":1}],"b":[{"x":1}]}', 'bad_json'],
  ['no list', '{"a":{"b":1},\n"c":2}', 'bad_json'],
  ['brackets without end', `[${'['.repeat(500)}`, 'bad_json 1'],
  [
    'too many columns',
    JSON.stringify([Object.fromEntries(Array.from({ length: 513 }, (_, at) => [`c${at}`, at]))]),
    'too_wide 1',
  ],
  ['a text without end', `[{"a":"${'x'.repeat(3 << 20)}"}]`, 'record_too_long 1'],
])('JSON: %s', async (_, content, code) => {
  expect(await refusal(content)).toBe(code);
});

const LIST = Buffer.from(Array.from({ length: 5_000 }, (_, at) => `${at},việc ${at}`).join('\n'));
const PACKED = gzipSync(LIST);

test('gzip, also of several members', async () => {
  const half = LIST.lastIndexOf(10, LIST.length / 2) + 1;
  const members = Buffer.concat([gzipSync(LIST.subarray(0, half)), gzipSync(LIST.subarray(half))]);
  const plain = await readAll(LIST);
  for (const content of [PACKED, members]) {
    const read = await readAll(content);
    expect(read.gzip).toBe(true);
    expect(isDeepStrictEqual(read.fields, plain.fields)).toBe(true);
    expect(read.counted).toBe(5_000);
  }
});

test.each([
  ['cut off', PACKED.subarray(0, -20)],
  ['a bit flipped', flipped(PACKED, PACKED.length >> 1)],
  ['a wrong checksum', flipped(PACKED, PACKED.length - 6)],
  ['something behind', Buffer.concat([PACKED, Buffer.from('…')])],
])('gzip %s', async (_, content) => {
  expect(await refusal(content)).toBe('damaged_file');
});

test('bombs are refused within two seconds', async () => {
  const megabyte = `<row><c><v>1</v></c></row>`.repeat(40_000);
  const sheetOf321 = `<worksheet><sheetData>${megabyte.repeat(309)}</sheetData></worksheet>`;
  const declared = await fileWith(
    withPart((part) => (part.name.endsWith('sheet1.xml') ? { ...part, data: sheetOf321 } : part)),
  );
  const lying = await fileWith(
    withPart((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, data: sheetOf321, size: 90_000 } : part,
    ),
  );
  const strings = await fileWith(
    workbook({
      rows: '<row><c t="s"><v>0</v></c></row>',
      strings: '<si><t>x</t></si>'.repeat(2_000_000),
    }),
  );
  const corner = await fileWith(
    workbook({ rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }),
  );
  const gzip = await fileWith('');
  await writeFile(gzip, gzipSync(Buffer.alloc(321 << 20, '1,2\n')));
  const cases = [
    ['321 MB unfolded', declared, 'too_large'],
    ['321 MB unfolded, said to be 90 kB', lying, 'damaged_file'],
    ['34 MB of texts', strings, 'too_large'],
    ['one cell at XFD1048576', corner, 'too_wide 1048576'],
    ['321 MB of gzip', gzip, 'too_large'],
  ] as const;
  for (const [name, path, code] of cases) {
    const start = performance.now();
    expect([name, await refusalOfPath(path)]).toEqual([name, code]);
    const took = performance.now() - start;
    process.stdout.write(`${name}: ${code} in ${took.toFixed(0)} ms\n`);
    expect(took).toBeLessThan(2_000);
  }
}, 60_000);

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0x10;
  return copy;
}
