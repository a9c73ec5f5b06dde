import { describe, expect, it } from 'vitest';
import { drawingOf, init } from '#app/charts/echarts.ts';
import { funnelScene } from '#app/charts/funnel-scene.ts';
import type { Scene } from '#app/charts/scene.ts';
import { trendScene } from '#app/charts/trend-scene.ts';
import {
  DEPARTMENTS,
  funnelModel,
  gapPoint,
  monthsFrom,
  NARROW,
  trendModel,
  trendPoint,
  WIDE,
} from './examples.ts';

const MONTHS = monthsFrom(2018, 18);
const LOW = { assigned: 7, completed: 3, overdueStock: 0, onTime: null };

const TREND: Record<string, Scene> = {
  plain: trendScene(trendModel(MONTHS.map((month) => trendPoint(month))), WIDE),
  'one chosen': trendScene(
    trendModel(MONTHS.map((month, index) => trendPoint(month, { chosen: index === 4 }))),
    WIDE,
  ),
  'other values': trendScene(trendModel(MONTHS.map((month) => trendPoint(month, LOW))), WIDE),
  'with a gap, a break and a note': trendScene(
    trendModel(
      MONTHS.map((month, index) =>
        index === 2
          ? gapPoint(month)
          : trendPoint(month, index === 5 ? { break: 'sáp nhập', note: '88,4%' } : {}),
      ),
    ),
    WIDE,
  ),
  'beside the year before': trendScene(
    trendModel(MONTHS.map((month) => trendPoint(month, { yearBefore: trendPoint(month, LOW) }))),
    WIDE,
  ),
  'no month': trendScene(trendModel([]), WIDE),
  narrow: trendScene(trendModel(MONTHS.map((month) => trendPoint(month))), NARROW),
};

const FUNNEL: Record<string, Scene> = {
  all: funnelScene(funnelModel(DEPARTMENTS), WIDE),
  one: funnelScene(funnelModel(DEPARTMENTS.slice(3, 4)), WIDE),
  'in their turn': funnelScene(funnelModel([...DEPARTMENTS].reverse(), 0.7), WIDE),
  none: funnelScene(funnelModel([]), WIDE),
};

/** What a chart shows that has shown all these scenes one after the other. */
function shownAfter(scenes: readonly Scene[]): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 1, height: 1 });
  try {
    let before: Scene | null = null;
    for (const scene of scenes) {
      chart.resize({ width: scene.width, height: scene.height });
      chart.setOption(drawingOf(scene, before));
      before = scene;
    }
    return chart.renderToSVGString().replaceAll(/zr\d+-cls-\d+/g, 'cls');
  } finally {
    chart.dispose();
  }
}

describe.each([
  ['trend', Object.entries(TREND)],
  ['funnel', Object.entries(FUNNEL)],
])('a %s that is drawn over another', (_, scenes) => {
  it.each(scenes)('%s: shows nothing of what was there before', (_name, scene) => {
    const alone = shownAfter([scene]);
    for (const [, before] of scenes) {
      expect(shownAfter([before, scene])).toBe(alone);
      expect(shownAfter([scene, before, scene])).toBe(alone);
    }
  });
});
