import { expect, test } from 'vitest';
import { cleanField } from '#app/intake/text.ts';

test.each([
  ['Sở Y tê\u0301', 'Sở Y tế'],
  ['Sở\u00a0Y\u2003tế ', 'Sở Y tế'],
  ['Sở Y\u200b tế\ufeff', 'Sở Y tế'],
  ['nhi\u200bệm\u00ad vụ', 'nhiệm vụ'],
  ['\u202eabc\u202c', 'abc'],
  ['a\u0007b\u0000c', 'abc'],
  ['một\r\nhai\tba', 'một hai ba'],
])('%j is cleaned', (text, clean) => {
  expect(cleanField(text)).toBe(clean);
});
