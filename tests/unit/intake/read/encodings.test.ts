import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { ENCODINGS, type Encoding } from '#app/intake/read/record-source.ts';
import { legacyEncoding } from '#app/intake/read/text/recognise-encoding.ts';
import { isSyllable } from '#app/intake/read/text/syllable.ts';
import { encode } from './encoders.ts';
import { readAll, refusal } from './reading.ts';
import { TITLES, WORDS } from './titles.ts';

const LEGACY = ['windows-1258', 'tcvn3', 'vni'] as const;
const LIST = ['Mã;Nội dung', ...TITLES.map((title, at) => `NV-${at};${title}`)].join('\r\n');
const EXPECTED = LIST.split('\r\n').map((line) => line.split(';'));
/** Capitals with a tone are small letters in a file of TCVN3. */
const shown = (text: string, encoding: Encoding) =>
  encoding === 'tcvn3' ? text.replace(/[^ -~ăâêôơưđĂÂÊÔƠƯĐ]/g, (each) => each.toLowerCase()) : text;
const composed = (fields: readonly (readonly string[])[]) =>
  fields.map((row) => row.map((field) => field.normalize('NFC')));

test.each(ENCODINGS)('a list in %s is recognised and comes back', async (encoding) => {
  const read = await readAll(encode(LIST, encoding));
  expect(read.encoding).toBe(encoding);
  expect(composed(read.fields)).toEqual(
    EXPECTED.map((row) => row.map((field) => shown(field, encoding))),
  );
  expect(read.counted).toBe(EXPECTED.length);
});

test.each(ENCODINGS)('a list said to be in %s comes back', async (encoding) => {
  const read = await readAll(encode(LIST, encoding), { encoding });
  expect(read.encoding).toBe(encoding);
  expect(read.fields).toHaveLength(EXPECTED.length);
});

test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('%s by its mark', async (encoding) => {
  const read = await readAll(encode(`\ufeff${LIST}`, encoding));
  expect(read.encoding).toBe(encoding);
  expect(composed(read.fields)).toEqual(EXPECTED);
});

test('every letter that TCVN3 and VNI have comes back', async () => {
  const plain = 'aăâeêioôơuưy';
  const small = Array.from(plain).flatMap((base) =>
    ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) =>
      (base + tone).normalize('NFC'),
    ),
  );
  const letters = [...small, 'đ'];
  for (const encoding of LEGACY) {
    const both = encoding === 'tcvn3' ? letters : [...letters, ...letters.map(upper)];
    const { fields } = await readAll(encode(both.join('\t'), encoding), { encoding });
    expect(composed(fields)).toEqual([both]);
  }
});

test('VNI as it was printed', async () => {
  const written =
    'UÛy ban nhaân daân tænh,Quyeát ñònh,Ñoäc laäp - Töï do - Haïnh phuùc,Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam';
  const { fields, encoding } = await readAll(Buffer.from(written, 'latin1'));
  expect(encoding).toBe('vni');
  expect(fields).toEqual([
    [
      'Ủy ban nhân dân tỉnh',
      'Quyết định',
      'Độc lập - Tự do - Hạnh phúc',
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
    ],
  ]);
});

test('TCVN3 as another library writes it, with the quotation marks of a word processor', async () => {
  const text = 'cơ quan chủ trì,hạn xử lý,nội dung nhiệm vụ được giao,đã hoàn thành';
  const bytes = Buffer.concat([
    iconv.encode(`${text},`, 'tcvn'),
    Buffer.from([0x93]),
    iconv.encode('nóng', 'tcvn'),
    Buffer.from([0x94]),
  ]);
  const { fields, encoding } = await readAll(bytes);
  expect(encoding).toBe('tcvn3');
  expect(fields).toEqual([[...text.split(','), '“nóng”']]);
});

test('few words are a question or right, never wrong', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }),
      fc.constantFrom(...LEGACY),
      (words, encoding) => {
        const found = legacyEncoding(encode(words.join(' '), encoding));
        expect([encoding, null]).toContain(found);
        return Promise.resolve();
      },
    ),
    { numRuns: 3000 },
  );
});

test('from twenty words on the encoding is known', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...WORDS.filter((word) => /[^ -~]/.test(word))), {
        minLength: 20,
        maxLength: 30,
      }),
      fc.constantFrom(...LEGACY),
      (words, encoding) => {
        expect(legacyEncoding(encode(words.join(' '), encoding))).toBe(encoding);
      },
    ),
    { numRuns: 1000 },
  );
});

