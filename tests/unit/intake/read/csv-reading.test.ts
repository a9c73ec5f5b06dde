import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRecordCounter } from '#app/intake/read/csv-count.ts';
import { takeRecords } from '#app/intake/read/csv-records.ts';
import { UntrustworthyFile } from '#app/intake/untrustworthy.ts';
import { readAll } from './reading.ts';

async function recordsOf(content: string | Buffer) {
  const { fields, counted } = await readAll(content, { headerRow: 1, encoding: 'utf-8' });
  return { records: fields, counted };
}

const quoted = (text: string, delimiter: string) =>
  /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
const field = fc.oneof(
  fc.constantFrom('', 'a', 'đ', 'x\r\ny', '"', '""', 'tỉnh "X"', ',;', '\t|', ' '),
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => text.replaceAll(/[\0\r\ufeff]/g, '')),
);

test('any list that is written comes back, by every delimiter and line end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 12 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      async (rows, delimiter, newline, lastLineEnds) => {
        const records = [['h1', 'h2', 'h3'], ...rows];
        const lines = records.map((row) => row.map((f) => quoted(f, delimiter)).join(delimiter));
        const text = lines.join(newline) + (lastLineEnds ? newline : '');
        const read = await recordsOf(`\ufeff${text}`);
        expect(read.records).toEqual(records);
        expect(read.counted).toBe(records.length);
        expect(read.records).toEqual(parse(text, { delimiter }));
      },
    ),
    { numRuns: 300 },
  );
});

test('wherever the text is cut, the same records come out, and both counts agree', () => {
  const shape = { delimiter: ',', newline: '\n' } as const;
  const piece = fc.constantFrom('a', ',', '"', '""', '\n', '\r\n', 'đ', ' ');
  const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(texts, fc.nat(40), (text, cut) => {
      const whole = taken([text]);
      expect(taken([text.slice(0, cut), text.slice(cut)])).toEqual(whole);
      if (typeof whole === 'string') return;
      const counter = createRecordCounter(shape);
      counter.add(Buffer.from(text));
      expect(counter.total()).toBe(whole.length);
    }),
    { numRuns: 3000 },
  );

  function taken(pieces: readonly string[]): string[][] | string {
    const records: string[][] = [];
    let rest = '';
    try {
      pieces.forEach((text, at) => {
        rest += text;
        const last = at === pieces.length - 1;
        rest = rest.slice(takeRecords(rest, shape, last, (fields) => records.push(fields), 1));
      });
      return records;
    } catch (error) {
      if (!(error instanceof UntrustworthyFile)) throw error;
      return error.code;
    }
  }
});

test('a file of many chunks is read whole, letters never torn', async () => {
  const rows = Array.from({ length: 30_000 }, (_, at) => [`${at}`, 'Nghị định số 09/2019 “ở”']);
  const text = [['a', 'b'], ...rows].map((row) => row.join(',')).join('\n');
  const { records, counted } = await recordsOf(text);
  expect(records).toEqual([['a', 'b'], ...rows]);
  expect(counted).toBe(30_001);
});

test('garbage is refused or read, and never breaks the reader', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      try {
        const { records, counted } = await recordsOf(Buffer.from(bytes));
        expect(counted).toBe(records.length);
      } catch (error) {
        expect(error).toBeInstanceOf(UntrustworthyFile);
      }
    }),
    { numRuns: 500 },
  );
});
