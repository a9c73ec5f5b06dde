import { expect, test } from 'vitest';
import { encode } from './encoders.ts';
import { readAll } from './reading.ts';
import { TITLES } from './titles.ts';
import { workbook } from './workbook-file.ts';

/** What a spreadsheet holds of a text that was typed for the font. */
const typed = (text: string, font: 'tcvn3' | 'vni') => encode(text, font).toString('latin1');
const cell = (text: string) => `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
const table = (rows: readonly (readonly string[])[]) =>
  workbook({ rows: rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('') });
const small = (text: string) => text.replace(/[^ -~ĂÂÊÔƠƯĐ]/g, (each) => each.toLowerCase());

test.each(['tcvn3', 'vni'] as const)(
  'a workbook written for %s reads as it was shown',
  async (font) => {
    const units = ['Sở Y tế', 'Tố', 'và', 'SO-YT'];
    const rows = TITLES.map((title, at) => [`NV-${at}`, title, units[at % 4] ?? '']);
    const { fields } = await readAll(
      table(rows.map((row) => row.map((text) => typed(text, font)))),
    );
    const expected = font === 'vni' ? rows : rows.map((row) => row.map(small));
    expect(fields.map((row) => row.map((text) => text.normalize('NFC')))).toEqual(expected);
  },
);

test('Unicode headings over columns for the font, one column Unicode', async () => {
  const rows = TITLES.map((title, at) => [typed(title, 'tcvn3'), at % 2 ? 'Đã xong' : 'là', title]);
  const { fields } = await readAll(table([['Nội dung', 'Trạng thái', 'và'], ...rows]));
  expect(fields[0]).toEqual(['Nội dung', 'Trạng thái', 'và']);
  expect(fields.slice(1)).toEqual(
    TITLES.map((title, at) => [small(title), at % 2 ? 'Đã xong' : 'là', title]),
  );
});

test('a list that was saved as UTF-8 with the letters of the font', async () => {
  const lines = TITLES.map((title, at) => `${at};${typed(title, 'vni')}`);
  const { fields, encoding } = await readAll(['Ma;Noi dung', ...lines].join('\n'));
  expect(encoding).toBe('utf-8');
  expect(fields.slice(1).map((row) => row[1])).toEqual(TITLES);
});

test.each([
  ['Unicode', TITLES],
  ['short Unicode words', ['và', 'là', 'có', 'cá', 'bà', 'tò', 'mà', 'gì', 'hè', 'tí', 'xã', 'ký']],
  ['Unicode with separate tones', TITLES.map((title) => title.normalize('NFD'))],
  ['French', ['été', 'forêt', 'garçon', 'Noël', 'où', 'déjà vu', 'façade', 'maïs', 'crème']],
  ['signs', ['±5 °C', '§ 3', '«a»', '½', '©', '¥ 100', '20 m²', '·', '×', '÷']],
])('%s stays as it is', async (_, texts) => {
  const { fields } = await readAll(table(texts.map((text, at) => [`${at}`, text])));
  expect(fields.map((row) => row[1])).toEqual(texts);
});

test('an encoding that is given turns the reading of fonts off', async () => {
  const rows = TITLES.map((title) => [typed(title, 'vni'), 'x']);
  const { fields } = await readAll(table(rows), { encoding: 'utf-8' });
  expect(fields).toEqual(rows);
});
