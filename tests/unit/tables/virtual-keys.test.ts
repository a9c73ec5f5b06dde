import { describe, expect, it } from 'vitest';
import { stepTo } from '#app/tables/virtual-keys.ts';

describe('a key in a long list', () => {
  it.each([
    ['ArrowDown', 4, 5],
    ['ArrowUp', 4, 3],
    ['PageDown', 4, 14],
    ['PageUp', 14, 4],
    ['Home', 14, 0],
    ['End', 4, 19],
  ])('%s leads from %d to %d', (key, from, to) => {
    expect(stepTo(key, from, 20)).toBe(to);
  });

  it('leads no further than the list goes', () => {
    expect(stepTo('ArrowUp', 0, 20)).toBe(0);
    expect(stepTo('PageUp', 3, 20)).toBe(0);
    expect(stepTo('ArrowDown', 19, 20)).toBe(19);
    expect(stepTo('PageDown', 15, 20)).toBe(19);
  });

  it('is left to the page otherwise', () => {
    expect(stepTo('ArrowRight', 4, 20)).toBeNull();
    expect(stepTo('Tab', 4, 20)).toBeNull();
  });
});
