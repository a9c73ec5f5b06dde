import { drawingOf, init } from './echarts.ts';
import { renewHits } from './hits.ts';
import type { Scene } from './scene.ts';

export interface Mounted {
  host: HTMLElement;
  show(scene: Scene, sentence: string): void;
  dispose(): void;
}

/** An ECharts instance of its own beside the server's drawings; sized by its scene, never by itself. */
export function mountScene(): Mounted {
  const host = document.createElement('div');
  const canvas = document.createElement('div');
  host.className = 'chart-live';
  host.append(canvas);
  const chart = init(canvas, null, { renderer: 'svg', width: 1, height: 1 });
  let shown: Scene | null = null;
  return {
    host,
    show(scene, sentence) {
      if (chart.getWidth() !== scene.width || chart.getHeight() !== scene.height) {
        chart.resize({ width: scene.width, height: scene.height, silent: true });
      }
      chart.setOption(drawingOf(scene, shown));
      renewHits(host, shown, scene);
      shown = scene;
      const picture = canvas.querySelector('svg');
      picture?.setAttribute('role', 'img');
      picture?.setAttribute('aria-label', sentence);
      picture?.classList.add('chart-picture');
    },
    dispose() {
      chart.dispose();
    },
  };
}
