import { describe, expect, test } from 'vitest';
import { placeColumns } from '#app/intake/columns.ts';
import { headingsNamed } from '#app/intake/heading-block.ts';
import { CANONICAL_MAPPING } from '#app/intake/mapping.ts';
import { createRowKinds } from '#app/intake/row-kind.ts';

const UNITS = new Set(['Sở Y tế', 'Huyện Lệ Thủy']);
const HEAD = [
  'STT',
  'Mã NV',
  'Nội dung nhiệm vụ',
  'Cơ quan chủ trì',
  'Ngày giao',
  'Hạn xử lý',
  'Ghi chú',
];
const TASK = ['1', 'NV-1', 'Báo cáo', 'Sở Y tế', '01/06/2019', '13/06/2019', ''];

function kinds(head: readonly string[] = HEAD) {
  const { places } = placeColumns(headingsNamed(head), CANONICAL_MAPPING);
  return createRowKinds(places, (text) => UNITS.has(text));
}
const fill = (cells: Record<number, string>, width = HEAD.length) =>
  Array.from({ length: width }, (_, place) => cells[place] ?? '');

/** Whether the row is skipped after a task, as the rows between and under tasks are. */
function skips(cells: Record<number, string>, before: readonly string[][] = [TASK]): boolean {
  const rows = kinds();
  for (const row of before) rows.isNoTask(row, undefined);
  return rows.isNoTask(fill(cells), undefined);
}

describe('no task is', () => {
  test.each<[string, Record<number, string>]>([
    ['a blank row', {}],
    ['a row of spaces', { 0: ' ', 2: '\u00a0' }],
    ['a row with nothing but its number', { 0: '15' }],
    ['a total', { 2: 'Tổng cộng' }],
    ['a total in the first cell', { 0: 'TỔNG CỘNG:', 4: '25', 5: '20' }],
    ['a total with its count', { 0: 'Tổng số: 25 nhiệm vụ' }],
    ['a total of totals', { 1: 'Tổng cộng (I+II)', 4: '25' }],
    ['a total with a count of six figures', { 0: 'Tổng cộng', 4: '100000' }],
    ['a total in the column of codes', { 1: 'Tổng cộng', 4: '100000', 5: '1.736' }],
    ['a total with a count in words', { 2: 'Tổng cộng', 4: '3 nhiệm vụ', 5: '1,736' }],
    ['a total of a page', { 2: 'Cộng trang', 4: '12' }],
    ['a unit’s total', { 1: 'Cộng Sở Y tế', 4: '12' }],
    ['a group’s total', { 2: 'Cộng I', 4: '12' }],
    ['a group', { 0: 'I. Sở, ban, ngành' }],
    ['a group and its number', { 0: 'II', 2: 'UBND các huyện, thị xã, thành phố' }],
    ['a group and its letter', { 0: 'A', 1: 'Khối huyện' }],
    ['a group that is a unit', { 2: 'Sở Y tế' }],
    ['the heading again', Object.fromEntries(HEAD.entries())],
    ['who gets it', { 0: 'Nơi nhận:' }],
    ['who made it', { 2: 'NGƯỜI LẬP BIỂU', 5: 'CHÁNH VĂN PHÒNG' }],
    ['who signs it', { 5: 'TM. UBND TỈNH' }],
    ['where and when', { 4: 'Quảng Bình, ngày 03 tháng 7 năm 2019' }],
  ])('%s', (_, cells) => {
    expect(skips(cells)).toBe(true);
  });

  test('whatever stands under the list, once that has begun', () => {
    const under = [TASK, fill({ 0: 'Nơi nhận:', 5: 'KT. CHỦ TỊCH' })];
    expect(skips({ 0: '- Như trên;' }, under)).toBe(true);
    expect(skips({ 5: 'Trần Thị B' }, under)).toBe(true);
  });

  test('a row of column numbers under the heading, and only there', () => {
    const numbers = HEAD.map((_, place) => `(${place + 1})`);
    const rows = kinds();
    expect(rows.isNoTask(numbers, undefined)).toBe(true);
    expect(rows.isNoTask(['A', 'B', '1', '2', '3', '4=2+3', '5'], undefined)).toBe(true);
    expect(rows.isNoTask(TASK, undefined)).toBe(false);
    expect(rows.isNoTask(numbers, undefined)).toBe(false);
  });
});

describe('what may be a task is never left out:', () => {
  test.each<[string, Record<number, string>]>([
    ['a task', Object.fromEntries(TASK.entries())],
    ['one without a date', { 0: '1', 1: 'NV-2', 2: 'Báo cáo', 3: 'Sở Y tế' }],
    ['one without code and date', { 0: '2', 2: 'Tổng kết năm', 3: 'Sở Y tế' }],
    ['one with a title alone', { 2: 'Tổng hợp báo cáo' }],
    ['one whose title begins like a sum', { 0: '3', 2: 'Cộng đồng dân cư xây dựng nông thôn' }],
    ['one whose title begins like a footer', { 1: 'NV-3', 2: 'Ghi chú: báo cáo' }],
    ['a further unit of the task above', { 3: 'Huyện Lệ Thủy' }],
    ['a further deadline', { 5: '13/06/2019' }],
    ['a code alone', { 1: 'NV-9' }],
    ['a code that looks like a number', { 1: '17' }],
    ['a dated sum', { 2: 'Tổng cộng', 4: '01/06/2019' }],
    ['a sum with a deadline', { 0: '3', 2: 'Tổng cộng', 3: 'Sở Y tế', 5: '30/06/2019' }],
    ['a code that says sum, with a deadline', { 1: 'Tổng cộng', 2: 'Báo cáo', 5: '30/06/2019' }],
    ['a numbered footer', { 0: '2', 2: 'Lưu ý: rà soát' }],
    ['a dated footer', { 2: 'Lưu ý: rà soát', 4: '26/06/2019' }],
    ['a numbered title without more', { 0: '12', 2: 'Báo cáo tháng' }],
  ])('%s', (_, cells) => {
    expect(skips(cells)).toBe(false);
  });

  test('not under the list either', () => {
    const under = [TASK, fill({ 0: 'Nơi nhận:' })];
    expect(skips({ 1: 'NV-4', 2: 'Báo cáo' }, under)).toBe(false);
    expect(skips({ 3: 'Sở Y tế', 2: 'Báo cáo' }, under)).toBe(false);
    expect(skips({ 2: 'Báo cáo', 5: '13/06/2019' }, under)).toBe(false);
    expect(skips({ 0: '3', 2: 'Báo cáo chưa có mã' }, under)).toBe(false);
  });

  test('not where a date is typed', () => {
    const days = new Map([[4, '2019-06-01']]);
    expect(kinds().isNoTask(fill({ 1: 'Tổng số', 4: '43617' }), days)).toBe(false);
  });
});
