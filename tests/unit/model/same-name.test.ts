import { expect, test } from 'vitest';
import { isSameName } from '#app/model/same-name.ts';

test.each([
  ['Sở Y tế', 'SỞ  y tế', true],
  ['Sở Y tế', 'sở y te', true],
  ['Sở Y tế', 'Sở Y tế'.normalize('NFD'), true],
  ['Đoàn Thanh niên', 'doan thanh nien', true],
  ['UBND xã Tân Hòa', 'UBND xã Tân Hóa', false],
  ['UBND xã Tân Hòa', 'ubnd XÃ TÂN HÓA', false],
  ['Sở Y tế', 'Sở Y', false],
])('%s, %s: %s', (a, b, isSame) => {
  expect([isSameName(a, b), isSameName(b, a)]).toEqual([isSame, isSame]);
});
