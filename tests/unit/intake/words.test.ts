import { describe, expect, test } from 'vitest';
import { cleanField } from '#app/intake/text.ts';
import { isSecret, isSecretMark, mayBeSecret } from '#app/intake/words.ts';

describe('secrecy', () => {
  test.each([
    'Mật',
    'MẬT',
    '(Mật)',
    'Tối mật',
    'TUYỆT  MẬT',
    'Độ mật: Mật',
    'Mức độ mật: Tối mật',
    'mat',
    'M',
    'Secret',
  ])('%s is secret', (text) => {
    expect(isSecret(text)).toBe(true);
    expect(mayBeSecret(text)).toBe(true);
  });

  test.each(['', 'Không', 'Thường', 'Không mật', 'Bình thường', 'Công khai', '-'])(
    '%s is not',
    (text) => {
      expect(isSecret(text)).toBe(false);
      expect(mayBeSecret(text)).toBe(false);
    },
  );

  test('what nobody knows is not refused, and not shown', () => {
    expect(isSecret('Loại 2')).toBe(false);
    expect(mayBeSecret('Loại 2')).toBe(true);
  });

  test('a mark counts in any column if it stands alone', () => {
    expect(['Mật', 'TỐI MẬT', '(Tuyệt mật)', 'mat'].every(isSecretMark)).toBe(true);
    expect(['Mất', 'Bí mật', 'Mật ong', 'Thành phố', 'M', 'Mặt'].some(isSecretMark)).toBe(false);
  });
});

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
