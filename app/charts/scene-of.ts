import type { Chart } from './chart-subject.ts';
import { funnelScene } from './funnel-scene.ts';
import type { Scene, SceneRoom } from './scene.ts';
import { trendScene } from './trend-scene.ts';

export function sceneOf(chart: Chart, room: SceneRoom): Scene {
  return chart.kind === 'trend' ? trendScene(chart.model, room) : funnelScene(chart.model, room);
}
