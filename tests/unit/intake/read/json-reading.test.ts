import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { encode } from './encoders.ts';
import { readAll, refusal } from './reading.ts';
import { TITLES } from './titles.ts';

test('objects: the columns are all names in the order of their coming', async () => {
  const read = await readAll('\ufeff[{"a":1,"b":"x"},\n{"b":"ỷ","c":null,"a":true}]\n');
  expect(read.format).toBe('json');
  expect(read.columns).toEqual(['a', 'b', 'c']);
  expect(read.records).toEqual([
    { row: 1, fields: ['1', 'x', ''] },
    { row: 2, fields: ['true', 'ỷ', ''] },
  ]);
  expect(read.counted).toBe(2);
});

test('numbers keep their digits', async () => {
  const { fields } = await readAll('[{"a":12345678901234567890,"b":1.50,"c":1.2E+16,"d":-0.0}]');
  expect(fields).toEqual([['12345678901234567890', '1.50', '12000000000000000', '-0.0']]);
});

test('the one list that an object holds', async () => {
  const read = await readAll(
    '{"status":{"ok":[1]},"tags":["x"],"total":2,"data":[{"a":1},{"a":2}],"page":[]}',
  );
  expect(read.fields).toEqual([['1'], ['2']]);
  expect(read.counted).toBe(2);
});

test.each([
  '{"status":"ok","result":{"total":2,"data":{"items":[{"a":1},{"a":2}]}}}',
  '{"status":"ok","data":{"columns":["a","b"],"box":[[1,2]],"rows":[{"a":1},{"a":2}]}}',
  '{"meta":{"sort":[{"by":"a"}]},"data":[{"a":1},{"a":2,"of":[{"b":1}]}],"deep":{"x":[{"y":1}]}}',
  '[{"a":1},{"a":2}]',
])('the list wherever it stands: %s', async (text) => {
  const read = await readAll(text);
  expect(read.fields.map(([a]) => a)).toEqual(['1', '2']);
  expect(read.counted).toBe(2);
});

test.each([
  '{"x":{"a":[{"n":1}]},"y":{"b":[{"n":1}]}}',
  '{"a":[{"n":1}],"b":[{"n":1}]}',
  '{"a":{"b":[1]}}',
])('no one list: %s', async (text) => {
  expect(await refusal(`${text.slice(0, -1)}\n}`)).toMatch(/^bad_json/);
});

test.each(['{bad}', '{"a":1,"b":"cut', 'T1","b":"cut"}'])(
  'one object a line after a broken line: %s',
  async (broken) => {
    const read = await readAll(`${broken}\n{"a":1}\n{"a":2}\n`);
    expect(read.format).toBe('ndjson');
    expect(read.rows).toEqual([1, 2, 3]);
    expect(read.records[0]?.flaws).toEqual([{ place: null, code: 'bad_line' }]);
  },
);

test('an object over several lines is none a line', async () => {
  expect((await readAll('{\n"rows":[\n{"a":1},\n{"a":2}\n]\n}')).format).toBe('json');
  expect((await readAll('{"rows":[\n{"a":1}\n]}')).format).toBe('json');
});

test('lists of values: the first is the heading', async () => {
  const read = await readAll('[["Mã","Hạn"],["1","2019-07-03"],[2]]');
  expect(read.columns).toBeNull();
  expect(read.records).toEqual([
    { row: 1, fields: ['Mã', 'Hạn'] },
    { row: 2, fields: ['1', '2019-07-03'] },
    { row: 3, fields: ['2'] },
  ]);
});

test('what is nested, said twice or half a letter is a flaw of its place', async () => {
  const { records } = await readAll(
    '[{"a":1,"b":{"x":[{}]}},{"a":[1]},{"a":1,"a":2},{"b":"\\ud83d"},{"b":"\\ud83d\\ude00"}]',
  );
  expect(records.map(({ flaws }) => flaws)).toEqual([
    [{ place: 1, code: 'nested_value' }],
    [{ place: 0, code: 'nested_value' }],
    [{ place: 0, code: 'repeated_key' }],
    [{ place: 1, code: 'bad_line' }],
    undefined,
  ]);
  expect(records[4]?.fields).toEqual(['', '😀']);
});

