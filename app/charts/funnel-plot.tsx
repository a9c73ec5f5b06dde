import { useMemo } from 'react';
import { DrawnChart } from './drawn-chart.tsx';
import { funnelHeight } from './funnel-height.ts';
import type { FunnelModel } from './funnel-model.ts';
import type { ChartSize } from './size.ts';

export interface FunnelPlotProps {
  model: FunnelModel;
  sentence: string;
  hint: string;
  sizes?: readonly ChartSize[];
}

const HALF: readonly ChartSize[] = ['narrow', 'half'];

/** Which units differ from their group by more than chance. */
export function FunnelPlot({ model, sizes = HALF, ...said }: FunnelPlotProps) {
  const chart = useMemo(() => ({ kind: 'funnel', model }) as const, [model]);
  return <DrawnChart chart={chart} height={funnelHeight} sizes={sizes} {...said} />;
}
