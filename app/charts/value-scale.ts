import { COLOUR } from './colour.ts';
import { level, type Shape, textAt } from './shapes.ts';
import { TEXT } from './text-style.ts';

const GAP = 8;

/** Upwards: a line for each step but the lowest, its value before it, and the axis of what stands below. */
export function valueScale(
  steps: readonly { text: string; y: number }[],
  { left, right, bottom }: { left: number; right: number; bottom: number },
): Shape[] {
  return [
    ...steps.slice(1).map(({ y }) => level(left, right, y, COLOUR.hairline)),
    ...steps.map(({ text, y }) =>
      textAt(text, { x: left - GAP, y }, TEXT.muted, { align: 'right' }),
    ),
    level(left, right, bottom, COLOUR.axis),
  ];
}
