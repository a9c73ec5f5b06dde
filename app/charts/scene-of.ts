import type { ChartSubject } from './chart-subject.ts';
import { funnelScene } from './funnel-scene.ts';
import type { Scene, SceneRoom } from './scene.ts';
import { trendScene } from './trend-scene.ts';

/** What is drawn in so much room; marks that lead where the reader may not go lead nowhere. */
export function sceneOf(
  { chart, opens }: Pick<ChartSubject, 'chart' | 'opens'>,
  room: SceneRoom,
): Scene {
  const scene =
    chart.kind === 'trend' ? trendScene(chart.model, room) : funnelScene(chart.model, room);
  if (scene.marks.every(({ href }) => href === null || opens(href))) return scene;
  const marks = scene.marks.map((mark) =>
    mark.href === null || opens(mark.href) ? mark : { ...mark, href: null },
  );
  return { ...scene, marks };
}