test.each(LEGACY)('one word of %s is a question', async (encoding) => {
  expect(await refusal(encode('Mã;x\r\n1;2\r\n', encoding))).toBe('encoding_unclear');
});

test('a language that is not Vietnamese is a question', async () => {
  const french = 'Numéro;Désignation;Priorité;Échéance;Délégué;État\n1;été;très;où;forêt;garçon\n';
  expect(await refusal(Buffer.from(french, 'latin1'))).toBe('encoding_unclear');
});

test('plain ASCII is what it is, whatever it is said to be', async () => {
  expect((await readAll('a,b\n1,2\n')).encoding).toBe('utf-8');
  expect((await readAll('a,b\n1,2\n', { encoding: 'tcvn3' })).encoding).toBe('tcvn3');
});

test.each([
  ['utf-8', 'tcvn3', 'not_utf8 1'],
  ['tcvn3', 'utf-8', 'wrong_encoding'],
  ['vni', 'utf-8', 'wrong_encoding'],
  ['windows-1258', 'tcvn3', 'wrong_encoding'],
  ['tcvn3', 'vni', 'wrong_encoding'],
  ['vni', 'windows-1258', 'wrong_encoding'],
  ['utf-16le', 'utf-8', 'wrong_encoding'],
  ['utf-8', 'utf-16le', 'wrong_encoding'],
] as const)('said to be %s, written in %s', async (said, written, expected) => {
  expect(await refusal(encode(LIST, written), { encoding: said })).toBe(expected);
});

test('a torn letter refuses the file with its row, in every chunk', async () => {
  const row = 'NV;“đã xong”\n';
  for (const at of [3, 5_000, 90_000]) {
    const rows = Array.from({ length: 100_000 }, () => row);
    rows[at - 1] = 'NV;đ\n';
    const bytes = Buffer.from(rows.join(''));
    bytes[bytes.indexOf('NV;đ\n') + 4] = 0x41;
    expect(await refusal(bytes)).toBe(`not_utf8 ${at}`);
  }
});

test('a byte that the encoding does not have refuses the file with its row', async () => {
  const bytes = Buffer.concat([
    encode(`${LIST}\r\n`, 'tcvn3'),
    Buffer.from('NV;\x81\r\n', 'latin1'),
  ]);
  expect(await refusal(bytes)).toBe(`wrong_encoding ${EXPECTED.length + 1}`);
  const odd = Buffer.concat([encode(LIST, 'utf-16le'), Buffer.from('x')]);
  expect(await refusal(odd)).toMatch(/^wrong_encoding/);
});

test('a long list keeps its letters and both counts, in every encoding', async () => {
  const lines = Array.from({ length: 12_000 }, (_, at) => `${at};"a\nb";${TITLES[at % 16] ?? ''}`);
  for (const encoding of ENCODINGS) {
    const { fields, counted } = await readAll(encode(lines.join('\n'), encoding));
    expect(counted).toBe(12_000);
    expect(fields).toHaveLength(12_000);
    const wrong = composed(fields).findIndex(
      (row, at) => row[2] !== shown(TITLES[at % 16] ?? '', encoding) || row[1] !== 'a\nb',
    );
    expect(wrong).toBe(-1);
  }
});

test('garbage in any encoding is refused or read, and both counts agree', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 120 }),
      fc.constantFrom('auto', ...ENCODINGS),
      async (bytes, encoding) => {
        const outcome = await refusal(bytes, { encoding });
        if (outcome !== 'read') return;
        const { counted, records } = await readAll(bytes, { encoding });
        expect(counted).toBe(records.length);
      },
    ),
    { numRuns: 500 },
  );
});

test.each(['nghiêng', 'Quyết', 'thuở', 'khuỷu', 'giếng', 'nguyệt', 'ƯƠNG', 'oằn', 'huỵch', 'gì'])(
  '%s is a syllable',
  (word) => {
    expect(isSyllable(word)).toBe(true);
  },
);

test.each(['hoẳc', 'bàc', 'vaên', '¬quan', 'chñ', 'é́', 'ngưu̇', 'xyz'])('%s is none', (word) => {
  expect(isSyllable(word)).toBe(false);
});

function upper(letter: string): string {
  return letter.toUpperCase();
}
