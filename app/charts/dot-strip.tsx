import type { AxisScale } from './axis.ts';
import { COLOUR } from './colour.ts';
import { across, dotKind, type IntervalRow } from './interval.ts';

export interface DotStripProps {
  rows: readonly Pick<IntervalRow, 'name' | 'value' | 'band' | 'ranked'>[];
  scale: AxisScale;
  reference: number | null;
  sentence: string;
  height?: number;
}

/** A whole peer group on the shared axis: a tick for each unit within the limits, a dot for each outside. */
export function DotStrip({ rows, scale, reference, sentence, height = 22 }: DotStripProps) {
  const middle = height / 2;
  const placed = rows.flatMap((row) =>
    row.value === null ? [] : [{ x: across(scale, row.value), solid: dotKind(row) === 'solid' }],
  );
  return (
    <svg className="interval-bar" height={height} role="img" aria-label={sentence}>
      <title>{sentence}</title>
      <line x2="100%" y1={middle} y2={middle} stroke={COLOUR.hairline} />
      {placed.map(({ x, solid }, index) =>
        solid ? null : (
          <line key={index} x1={x} x2={x} y1={middle - 5} y2={middle + 5} stroke={COLOUR.ink2} />
        ),
      )}
      {reference === null ? null : (
        <line
          x1={across(scale, reference)}
          x2={across(scale, reference)}
          y2={height}
          stroke={COLOUR.accent}
          strokeWidth="1.5"
        />
      )}
      {placed.map(({ x, solid }, index) =>
        solid ? (
          <circle key={index} cx={x} cy={middle} r="3.5" fill={COLOUR.ink} stroke={COLOUR.bg} />
        ) : null,
      )}
    </svg>
  );
}
