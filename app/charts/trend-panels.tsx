import { useMemo } from 'react';
import { DrawnChart } from './drawn-chart.tsx';
import type { ChartSize } from './size.ts';
import { trendHeight } from './trend-height.ts';
import type { TrendModel } from './trend-model.ts';

export interface TrendPanelsProps {
  model: TrendModel;
  sentence: string;
  hint: string;
  sizes?: readonly ChartSize[];
}

const COLUMN: readonly ChartSize[] = ['narrow', 'column'];

/** Since when: volumes, overdue stock and on-time share over the months. */
export function TrendPanels({ model, sizes = COLUMN, ...said }: TrendPanelsProps) {
  const chart = useMemo(() => ({ kind: 'trend', model }) as const, [model]);
  return (
    <DrawnChart
      chart={chart}
      height={(compact) => trendHeight(model, compact)}
      sizes={sizes}
      {...said}
    />
  );
}
