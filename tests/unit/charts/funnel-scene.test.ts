import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnelScene } from '#app/charts/funnel-scene.ts';
import { placeLabels } from '#app/charts/label-place.ts';
import { DEPARTMENTS, funnelModel, NARROW, WIDE } from './examples.ts';

interface Dot {
  value: [number, number];
  itemStyle: { color: string; borderType?: unknown };
  label: { show: boolean };
}

function dotsOf(): Dot[] {
  const { option } = funnelScene(funnelModel(DEPARTMENTS), WIDE);
  const series = option.series as { type: string; data: Dot[] }[];
  return series.find(({ type }) => type === 'scatter')?.data ?? [];
}

describe('funnelScene', () => {
  it('is the same for the same model', () => {
    const model = funnelModel(DEPARTMENTS);
    expect(JSON.stringify(funnelScene(model, WIDE))).toBe(JSON.stringify(funnelScene(model, WIDE)));
  });

  it('fills what lies outside, leaves hollow what lies inside, dashes what is not ranked', () => {
    const [justice, inspectorate, , , , ethnic] = dotsOf();
    expect(justice?.itemStyle.color).toBe('var(--ink)');
    expect(inspectorate?.itemStyle.color).toBe('var(--bg)');
    expect(inspectorate?.itemStyle.borderType).toBeUndefined();
    expect(ethnic?.itemStyle.borderType).toBeDefined();
    expect(dotsOf().filter(({ label }) => label.show)).toHaveLength(4);
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
