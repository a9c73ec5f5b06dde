import { expect, test } from 'vitest';
import { isCount, isTotalsWord } from '#app/intake/totals.ts';

test.each([
  ...['Tổng cộng', 'TỔNG SỐ:', 'Cộng', 'Tổng số 25 nhiệm vụ', 'Tổng cộng (I+II)', 'Total'],
  ...['TỔNG SỐ NHIỆM VỤ: 12', 'Tổng NV', 'Tổng cộng: 15 nhiệm vụ, trong đó 3 quá hạn'],
  ...['Tổng cộng toàn tỉnh', 'Cộng trang', 'Cộng trang trước', 'Tổng cộng tháng 6', 'Cộng mục I'],
  ...['Lũy kế', 'Lũy kế đến tháng 6/2019', 'Tổng cộng quý II năm 2019', 'tong cong: 1.736'],
  ...['Tổng số nhiệm vụ quá hạn: 3', 'Tổng công việc: 12'],
])('%s is a sum', (text) => {
  expect(isTotalsWord(text)).toBe(true);
});

test.each([
  ...['Tổng hợp', 'Cộng đồng', 'Tổng kết năm 2019', '25', 'Tổng cộng các khoản thu năm 2019'],
  ...['Công việc', 'Công việc tháng 6', 'cong viec: 12', 'Tổng công ty', 'Lũy kế giải ngân vốn'],
  ...['Tổng số nhiệm vụ giao Sở Y tế rà soát', 'Trang trước', 'Tổng rà soát tháng 6'],
])('%s is none', (text) => {
  expect(isTotalsWord(text)).toBe(false);
});

test.each([
  '3',
  ' 100000 ',
  '1.736',
  '1,736',
  '1 736',
  '3 nhiệm vụ',
  '12/15',
  '95,5 %',
  '1.736 văn bản',
])('%s counts rows', (text) => {
  expect(isCount(text)).toBe(true);
});

test.each([
  ...['25/06/2019', '2019-06-25', '20190625', '25.06.2019', '25 tháng 6 năm 2019', '06/2019', ''],
  ...['NV-3', '2019-06-25 10:00'],
])('%j does not', (text) => {
  expect(isCount(text)).toBe(false);
});