test('one object a line: bad lines are flaws, blank ones nothing, rows are lines', async () => {
  const read = await readAll(
    '{"a":1}\r\n\n{"a":2,"__proto__":"x"}\n{"a":\n[1]\n"x"\n{"a":1},{"a":2}\n {"a":3}',
  );
  const bad = [{ place: null, code: 'bad_line' }];
  expect(read.format).toBe('ndjson');
  expect(read.columns).toEqual(['a', '__proto__']);
  expect(read.records).toEqual([
    { row: 1, fields: ['1', ''] },
    { row: 3, fields: ['2', 'x'] },
    { row: 4, fields: [], flaws: bad },
    { row: 5, fields: [], flaws: bad },
    { row: 6, fields: [], flaws: bad },
    { row: 7, fields: [], flaws: bad },
    { row: 8, fields: ['3', ''] },
  ]);
  expect(read.counted).toBe(7);
});

test('a single object is a line, or the list that it holds', async () => {
  expect((await readAll('{"a":1}')).format).toBe('ndjson');
  expect((await readAll('{"rows":[{"a":1}]}\n')).format).toBe('json');
});

test('a heading in brackets is delimited text', async () => {
  expect((await readAll('[STT],[Nội dung]\n1,x\n')).format).toBe('csv');
});

test('in gzip, in UTF-16, in TCVN3', async () => {
  const list = JSON.stringify(TITLES.map((title) => ({ title })));
  const expected = TITLES.map((title) => [title.normalize('NFC')]);
  expect((await readAll(gzipSync(list))).fields).toEqual(expected);
  const utf16 = await readAll(encode(`\ufeff${list}`, 'utf-16be'));
  expect([utf16.fields, utf16.counted]).toEqual([expected, expected.length]);
  const lines = TITLES.map((title) => JSON.stringify({ title })).join('\n');
  const old = await readAll(encode(lines, 'vni'));
  expect([old.encoding, old.fields, old.counted]).toEqual(['vni', expected, expected.length]);
  const torn = Buffer.from('[{"a":"x"},{"a":"đ"}]');
  torn[torn.indexOf('đ') + 1] = 0x41;
  expect(await refusal(torn, { encoding: 'utf-8' })).toMatch(/^not_utf8/);
});

const scalar = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('"', '\\', '[{', '}]', ',', '\n', 'đ'),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const name = fc.constantFrom('a', 'Mã', '"', '{', 'x,y', '__proto__', 'constructor');

test('any list of objects comes back, as a list and line by line, and both counts agree', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(name, scalar, { minKeys: 1, noNullPrototype: true }), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.constantFrom('list', 'held', 'pretty', 'lines'),
      async (objects, how) => {
        const text =
          how === 'lines'
            ? objects.map((each) => JSON.stringify(each)).join('\n')
            : how === 'held'
              ? JSON.stringify({ n: [1], rows: objects })
              : JSON.stringify(objects, null, how === 'pretty' ? 2 : 0);
        const read = await readAll(text, { encoding: 'utf-8' });
        const columns = [...new Set(objects.flatMap((each) => Object.keys(each)))];
        expect([...(read.columns ?? [])].sort()).toEqual(columns.sort());
        objects.forEach((object, at) => {
          const shown = (read.columns ?? []).map((each) =>
            Object.hasOwn(object, each) ? String(object[each] ?? '') : '',
          );
          expect(read.records[at]).toEqual({ row: at + 1, fields: shown });
        });
        expect(read.counted).toBe(objects.length);
      },
    ),
    { numRuns: 400 },
  );
});

test('broken JSON is refused or read, and never breaks the reader', async () => {
  const valid = '{"rows":[{"a":1,"b":"x\\n"},{"a":[1,{"c":null}],"b":true}]}';
  await fc.assert(
    fc.asyncProperty(
      fc.nat(valid.length - 1),
      fc.constantFrom('', '{', '}', '[', ']', '"', ',', ':', '\\', '\n', '0', '\u0000'),
      fc.boolean(),
      async (at, put, list) => {
        const text = (list ? valid.slice(8, -1) : valid).slice(0);
        const broken = text.slice(0, at) + put + text.slice(at + 1);
        if ((await refusal(broken, { encoding: 'utf-8' })) !== 'read') return;
        const { counted, records } = await readAll(broken, { encoding: 'utf-8' });
        expect(counted).toBe(records.length);
      },
    ),
    { numRuns: 600 },
  );
});
