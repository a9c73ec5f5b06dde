import { describe, expect, it } from 'vitest';
import type { Engine, Row } from '#app/engine/engine.ts';
import { createAnswerCache } from '#app/query/cache.server.ts';
import type { Query } from '#app/query/query.ts';

interface Params {
  a: string;
  b: number;
}
const QUERY: Query<Params, { n: number; text: string }> = {
  name: 'numbers',
  question: 'Which?',
  params: [
    { name: 'a', type: 'text', nullable: false },
    { name: 'b', type: 'integer', nullable: false },
  ],
  rights: [],
  columns: [
    { name: 'n', type: 'integer', nullable: false },
    { name: 'text', type: 'text', nullable: false },
  ],
  text: 'select …',
};
const NOBODYS = { units: [], officers: false };
const OF_SNV = { units: ['SNV'], officers: true };
const KEY = { generation: 1, rights: NOBODYS };
const PARAMS: Params = { a: 'x', b: 1 };

function countingEngine(text = ''): Engine & { count: number; fail: boolean } {
  const engine = {
    count: 0,
    fail: false,
    query: async (): Promise<Row[]> => {
      engine.count += 1;
      const n = engine.count;
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (engine.fail) throw new Error('broken');
      return [{ n, text }];
    },
    close: () => Promise.resolve(),
  };
  return engine;
}

describe('the answer cache', () => {
  it('asks the same question once, one after the other and at the same time', async () => {
    const engine = countingEngine();
    const cache = createAnswerCache();
    const together = await Promise.all(
      Array.from({ length: 10 }, () => cache.ask(engine, KEY, QUERY, PARAMS)),
    );
    const later = await cache.ask(engine, { rights: NOBODYS, generation: 1 }, QUERY, {
      b: 1,
      a: 'x',
    });
    expect(engine.count).toBe(1);
    expect(new Set([...together, later]).size).toBe(1);
  });

  it('asks anew for another generation, scope, query or parameter', async () => {
    const engine = countingEngine();
    const cache = createAnswerCache();
    await cache.ask(engine, KEY, QUERY, PARAMS);
    await cache.ask(engine, { ...KEY, generation: 2 }, QUERY, PARAMS);
    await cache.ask(engine, { ...KEY, rights: OF_SNV }, QUERY, PARAMS);
    await cache.ask(engine, KEY, { ...QUERY, name: 'others' }, PARAMS);
    await cache.ask(engine, KEY, QUERY, { ...PARAMS, a: 'y' });
    await cache.ask(engine, KEY, QUERY, { a: 'x","b', b: 1 });
    expect(engine.count).toBe(6);
  });

  it('tells an error to everyone who waits and never remembers it', async () => {
    const engine = countingEngine();
    const cache = createAnswerCache();
    engine.fail = true;
    const both = await Promise.allSettled([1, 2].map(() => cache.ask(engine, KEY, QUERY, PARAMS)));
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(engine.count).toBe(1);
    engine.fail = false;
    expect(await cache.ask(engine, KEY, QUERY, PARAMS)).toEqual([{ n: 2, text: '' }]);
  });

  it('lets the least recently used go, by number', async () => {
    const engine = countingEngine();
    const cache = createAnswerCache({ maxEntries: 2 });
    const asking = (a: string) => cache.ask(engine, KEY, QUERY, { ...PARAMS, a });
    await asking('1');
    await asking('2');
    await asking('1');
    await asking('3');
    await asking('1');
    expect(engine.count).toBe(3);
    await asking('2');
    expect(engine.count).toBe(4);
  });

  it('lets go by size, and does not keep what is larger than all of it', async () => {
    const engine = countingEngine('x'.repeat(1_000));
    const cache = createAnswerCache({ maxBytes: 5_000 });
    const asking = (a: string) => cache.ask(engine, KEY, QUERY, { ...PARAMS, a });
    for (const a of ['1', '2', '3', '1']) await asking(a);
    expect(engine.count).toBe(4);
    const tiny = createAnswerCache({ maxBytes: 500 });
    await tiny.ask(engine, KEY, QUERY, PARAMS);
    await tiny.ask(engine, KEY, QUERY, PARAMS);
    expect(engine.count).toBe(6);
  });

  it('shares rows that nobody can change', async () => {
    const cache = createAnswerCache();
    const rows = await cache.ask(countingEngine(), KEY, QUERY, PARAMS);
    expect(() => (rows as unknown[]).push(1)).toThrow(TypeError);
    expect(() => Object.assign(rows[0] ?? {}, { n: 9 })).toThrow(TypeError);
  });
});
