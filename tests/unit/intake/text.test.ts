import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanField, cleanPlainField, isPlain } from '#app/intake/text.ts';

const letters = (text: string) => Uint16Array.from(text, (letter) => letter.charCodeAt(0));

/** Letters as lists have them, and what is among them now and then. */
const field = fc.string({
  unit: fc.constantFrom(
    ...['a', 'Đ', 'ế', 'ỹ', 'ư', '0', '/', '"', ' ', ' ', 'x', 'n'],
    ...['\u0301', '\u00a0', '\u200b', '\u0000', '\t', '\r', '…', '–', 'ﬁ'],
  ),
  maxLength: 12,
});

describe('a plain text', () => {
  test('has only fields that are cleaned at their ends', () => {
    fc.assert(
      fc.property(fc.array(field, { maxLength: 5 }), (fields) => {
        const text = `${fields.join(',')}\r\n`;
        if (!isPlain(letters(text))) return;
        for (const one of fields) expect(cleanPlainField(one)).toBe(cleanField(one));
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['letters of Vietnamese, signs and single spaces', 'Sở Y tế, "Báo cáo" ; 5%\r\nđường\n', true],
    ['a space at the end of a field', 'Sở Y tế , x\n', true],
    ['two spaces', 'Sở  Y tế', false],
    ['a tab', 'Sở\tY tế', false],
    ['a return without a line feed', 'Sở\rY tế', false],
    ['a letter in two pieces', 'Sơ\u0309 Y tế', false],
    ['what cannot be seen', 'Sở\u200b Y tế', false],
    ['a space of another width', 'Sở\u00a0Y tế', false],
    ['nothing', '', true],
  ])('may have %s: %j', (_what, text, expected) => {
    expect(isPlain(letters(text))).toBe(expected);
  });
});
