import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesOfWhole } from '#app/model/rounding.ts';

const parts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 8 });
const tenths = (shares: number[]) => shares.map((share) => Math.round(share * 10));
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

describe('sharesOfWhole', () => {
  it('adds up to exactly 100,0', () => {
    fc.assert(
      fc.property(parts, (counts) => {
        expect(sum(tenths(sharesOfWhole(counts)))).toBe(sum(counts) === 0 ? 0 : 1000);
      }),
    );
  });

  it('prints whole tenths, each less than a tenth from the true share', () => {
    fc.assert(
      fc.property(parts, (counts) => {
        const whole = sum(counts);
        fc.pre(whole > 0);
        sharesOfWhole(counts).forEach((share, at) => {
          expect(share).toBe(Number(share.toFixed(1)));
          expect(Math.abs(share - ((counts[at] ?? 0) * 100) / whole)).toBeLessThan(0.1 + 1e-9);
        });
      }),
    );
  });

  it('rounds up exactly the parts with the largest remainders, ties the earlier', () => {
    fc.assert(
      fc.property(parts, (counts) => {
        const whole = BigInt(sum(counts));
        fc.pre(whole > 0n);
        const shares = tenths(sharesOfWhole(counts));
        const exact = counts.map((count) => BigInt(count) * 1000n);
        const up = exact.map((each, at) => BigInt(shares[at] ?? -1) !== each / whole);
        exact.forEach((a, i) =>
          exact.forEach((b, j) => {
            if (!up[i] || up[j]) return;
            const [restA, restB] = [a % whole, b % whole];
            expect(restA > restB || (restA === restB && i < j)).toBe(true);
          }),
        );
      }),
    );
  });

  it('gives an equal part its equal share where the order of status breaks the tie', () => {
    expect(sharesOfWhole([1, 1, 1])).toEqual([33.4, 33.3, 33.3]);
    expect(sharesOfWhole([1, 1, 1, 1, 1, 1])).toEqual([16.7, 16.7, 16.7, 16.7, 16.6, 16.6]);
    expect(sharesOfWhole([0, 0])).toEqual([0, 0]);
    expect(sharesOfWhole([])).toEqual([]);
    expect(sharesOfWhole([7, 0])).toEqual([100, 0]);
  });

  it('closes the parts that a printed report left open', () => {
    expect(sharesOfWhole([128, 202, 12])).toEqual([37.4, 59.1, 3.5]);
  });
});
