import { describe, expect, it } from 'vitest';
import type { Scene } from '#app/charts/scene.ts';
import type { TrendPoint } from '#app/charts/trend-model.ts';
import { trendScene } from '#app/charts/trend-scene.ts';
import { gapPoint, monthsFrom, NARROW, trendModel, trendPoint, WIDE } from './examples.ts';

const HALF_YEARS = monthsFrom(2018, 18).map((month) => trendPoint(month));

interface Series {
  type: string;
  data: (
    | { value: number; symbolSize?: number; label?: { show: boolean; position?: unknown } }
    | number
    | null
  )[];
  markLine?: { data: unknown[] };
}

function seriesOf(scene: Scene): Series[] {
  return scene.option.series as Series[];
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
    expect(scene.option.grid).toHaveLength(3);
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
    const lines = seriesOf(scene).filter(({ data }) => data.length > 0);
    for (const { data } of lines) expect(data[4]).toBeNull();
    expect(scene.marks[4]?.lines).toEqual(['không có bản số liệu']);
  });

  it('shows a month between two gaps as a dot', () => {
    const points = HALF_YEARS.map((point, index) =>
      index === 4 || index === 6 ? gapPoint(point.month) : point,
    );
    const [assigned] = seriesOf(trendScene(trendModel(points), WIDE)).filter(
      ({ type, data }) => type === 'line' && data.length > 0,
    );
    expect(assigned?.data[5]).toMatchObject({ value: 246, symbolSize: 5 });
    expect(assigned?.data[3]).toBe(246);
  });

  it('writes a note under its dip, above the line where the axis is near, and at the end under the value', () => {
    const noted = (point: Partial<TrendPoint>, at: number) => {
      const points = HALF_YEARS.map((one, index) =>
        index === at ? { ...one, note: 'Tết', ...point } : one,
      );
      const lines = seriesOf(trendScene(trendModel(points), WIDE)).filter(
        ({ type, data }) => type === 'line' && data.length > 0,
      );
      return lines[1]?.data[at];
    };
    expect(noted({}, 13)).toMatchObject({ label: { show: true, position: 'bottom' } });
    expect(noted({ completed: 8 }, 13)).toMatchObject({ label: { show: true, position: 'top' } });
    expect(JSON.stringify(noted({}, 17))).toContain('Tết');
  });

  it('makes room for the widest value at a line’s end', () => {
    const long = trendModel(HALF_YEARS);
    const texts = { ...long.texts, completed: 'đã hoàn thành trước thời hạn được giao' };
    const right = (model: typeof long) =>
      (trendScene(model, WIDE).option.grid as { width: number }[])[0]?.width ?? 0;
    expect(right({ ...long, texts })).toBeLessThan(right(long) - 100);
  });

  it('says beside a panel’s name why it has no value', () => {
    const titles = (points: readonly TrendPoint[]) =>
      JSON.stringify(trendScene(trendModel(points), NARROW).option.title);
    const { noneDone, noStock } = trendModel([]).texts;
    expect(titles(HALF_YEARS)).not.toContain(noneDone);
    expect(titles(HALF_YEARS)).not.toContain(noStock);
    expect(titles(HALF_YEARS.map((point) => ({ ...point, onTime: null })))).toContain(noneDone);
    expect(titles(HALF_YEARS.map((point) => ({ ...point, overdueStock: null })))).toContain(
      noStock,
    );
  });

  it('separates years and draws breaks', () => {
    const rules = (model: ReturnType<typeof trendModel>) =>
      seriesOf(trendScene(model, WIDE)).flatMap(({ markLine }) => markLine?.data ?? []);
    expect(rules(trendModel(HALF_YEARS))).toHaveLength(3);
    const broken = HALF_YEARS.map((point, index) =>
      index === 6 ? { ...point, break: 'Sáp nhập' } : point,
    );
    expect(rules(trendModel(broken))).toHaveLength(6);
    expect(trendScene(trendModel(broken), WIDE).marks[6]?.lines).toContain('Sáp nhập');
  });

  it('draws only the panels asked for', () => {
    const scene = trendScene({ ...trendModel(HALF_YEARS), panels: ['overdue'] }, WIDE);
    expect(scene.option.grid).toHaveLength(1);
    expect(new Set(scene.marks.map(({ row }) => row))).toEqual(new Set([0]));
  });
});
