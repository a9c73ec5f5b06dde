import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TinyEngine, openTinyEngine } from '../../fixtures/tiny-engine.ts';

let tiny: TinyEngine;

beforeAll(async () => {
  tiny = await openTinyEngine();
});

afterAll(() => tiny.close());

const COLUMNS = [
  { name: 'n', isText: false },
  { name: 'a', isText: true },
  { name: 'day', isText: false },
  { name: 'b', isText: true },
];

const ROWS = (from: number, to: number) => `
  select
    cast(range as integer) as n,
    case when range % 3 = 0 then null else 'Đôn đốc ' || range end as a,
    case when range % 5 = 0 then null else date '2019-01-01' + cast(range as integer) end as day,
    case when range % 7 = 0 then '' else '"a",' || chr(10) || 'b' end as b
  from range(${from}, ${to})
  order by n desc`;

test('an answer in pieces is the answer, in order and with its nulls', async () => {
  const text = ROWS(0, 5_000);
  const pieces = [...(await tiny.engine.queryInPieces({ text, columns: COLUMNS }, {}))];
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.flat()).toEqual(await tiny.engine.query(text, {}));
  const [last] = pieces.flat().slice(-1);
  expect(last).toEqual({ n: 0, a: null, day: null, b: '' });
  expect(Object.keys(last ?? {})).toEqual(['n', 'a', 'day', 'b']);
});

test('of nothing there are no rows', async () => {
  const none = await tiny.engine.queryInPieces({ text: ROWS(0, 0), columns: COLUMNS }, {});
  expect([...none].flat()).toEqual([]);
});

test('a text with the letter that parts texts is an error, never another text', async () => {
  const text = `select cast(1 as integer) as n, 'a' || chr(1114111) || 'b' as a, date '2019-01-01' as day, 'c' as b`;
  const pieces = await tiny.engine.queryInPieces({ text, columns: COLUMNS }, {});
  expect(() => [...pieces]).toThrow('parts texts');
});

test('parameters are bound as everywhere, and pieces are read after the connection is gone', async () => {
  const columns = [{ name: 'a', isText: true }];
  const text = "select 'x' || range as a from range(4) where range > cast($least as integer)";
  const pieces = await tiny.engine.queryInPieces({ text, columns }, { least: 1 });
  await tiny.engine.query('select 1 as one', {});
  expect([...pieces].flat()).toEqual([{ a: 'x2' }, { a: 'x3' }]);
  await expect(tiny.engine.queryInPieces({ text, columns }, {})).rejects.toThrow('engine');
});
