import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANDS, FUNNEL_LEVELS, bandOf, funnelLimits, wilson } from '#app/model/interval.ts';
import { exactFunnelLimits, scoreLimits } from './exact-limits.ts';

const proportion = fc
  .integer({ min: 1, max: 2000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe('wilson', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i as in Newcombe, Statistics in Medicine 17 (1998), table I', (x, n, low, high) => {
    const limits = wilson(x, n);
    expect(limits?.low).toBeCloseTo(low, 4);
    expect(limits?.high).toBeCloseTo(high, 4);
  });

  it('is what the score test does not reject, found by bisection', () => {
    fc.assert(
      fc.property(proportion, ([x, n]) => {
        const limits = wilson(x, n);
        const tested = scoreLimits(x, n);
        expect(limits?.low).toBeCloseTo(tested.low, 9);
        expect(limits?.high).toBeCloseTo(tested.high, 9);
      }),
    );
  });

  it('stays within 0 and 1, holds the rate, and mirrors', () => {
    fc.assert(
      fc.property(proportion, ([x, n]) => {
        const limits = wilson(x, n);
        const mirrored = wilson(n - x, n);
        if (!limits || !mirrored) throw new Error('no interval');
        expect(limits.low).toBeGreaterThanOrEqual(0);
        expect(limits.high).toBeLessThanOrEqual(1);
        expect(limits.low).toBeLessThanOrEqual(x / n);
        expect(limits.high).toBeGreaterThanOrEqual(x / n);
        expect(limits.low).toBeCloseTo(1 - mirrored.high, 12);
      }),
    );
  });

  it('reaches the ends exactly at none and all, and has nothing to say of nothing', () => {
    for (const n of [1, 2, 10, 30, 5000]) {
      expect(wilson(0, n)?.low).toBe(0);
      expect(wilson(n, n)?.high).toBe(1);
      expect(wilson(0, n)?.high).toBeLessThan(1);
      expect(wilson(n, n)?.low).toBeGreaterThan(0);
    }
    expect(wilson(0, 0)).toBeNull();
  });
});

describe('funnelLimits', () => {
  it('are the interpolated exact binomial quantiles of a computation in whole numbers', () => {
    for (const thousandths of [20, 125, 333, 500, 840, 907, 962, 995]) {
      for (const n of [1, 2, 9, 10, 30, 31, 57, 144, 263]) {
        for (const [coverage, tail] of [
          [FUNNEL_LEVELS.inner, 25],
          [FUNNEL_LEVELS.outer, 1],
        ] as const) {
          const limits = funnelLimits(thousandths / 1000, n, coverage);
          const exact = exactFunnelLimits(thousandths, n, tail);
          const where = `${thousandths}/1000, n ${n}, ${coverage}`;
          expect(limits.low, where).toBeCloseTo(exact.low, 8);
          expect(limits.high, where).toBeCloseTo(exact.high, 8);
        }
      }
    }
  });

  it.each([
    [10, [1, 0.0107422], [2, 0.0546875]],
    [20, [5, 0.0206947], [6, 0.0576591]],
  ] as const)(
    'of %i at one half lie between the sums that Tables of the Binomial Probability Distribution (NBS 1950) prints',
    (n, [outside, below], [inside, upTo]) => {
      const { low, high } = funnelLimits(0.5, n, FUNNEL_LEVELS.inner);
      const share = (upTo - 0.025) / (upTo - below);
      expect(inside).toBe(outside + 1);
      expect(low).toBeCloseTo((inside - share) / n, 6);
      expect(high).toBeCloseTo(1 - (inside - share) / n, 6);
    },
  );

  it('mirror where hits and misses change places', () => {
    const rate = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(rate, fc.integer({ min: 1, max: 400 }), (p, n) => {
        for (const coverage of Object.values(FUNNEL_LEVELS)) {
          const limits = funnelLimits(p, n, coverage);
          const mirrored = funnelLimits(1 - p, n, coverage);
          expect(limits.low).toBeCloseTo(1 - mirrored.high, 9);
          expect(limits.high).toBeCloseTo(1 - mirrored.low, 9);
        }
      }),
    );
  });

  it('hold the reference, lie within each other, and narrow as n grows', () => {
    for (const p of [0.05, 0.5, 0.84, 0.97]) {
      let wider = Infinity;
      for (const n of [10, 30, 90, 270, 810, 2430, 21_870]) {
        const inner = funnelLimits(p, n, FUNNEL_LEVELS.inner);
        const outer = funnelLimits(p, n, FUNNEL_LEVELS.outer);
        expect(outer.low).toBeLessThanOrEqual(inner.low);
        expect(outer.high).toBeGreaterThanOrEqual(inner.high);
        expect(inner.low).toBeLessThan(p);
        expect(inner.high).toBeGreaterThan(p);
        expect(outer.low).toBeGreaterThanOrEqual(0);
        expect(outer.high).toBeLessThanOrEqual(1);
        expect(inner.high - inner.low).toBeLessThan(wider);
        wider = inner.high - inner.low;
      }
    }
  });

  it('come close to the normal ones for a large n', () => {
    const n = 100_000;
    const limits = funnelLimits(0.84, n, FUNNEL_LEVELS.inner);
    const spread = 1.959964 * Math.sqrt((0.84 * 0.16) / n);
    expect(limits.low).toBeCloseTo(0.84 - spread, 4);
    expect(limits.high).toBeCloseTo(0.84 + spread, 4);
  });
});

