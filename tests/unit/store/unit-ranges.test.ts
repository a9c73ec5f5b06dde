import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangesOfUnits } from '#app/store/unit-ranges.ts';

const code = fc.string({ minLength: 1, maxLength: 4 });

test('ranges follow one another as the units do, also for units that were not known', () => {
  fc.assert(
    fc.property(fc.array(code, { minLength: 1, maxLength: 40 }), code, code, (known, a, b) => {
      const ranges = rangesOfUnits(known);
      const [first = '', second = ''] = [a, b].sort();
      expect(ranges.rangeOf(first)).toBeLessThanOrEqual(ranges.rangeOf(second));
    }),
  );
});

test('a unit has a range of its own where there are not too many', () => {
  const codes = Array.from({ length: 256 }, (_, at) => `U${at}`);
  const ranges = rangesOfUnits(codes);
  expect(new Set(codes.map((unit) => ranges.rangeOf(unit))).size).toBe(256);
});

test('of very many units neighbours share one, and none has many more than another', () => {
  const codes = Array.from({ length: 10_000 }, (_, at) => `U${String(at).padStart(5, '0')}`);
  const ranges = rangesOfUnits(codes);
  const sizes = new Map<number, number>();
  for (const unit of codes) {
    const range = ranges.rangeOf(unit);
    sizes.set(range, (sizes.get(range) ?? 0) + 1);
  }
  expect(sizes.size).toBeLessThanOrEqual(256);
  expect(Math.max(...sizes.values())).toBe(40);
});
