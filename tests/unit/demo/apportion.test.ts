import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, deal } from '#app/demo/apportion.ts';
import { Random } from '#app/demo/random.ts';
import { tasksPerMonth } from '#app/demo/scaled-tasks.ts';

const counts = fc.dictionary(
  fc.string({ minLength: 1 }).map((name) => `k${name}`),
  fc.integer({ min: 1, max: 40 }),
  { minKeys: 1, maxKeys: 12 },
);

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((all, number) => all + number, 0);
}

describe('apportion', () => {
  it('adds up and stays within one of the exact share', () => {
    fc.assert(
      fc.property(fc.nat(500), counts, (total, weights) => {
        const shares = apportion(total, weights);
        expect(sum(shares.values())).toBe(total);
        const all = sum(Object.values(weights));
        for (const [key, weight] of Object.entries(weights)) {
          expect(Math.abs((shares.get(key) ?? NaN) - (total * weight) / all)).toBeLessThan(1);
        }
      }),
    );
  });
});

describe('deal', () => {
  it('gives every unit its share and every month its count', () => {
    fc.assert(
      fc.property(counts, counts, fc.nat(), (months, weights, seed) => {
        const shares = apportion(sum(Object.values(months)), weights);
        const dealt = deal(shares, months, new Random(seed));
        for (const [month, count] of Object.entries(months)) {
          expect(dealt.filter((card) => card.month === month)).toHaveLength(count);
        }
        for (const [unit, count] of shares) {
          expect(dealt.filter((card) => card.unit === unit)).toHaveLength(count);
        }
      }),
    );
  });
});

describe('tasksPerMonth', () => {
  it('makes exactly the rows asked for over all snapshots', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e7 }), fc.integer({ min: 1, max: 80 }), (rows, m) => {
        const perMonth = tasksPerMonth(rows, m);
        expect(perMonth.every((count) => count >= 0)).toBe(true);
        expect(sum(perMonth.map((count, index) => count * (m - index)))).toBe(rows);
      }),
    );
  });
});