describe('funnelLimits of a long list', () => {
  it('take no longer for being of millions', () => {
    const n = 50_000_000;
    const started = performance.now();
    const limits = funnelLimits(0.962, n, FUNNEL_LEVELS.outer);
    expect(performance.now() - started).toBeLessThan(1000);
    const spread = 3.090232 * Math.sqrt((0.962 * 0.038) / n);
    expect(limits.low).toBeCloseTo(0.962 - spread, 6);
    expect(limits.high).toBeCloseTo(0.962 + spread, 6);
  });
});

describe('bandOf', () => {
  it('does not call a small unit higher because it kept all', () => {
    for (let n = 1; n <= 20; n += 1) expect(bandOf(n, n, 0.84)).toBe('similar');
    expect(0.84 ** 22).toBeLessThan(0.025);
    expect(bandOf(30, 30, 0.84)).toBe('higher');
    expect(bandOf(60, 60, 0.84)).toBe('much_higher');
  });

  it('is similar for all where the whole group kept all, or none', () => {
    for (const n of [1, 30, 500]) {
      expect(bandOf(n, n, 1)).toBe('similar');
      expect(bandOf(0, n, 0)).toBe('similar');
    }
    expect(bandOf(0, 0, 0.5)).toBe('similar');
  });

  it('rises with the hits and says each word somewhere', () => {
    const seen = Array.from({ length: 101 }, (_, hits) => BANDS.indexOf(bandOf(hits, 100, 0.5)));
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
    expect(new Set(seen).size).toBe(BANDS.length);
  });

  it('mirrors', () => {
    fc.assert(
      fc.property(proportion, fc.integer({ min: 1, max: 99 }), ([x, n], percent) => {
        const band = BANDS.indexOf(bandOf(x, n, percent / 100));
        expect(BANDS.indexOf(bandOf(n - x, n, 1 - percent / 100))).toBe(4 - band);
      }),
    );
  });

  it('leaves about the stated share outside', () => {
    const n = 400;
    let below = 0;
    let logProbability = n * Math.log(0.5);
    for (let hits = 0; hits <= n; hits += 1) {
      if (bandOf(hits, n, 0.5) !== 'similar') below += Math.exp(logProbability);
      logProbability += Math.log((n - hits) / (hits + 1));
    }
    expect(below).toBeGreaterThan(0.03);
    expect(below).toBeLessThan(0.07);
  });
});
