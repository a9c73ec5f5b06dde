import { type AxisScale, countScale, placeOn } from './axis.ts';
import { FUNNEL_TOP, plotHeight } from './funnel-height.ts';
import type { FunnelModel } from './funnel-model.ts';
import type { SceneRoom } from './scene.ts';

/** The plot's place in the drawing (px) and its scales. */
export interface FunnelFrame {
  left: number;
  top: number;
  width: number;
  height: number;
  x: AxisScale;
  y: AxisScale;
}

export function pointAt(frame: FunnelFrame, n: number, value: number): { x: number; y: number } {
  return {
    x: frame.left + frame.width * placeOn(frame.x, n),
    y: frame.top + frame.height * (1 - placeOn(frame.y, value)),
  };
}

export function frameOf(
  { points, limits }: FunnelModel,
  { width, compact }: SceneRoom,
): FunnelFrame {
  const widest = Math.max(10, ...points.map(({ n }) => n));
  const { step } = countScale([widest], 6);
  const drawnTo = limits.at(-1)?.n ?? 0;
  const lowest = Math.min(0.55, ...points.flatMap(({ value }) => value ?? []));
  const min = Math.max(0, Math.floor(lowest * 10 + 1e-9) / 10);
  return {
    left: 34,
    top: FUNNEL_TOP,
    width: width - 34 - (compact ? 70 : 116),
    height: plotHeight(compact),
    x: { min: 0, max: Math.max(widest * 1.08, drawnTo), step },
    y: { min, max: 1, step: min < 0.3 ? 0.2 : 0.1 },
  };
}
