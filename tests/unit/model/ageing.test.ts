import { describe, expect, it } from 'vitest';
import { AGEING_BANDS, AGEING_CODES, ageingRange } from '#app/model/ageing.ts';

describe('ageing bands', () => {
  it('take every number of days past the deadline exactly once', () => {
    for (let days = 1; days <= 400; days += 1) {
      const taking = AGEING_BANDS.filter(({ min, max }) => days >= min && days <= (max ?? days));
      expect(taking, `${days} days`).toHaveLength(1);
    }
  });

  it('take nothing that is not overdue', () => {
    expect(Math.min(...AGEING_BANDS.map(({ min }) => min))).toBe(1);
  });

  it('are found by their codes', () => {
    expect(AGEING_CODES).toEqual(['1-7', '8-14', '15-30', '31-90', 'over-90']);
    expect(AGEING_CODES.map(ageingRange).map(({ min, max }) => [min, max])).toEqual([
      [1, 7],
      [8, 14],
      [15, 30],
      [31, 90],
      [91, null],
    ]);
  });
});
