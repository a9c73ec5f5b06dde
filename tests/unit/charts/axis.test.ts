import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countScale, placeOn, rateScale, spread, ticksOf } from '#app/charts/axis.ts';
import { intervalScale } from '#app/charts/interval.ts';

describe('countScale', () => {
  it('chooses the steps of the pictures', () => {
    expect(ticksOf(countScale([246, 531]))).toEqual([0, 200, 400, 600]);
    expect(ticksOf(countScale([31, 57], 2))).toEqual([0, 30, 60]);
    expect(ticksOf(countScale([]))).toEqual([0, 1]);
  });

  it('begins at 0, covers every count and never steps by parts of a task', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000_000 })), (values) => {
        const scale = countScale(values);
        expect(scale.min).toBe(0);
        expect(scale.max).toBeGreaterThanOrEqual(Math.max(0, ...values));
        expect(Number.isInteger(scale.step)).toBe(true);
        expect(ticksOf(scale).length).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe('rateScale and intervalScale', () => {
  it('cut no value off', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }),
        (values) => {
          const lowest = Math.min(...values);
          expect(rateScale(values).min).toBeLessThanOrEqual(lowest);
          const shared = intervalScale(values.map((value) => ({ value, low: value })));
          expect(shared.min).toBeLessThanOrEqual(lowest + 1e-9);
          expect(ticksOf(shared).at(-1)).toBe(1);
        },
      ),
    );
  });

  it('shares 40–100 where the lowest limit is 44 %', () => {
    expect(intervalScale([{ low: 0.441, value: 0.565 }])).toEqual({ min: 0.4, max: 1, step: 0.2 });
  });

  it('places a value inside the axis, also one beyond it', () => {
    expect(placeOn({ min: 0.4, max: 1, step: 0.2 }, 0.7)).toBeCloseTo(0.5);
    expect(placeOn({ min: 0.4, max: 1, step: 0.2 }, 0.1)).toBe(0);
  });
});

describe('spread', () => {
  it('keeps labels apart, in order and inside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 5 }),
        (centres) => {
          const placed = spread(centres, 18, 0, 200);
          const sorted = [...placed].sort((a, b) => a - b);
          sorted.forEach((centre, index) => {
            if (index > 0)
              expect(centre - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(18 - 1e-9);
            expect(centre).toBeGreaterThanOrEqual(-1e-9);
            expect(centre).toBeLessThanOrEqual(200 + 1e-9);
          });
        },
      ),
    );
  });

  it('leaves labels that do not touch where they are', () => {
    expect(spread([150, 20], 18, 0, 200)).toEqual([150, 20]);
  });
});
