import { expect, test } from 'vitest';
import { begun, column, longTableOf, regrouped, tableOf } from '#app/http/table/table.ts';

interface Row {
  name: string;
}
const COLUMNS = [column('name', 'text', ({ name }: Row) => name)];

async function* pieces(sizes: readonly number[]) {
  for (const [at, size] of sizes.entries()) {
    yield await Promise.resolve(
      Array.from({ length: size }, (_, row) => ({ name: `${at}.${row}` })),
    );
  }
}

async function all<T>(of: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of of) found.push(one);
  return found;
}

test('rows come regrouped and in order', async () => {
  const table = longTableOf(COLUMNS, 7, () => pieces([3, 0, 4]));
  const groups = await all(regrouped(table.pieces(), 5));
  expect(groups.map((rows) => rows.length)).toEqual([5, 2]);
  expect(groups.flat().map(([name]) => name)).toEqual([
    '0.0',
    '0.1',
    '0.2',
    '2.0',
    '2.1',
    '2.2',
    '2.3',
  ]);
});

test.each([[[3, 3]], [[3, 5]], [[]]])(
  'a table of 7 rows that gives %j of them does not end as if it were whole',
  async (sizes) => {
    const table = longTableOf(COLUMNS, 7, () => pieces(sizes));
    await expect(all(table.pieces())).rejects.toThrow('where 7 were counted');
  },
);

test('a table that has begun is the same, and lets go of its rows when nobody wants more', async () => {
  expect(await all((await begun(tableOf(COLUMNS, [{ name: 'a' }]))).pieces())).toEqual([[['a']]]);
  let isOpen = true;
  async function* endless() {
    try {
      for (;;) yield await Promise.resolve([{ name: 'a' }]);
    } finally {
      isOpen = false;
    }
  }
  const table = await begun(longTableOf(COLUMNS, Infinity, endless));
  for await (const rows of table.pieces()) if (rows.length > 0) break;
  expect(isOpen).toBe(false);
});

test('what fails with the first rows fails before anything else', async () => {
  async function* failing(): AsyncGenerator<readonly Row[]> {
    await Promise.reject(new Error('no rows today'));
    yield [];
  }
  await expect(begun(longTableOf(COLUMNS, 1, failing))).rejects.toThrow('no rows today');
});
