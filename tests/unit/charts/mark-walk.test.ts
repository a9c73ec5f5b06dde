import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markAt, markBeside } from '#app/charts/mark-walk.ts';
import { CHART_SIZES, sizeFor } from '#app/charts/size.ts';
import { textWidth } from '#app/charts/text-width.ts';
import { trendScene } from '#app/charts/trend-scene.ts';
import { monthsFrom, trendModel, trendPoint, WIDE } from './examples.ts';

const { marks } = trendScene(
  trendModel(monthsFrom(2019, 6).map((month) => trendPoint(month))),
  WIDE,
);

describe('walking the values by keyboard', () => {
  it('goes along a row and stops at its ends', () => {
    const last = markBeside(marks, null, 'left');
    expect(last).toBe(marks.at(-1));
    expect(markBeside(marks, last, 'right')).toBe(last);
    expect(markBeside(marks, last, 'left')).toBe(marks.at(-2));
    expect(markBeside(marks, last, 'first')).toMatchObject({ column: 0, row: 2 });
  });

  it('changes the panel and stays in the month', () => {
    const last = marks.at(-1) ?? null;
    expect(markBeside(marks, last, 'up')).toMatchObject({ column: 5, row: 1 });
    expect(markBeside(marks, last, 'down')).toBe(last);
  });

  it('has nowhere to go where there is nothing', () => {
    expect(markBeside([], null, 'right')).toBeNull();
  });
});

describe('markAt', () => {
  it('finds the month under the pointer, or nothing between the panels', () => {
    const mark = marks[7];
    if (mark === undefined) throw new Error('six months have a second panel');
    expect(markAt(marks, mark.x + 2, mark.y + 2)).toBe(mark);
    expect(markAt(marks, mark.x + 2, 1)).toBeNull();
  });

  it('takes the nearer of two that overlap', () => {
    const base = { ...marks[0], width: 20, height: 20, y: 0 } as (typeof marks)[number];
    const left = { ...base, x: 0, anchor: { x: 10, y: 10 } };
    const right = { ...base, x: 10, anchor: { x: 20, y: 10 } };
    expect(markAt([left, right], 16, 10)).toBe(right);
    expect(markAt([left, right], 13, 10)).toBe(left);
  });
});

describe('sizeFor', () => {
  it('never shows 13 px text under 12', () => {
    expect(sizeFor(320, ['column'])).toBe('narrow');
    expect(sizeFor(639, ['narrow', 'column'])).toBe('narrow');
    expect(sizeFor(640, ['narrow', 'column'])).toBe('column');
    expect(sizeFor(1200, ['narrow', 'column', 'full'])).toBe('full');
    expect(sizeFor(588, ['narrow', 'half'])).toBe('half');
  });
});

describe('chart-figure.css', () => {
  it('shows each width from the same container width on', () => {
    const css = readFileSync('app/styles/chart-figure.css', 'utf8');
    const shown = [
      ...css.matchAll(/@container \(min-width: (\d+)px\) \{\s+[^{]*data-sizes~='(\w+)'/g),
    ];
    const expected = Object.entries(CHART_SIZES).filter(([size]) => size !== 'narrow');
    expect(shown.map(([, from, size]) => [size, Number(from)])).toEqual(
      expected.map(([size, { from }]) => [size, from]),
    );
  });
});

describe('textWidth', () => {
  it('counts letters, not the marks on them', () => {
    expect(textWidth('ệ')).toBe(textWidth('e'));
    expect(textWidth('Sở Tư pháp')).toBeGreaterThan(55);
    expect(textWidth('Sở Tư pháp', 13, 600)).toBeGreaterThan(textWidth('Sở Tư pháp'));
    expect(textWidth('')).toBe(0);
  });
});
