import { describe, expect, expectTypeOf, it } from 'vitest';
import type { BindValue, Engine, Row } from '#app/engine/engine.ts';
import type { Query } from '#app/query/query.ts';
import { EVERYTHING } from '#app/model/rights.ts';
import { type FacetsRow, QUERIES } from '#app/query/registry.gen.ts';
import { ask } from '#app/query/run.server.ts';

interface Params {
  day: string;
  units: readonly string[] | null;
  top: number;
  snapshot: string;
}
interface Answer {
  day: string;
  n: number;
  share: number | null;
}

const QUERY: Query<Params, Answer> = {
  name: 'a-query',
  question: 'How many?',
  params: [
    { name: 'day', type: 'date', nullable: false },
    { name: 'units', type: 'text[]', nullable: true },
    { name: 'top', type: 'integer', nullable: false },
    { name: 'snapshot', type: 'snapshot', nullable: false },
  ],
  rights: [],
  columns: [
    { name: 'day', type: 'date', nullable: false },
    { name: 'n', type: 'integer', nullable: false },
    { name: 'share', type: 'number', nullable: true },
  ],
  text: 'select …',
};
const GOOD: Params = { day: '2019-07-03', units: null, top: 5, snapshot: '20190703T100000-r1' };

function engineOf(rows: Row[]): Engine & { asked: Readonly<Record<string, BindValue>>[] } {
  const asked: Readonly<Record<string, BindValue>>[] = [];
  return {
    asked,
    query: (_, params) => {
      asked.push(params);
      return Promise.resolve(rows);
    },
    close: () => Promise.resolve(),
  };
}

async function causeOf(answer: Promise<unknown>): Promise<string> {
  const error: unknown = await answer.catch((caught: unknown) => caught);
  expect(error).toMatchObject({ problem: { code: 'engine', status: 503 } });
  return String((error as Error).cause);
}

describe('ask', () => {
  it('hands declared parameters on and typed rows back', async () => {
    const rows = [
      { day: '2019-07-03', n: 1, share: null },
      { day: '2019-07-04', n: 2, share: 0.5 },
    ];
    const engine = engineOf(rows);
    const answer = await ask(engine, QUERY, GOOD, EVERYTHING);
    expect(answer).toEqual(rows);
    expect(engine.asked).toEqual([GOOD]);
    expectTypeOf(answer).toEqualTypeOf<Answer[]>();
  });

  it('is typed by the registry', () => {
    const call = () => ask(engineOf([]), QUERIES.facets, { snapshot: 'x' }, EVERYTHING);
    expectTypeOf(call).returns.resolves.toEqualTypeOf<FacetsRow[]>();
    // @ts-expect-error a parameter is missing
    expectTypeOf(() => ask(engineOf([]), QUERIES.facets, {}, EVERYTHING)).toBeFunction();
    const { facets } = QUERIES;
    const engine = engineOf([]);
    // @ts-expect-error a parameter of another type
    expectTypeOf(() => ask(engine, facets, { snapshot: 1 }, EVERYTHING)).toBeFunction();
    // @ts-expect-error a parameter that is not declared
    expectTypeOf(() => ask(engine, facets, { snapshot: '', x: 1 }, EVERYTHING)).toBeFunction();
  });

  it.each([
    ['day', '2019-02-30'],
    ['day', '03/07/2019'],
    ['day', null],
    ['units', 'SNV'],
    ['units', ['SNV', 1]],
    ['top', 1.5],
    ['top', Number.NaN],
    ['top', '5'],
    ['snapshot', '*'],
    ['snapshot', '../x'],
    ['other', 1],
  ])('refuses the parameter %s: %j, and asks nothing', async (name, value) => {
    const engine = engineOf([]);
    const params = { ...GOOD, [name]: value };
    expect(await causeOf(ask(engine, QUERY, params, EVERYTHING))).toContain(
      `query a-query: parameter ${name}`,
    );
    expect(engine.asked).toEqual([]);
  });

  it.each<[string, Row[], string]>([
    ['a missing column', [{ day: '2019-07-03', n: 1 }], 'columns'],
    ['another order', [{ n: 1, day: '2019-07-03', share: null }], 'columns'],
    [
      'a null where none may be',
      [
        { day: '2019-07-03', n: 1, share: 1 },
        { day: '2019-07-03', n: null, share: 1 },
      ],
      'column n is null',
    ],
    ['a count as text', [{ day: '2019-07-03', n: '1', share: null }], 'column n is not integer'],
    ['a fraction', [{ day: '2019-07-03', n: 1.5, share: null }], 'column n is not integer'],
    [
      'a date with a time',
      [{ day: '2019-07-03 00:00', n: 1, share: null }],
      'column day is not date',
    ],
    [
      'a text behind nulls',
      [
        { day: '2019-07-03', n: 1, share: null },
        { day: '2019-07-03', n: 1, share: 'x' },
      ],
      'column share is not number',
    ],
  ])('refuses an answer with %s', async (_, rows, what) => {
    expect(await causeOf(ask(engineOf(rows), QUERY, GOOD, EVERYTHING))).toContain(what);
  });
});
