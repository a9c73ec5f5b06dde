import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '#app/model/fold.ts';
import { cleanField } from '#app/intake/text.ts';
import { createStagedLines } from '#app/store/staged-lines.ts';

/** Letters that fold one for one, otherwise, and of two units. */
const word = fc
  .string({
    unit: fc.constantFrom('a', 'Đ', 'ế', 'Ữ', '1', '/', ' ', 'Σ', 'ﬁ', '…', '😀', '中'),
    minLength: 1,
    maxLength: 9,
  })
  .map((text) => cleanField(`x${text}`));
const row = fc.tuple(word, word, word, fc.oneof(word, fc.constant('')), word);

test('a line has its number, its text, and what it is found by', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(row, { minLength: 1, maxLength: 5 }), { minLength: 1 }),
      (calls) => {
        const linesOf = createStagedLines();
        let sequence = 0;
        for (const rows of calls) {
          const expected = rows.map((values) => {
            const [code, , title, documentNo] = values;
            const found = [title, documentNo, code].filter((part) => part !== '').join(' ');
            return `${String(sequence++)}\t${values.join('\t')}\t${fold(found)}\n`;
          });
          const texts = rows.map((values) => values.join('\t')).join('\n');
          expect(linesOf(texts).toString()).toBe(expected.join(''));
        }
      },
    ),
  );
});

test('long lines find room, and half of a letter has a sign in its place', () => {
  const title = 'Nhiệm vụ '.repeat(20_000).trim();
  const line = createStagedLines()(`M1\tU\t${title}\t\t`).toString();
  expect(line).toBe(`0\tM1\tU\t${title}\t\t\t${fold(`${title} M1`)}\n`);
  expect(createStagedLines()('M1\tU\ta\ud800b\t\t').toString()).toContain('a\ufffdb');
});
