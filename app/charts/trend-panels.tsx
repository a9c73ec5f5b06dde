import { useCallback } from 'react';
import { DrawnChart } from './drawn-chart.tsx';
import type { SceneRoom } from './scene.ts';
import type { ChartSize } from './size.ts';
import type { TrendModel } from './trend-model.ts';
import { trendScene } from './trend-scene.ts';

export interface TrendPanelsProps {
  model: TrendModel;
  sentence: string;
  hint: string;
  sizes?: readonly ChartSize[];
}

const COLUMN: readonly ChartSize[] = ['narrow', 'column'];

/** Since when: volumes, overdue stock and on-time share over the months. */
export function TrendPanels({ model, sentence, hint, sizes = COLUMN }: TrendPanelsProps) {
  const build = useCallback((room: SceneRoom) => trendScene(model, room), [model]);
  return <DrawnChart build={build} sizes={sizes} sentence={sentence} hint={hint} />;
}
