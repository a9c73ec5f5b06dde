import { type PanelHeight, stack } from './panel-stack.ts';
import type { TrendModel, TrendPanel } from './trend-model.ts';

export const ALL_PANELS: readonly TrendPanel[] = ['volume', 'overdue', 'onTime'];

export const PANEL_HEIGHTS: Readonly<Record<TrendPanel, PanelHeight>> = {
  volume: { wide: 212, compact: 150 },
  overdue: { wide: 92, compact: 72 },
  onTime: { wide: 92, compact: 72 },
};

/** How high the trend will be, for the room it keeps before it is drawn. */
export function trendHeight({ points, panels = ALL_PANELS }: TrendModel, compact: boolean): number {
  return stack(
    panels.map((panel) => PANEL_HEIGHTS[panel]),
    { compact, breaks: points.some((point) => point.break !== undefined) },
  ).height;
}
