import type { Tone } from './colour.ts';

export interface FlowStep {
  label: string;
  /** Always positive; `kind` gives the direction. */
  value: number;
  /** As printed, with its sign: "780", "+554", "−346". */
  printed: string;
  kind: 'total' | 'in' | 'out';
  tone: Tone;
  href?: string;
}

export interface FlowBar {
  step: FlowStep;
  from: number;
  to: number;
  /** The level after the step. */
  level: number;
}

/** Where each bar of a waterfall begins and ends: a total stands on 0, a step hangs on the level before it. */
export function flowBars(steps: readonly FlowStep[]): FlowBar[] {
  let level = 0;
  return steps.map((step) => {
    const before = level;
    if (step.kind === 'total') level = step.value;
    else level += step.kind === 'in' ? step.value : -step.value;
    const from = step.kind === 'total' ? 0 : Math.min(before, level);
    const to = step.kind === 'total' ? step.value : Math.max(before, level);
    return { step, from, to, level };
  });
}

/** The axis of a waterfall: 0 to its highest level. */
export function flowMax(bars: readonly FlowBar[]): number {
  return Math.max(1, ...bars.map(({ to }) => to));
}
