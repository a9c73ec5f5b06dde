import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnelScene } from '#app/charts/funnel-scene.ts';
import { placeLabels } from '#app/charts/label-place.ts';
import type { Shape } from '#app/charts/shapes.ts';
import { DEPARTMENTS, funnelModel, NARROW, WIDE } from './examples.ts';

function shapesOf<K extends Shape['kind']>(kind: K): Extract<Shape, { kind: K }>[] {
  return funnelScene(funnelModel(DEPARTMENTS), WIDE).shapes.filter(
    (shape): shape is Extract<Shape, { kind: K }> => shape.kind === kind,
  );
}

describe('funnelScene', () => {
  it('is the same for the same model', () => {
    const model = funnelModel(DEPARTMENTS);
    expect(JSON.stringify(funnelScene(model, WIDE))).toBe(JSON.stringify(funnelScene(model, WIDE)));
  });

  it('fills what lies outside, leaves hollow what lies inside, dashes what is not ranked', () => {
    const [justice, inspectorate, , , , ethnic] = shapesOf('dot');
    expect(justice?.fill).toBe('var(--ink)');
    expect(inspectorate?.fill).toBe('var(--bg)');
    expect(inspectorate?.edge?.dash).toBeUndefined();
    expect(ethnic?.edge?.dash).toBeDefined();
    expect(shapesOf('text').filter(({ halo }) => halo)).toHaveLength(4);
  });

  it('draws the limits where they stand, and shades what chance explains between the inner ones', () => {
    const { limits, reference } = funnelModel(DEPARTMENTS);
    const [area] = shapesOf('area');
    expect(area?.points).toHaveLength(2 * limits.length);
    const level = shapesOf('line').filter(({ stroke }) => stroke.width === 1.5);
    expect(level).toHaveLength(1);
    const [zero, top] = ['50', '100'].map(
      (text) =>
        shapesOf('text').find((shape) => shape.text === text && shape.align === 'right')?.y ?? 0,
    ) as [number, number];
    expect(level[0]?.points[0]?.y).toBeCloseTo(top + ((1 - reference) / 0.5) * (zero - top), 6);
  });

  it('walks the units from few tasks to many, each with its fraction and link', () => {
    const { marks } = funnelScene(funnelModel(DEPARTMENTS), NARROW);
    expect(marks[0]).toMatchObject({ title: 'Ban Dân tộc', lines: ['87,5% (14/16)'] });
    expect(marks.at(-1)?.title).toBe('Sở Tài nguyên và Môi trường');
    expect(marks.every(({ href }) => href?.startsWith('/units?name=') === true)).toBe(true);
  });

  it('leaves out a unit without a denominator', () => {
    const model = funnelModel([{ name: 'Không việc', numerator: 0, n: 0 }]);
    expect(funnelScene(model, WIDE).marks).toEqual([]);
  });
});

describe('placeLabels', () => {
  const frame = { x: 0, y: 0, width: 600, height: 300 };

  it('sets a lone label right of its dot', () => {
    expect(placeLabels([{ x: 50, y: 50, width: 80 }], [{ x: 50, y: 50 }], frame)).toEqual([
      { dx: 10, dy: 0 },
    ]);
  });

  it('turns to the left where the frame ends', () => {
    const [spot] = placeLabels([{ x: 580, y: 50, width: 80 }], [{ x: 580, y: 50 }], frame);
    expect(spot).toEqual({ dx: -90, dy: 0 });
  });

  it('keeps two labels apart wherever two dots lie close together', () => {
    const near = fc.integer({ min: -12, max: 12 });
    fc.assert(
      fc.property(near, near, (dx, dy) => {
        const dots = [
          { x: 300, y: 150 },
          { x: 300 + dx, y: 150 + dy },
        ];
        const [a, b] = placeLabels(
          dots.map((dot) => ({ ...dot, width: 90 })),
          dots,
          frame,
        ).map((spot, index) => ({
          x: (dots[index]?.x ?? 0) + spot.dx,
          y: (dots[index]?.y ?? 0) + spot.dy,
        }));
        if (a === undefined || b === undefined) throw new Error('two labels were asked for');
        expect(Math.abs(a.x - b.x) >= 90 || Math.abs(a.y - b.y) >= 16).toBe(true);
      }),
    );
  });
});
