import { describe, expect, it } from 'vitest';
import type { Scene } from '#app/charts/scene.ts';
import type { LineShape, TextShape } from '#app/charts/shapes.ts';
import type { TrendPoint } from '#app/charts/trend-model.ts';
import { trendScene } from '#app/charts/trend-scene.ts';
import { gapPoint, monthsFrom, NARROW, trendModel, trendPoint, WIDE } from './examples.ts';

const HALF_YEARS = monthsFrom(2018, 18).map((month) => trendPoint(month));

/** Solid lines of months, assigned first: rules are upright or level. */
function curves({ shapes }: Scene): LineShape[] {
  return shapes.filter(
    (shape): shape is LineShape => shape.kind === 'line' && shape.stroke.width === 2,
  );
}

function textsOf({ shapes }: Scene, text: string): TextShape[] {
  return shapes.filter((shape): shape is TextShape => shape.kind === 'text' && shape.text === text);
}

/** Lines through a panel from its top to its months. */
function rules({ shapes }: Scene): LineShape[] {
  return shapes.filter(
    (shape): shape is LineShape =>
      shape.kind === 'line' &&
      shape.points.length === 2 &&
      shape.points[0]?.x === shape.points[1]?.x,
  );
}

describe('trendScene', () => {
  it('is the same for the same model and leaves the model alone', () => {
    const model = trendModel(HALF_YEARS);
    const before = JSON.stringify(model);
    const first = JSON.stringify(trendScene(model, WIDE));
    expect(JSON.stringify(trendScene(model, WIDE))).toBe(first);
    expect(JSON.stringify(model)).toBe(before);
  });

  it('stacks three panels on one axis, with a mark for each month in each', () => {
    const scene = trendScene(trendModel(HALF_YEARS), WIDE);
    for (const title of ['Nhiệm vụ mỗi tháng', 'Tồn quá hạn cuối kỳ']) {
      expect(textsOf(scene, title)).toHaveLength(1);
    }
    expect(textsOf(scene, 'T6')).toHaveLength(1);
    expect(scene.marks).toHaveLength(54);
    const last = scene.marks.at(-1);
    expect(last?.title).toBe('Tháng 6/2019');
    expect(last?.lines).toEqual(['88,4% (175/198)']);
    expect(scene.marks[0]?.href).toBe('/tasks?month=2018-01');
  });

  it('keeps marks inside the drawing, wide and narrow', () => {
    for (const room of [WIDE, NARROW]) {
      const scene = trendScene(trendModel(HALF_YEARS), room);
      expect(scene.width).toBe(room.width);
      for (const { x, y, width, height } of scene.marks) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(room.width);
        expect(y + height).toBeLessThanOrEqual(scene.height);
      }
    }
  });

  it('draws a month without a snapshot as a gap that says so', () => {
    const points = HALF_YEARS.map((point, index) => (index === 4 ? gapPoint(point.month) : point));
    const scene = trendScene(trendModel(points), WIDE);
    const lengths = curves(scene).map((curve) => curve.points.length);
    expect(lengths).toEqual([4, 13, 4, 13, 4, 13]);
    expect(scene.marks[4]?.lines).toEqual(['không có bản số liệu']);
  });

  it('shows a month between two gaps as a dot', () => {
    const points = HALF_YEARS.map((point, index) =>
      index === 4 || index === 6 ? gapPoint(point.month) : point,
    );
    const { shapes, marks } = trendScene(trendModel(points), WIDE);
    const dots = shapes.flatMap((shape) => (shape.kind === 'dot' ? [shape] : []));
    const middle = (marks[5]?.x ?? 0) + (marks[5]?.width ?? 0) / 2;
    expect(dots.filter(({ x }) => x === middle).map(({ radius }) => radius)).toEqual([
      2.5, 2.5, 2.5,
    ]);
    expect(dots.filter(({ x }) => x < middle)).toEqual([]);
  });

  it('writes a note under its dip, above the line where the axis is near, and at the end under the value', () => {
    const noted = (point: Partial<TrendPoint>, at: number) => {
      const points = HALF_YEARS.map((one, index) =>
        index === at ? { ...one, note: 'Tết', ...point } : one,
      );
      const scene = trendScene(trendModel(points), WIDE);
      const [note] = textsOf(scene, 'Tết');
      const line = curves(scene)[1]?.points[at];
      if (note === undefined || line === undefined) throw new Error('no note, or no line under it');
      return { right: note.x - line.x, down: note.y - line.y };
    };
    expect(noted({}, 13)).toMatchObject({ right: 0 });
    expect(noted({}, 13).down).toBeGreaterThan(9);
    expect(noted({ completed: 8 }, 13).down).toBeLessThan(-9);
    const atEnd = noted({}, 17);
    expect(atEnd.right).toBeGreaterThan(0);
    expect(atEnd.down).toBeGreaterThan(9);
  });

  it('makes room for the widest value at a line’s end', () => {
    const long = trendModel(HALF_YEARS);
    const texts = { ...long.texts, completed: 'đã hoàn thành trước thời hạn được giao' };
    const right = (model: typeof long) => curves(trendScene(model, WIDE))[0]?.points.at(-1)?.x ?? 0;
    expect(right({ ...long, texts })).toBeLessThan(right(long) - 100);
  });

  it('says beside a panel’s name why it has no value', () => {
    const titles = (points: readonly TrendPoint[]) =>
      JSON.stringify(trendScene(trendModel(points), NARROW).shapes);
    const { noneDone, noStock } = trendModel([]).texts;
    expect(titles(HALF_YEARS)).not.toContain(noneDone);
    expect(titles(HALF_YEARS)).not.toContain(noStock);
    expect(titles(HALF_YEARS.map((point) => ({ ...point, onTime: null })))).toContain(noneDone);
    expect(titles(HALF_YEARS.map((point) => ({ ...point, overdueStock: null })))).toContain(
      noStock,
    );
  });

  it('separates years and draws breaks', () => {
    expect(rules(trendScene(trendModel(HALF_YEARS), WIDE))).toHaveLength(3);
    const broken = HALF_YEARS.map((point, index) =>
      index === 6 ? { ...point, break: 'Sáp nhập' } : point,
    );
    const scene = trendScene(trendModel(broken), WIDE);
    expect(rules(scene)).toHaveLength(6);
    expect(textsOf(scene, 'Sáp nhập')).toHaveLength(1);
    expect(scene.marks[6]?.lines).toContain('Sáp nhập');
  });

  it('draws only the panels asked for', () => {
    const scene = trendScene({ ...trendModel(HALF_YEARS), panels: ['overdue'] }, WIDE);
    expect(curves(scene)).toEqual([]);
    expect(new Set(scene.marks.map(({ row }) => row))).toEqual(new Set([0]));
  });

  it('shades a chosen month and one without a snapshot in every panel', () => {
    const points = HALF_YEARS.map((point, index) =>
      index === 2 ? gapPoint(point.month) : { ...point, chosen: index === 7 },
    );
    const scene = trendScene(trendModel(points), WIDE);
    const shaded = (fill: string) =>
      scene.shapes.flatMap((shape) =>
        shape.kind === 'rect' && shape.fill === fill ? [shape] : [],
      );
    for (const [fill, index] of [
      ['var(--wash)', 2],
      ['var(--chip)', 7],
    ] as const) {
      expect(shaded(fill)).toHaveLength(3);
      for (const { x } of shaded(fill)) expect(x).toBe(scene.marks[index]?.x);
    }
  });

  it('writes the values where they stand on their scale, and the lines through them', () => {
    const scene = trendScene(trendModel(HALF_YEARS), WIDE);
    const [assigned] = curves(scene);
    const [zero] = textsOf(scene, '0');
    const [top] = textsOf(scene, '300');
    if (!assigned || !zero || !top) throw new Error('no scale');
    const perTask = (zero.y - top.y) / 300;
    expect(assigned.points[0]?.y).toBeCloseTo(zero.y - 246 * perTask, 6);
  });
});
