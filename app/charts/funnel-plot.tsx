import { useCallback } from 'react';
import { DrawnChart } from './drawn-chart.tsx';
import type { FunnelModel } from './funnel-model.ts';
import { funnelScene } from './funnel-scene.ts';
import type { SceneRoom } from './scene.ts';
import type { ChartSize } from './size.ts';

export interface FunnelPlotProps {
  model: FunnelModel;
  sentence: string;
  hint: string;
  sizes?: readonly ChartSize[];
}

const HALF: readonly ChartSize[] = ['narrow', 'half'];

/** Which units differ from their group by more than chance. */
export function FunnelPlot({ model, sentence, hint, sizes = HALF }: FunnelPlotProps) {
  const build = useCallback((room: SceneRoom) => funnelScene(model, room), [model]);
  return <DrawnChart build={build} sizes={sizes} sentence={sentence} hint={hint} />;
}
