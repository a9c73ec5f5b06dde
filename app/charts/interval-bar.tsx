import { type AxisScale, ticksOf } from './axis.ts';
import { COLOUR } from './colour.ts';
import { across, dotKind, type IntervalRow } from './interval.ts';

export interface IntervalBarProps {
  row: Pick<IntervalRow, 'value' | 'low' | 'high' | 'band' | 'ranked'>;
  scale: AxisScale;
  /** The peer group's rate, 0–1. */
  reference: number | null;
  /** "56,5% (35/62), khoảng tin cậy 44,1–68,1%; mặt bằng nhóm 82,2%" */
  sentence: string;
  height?: number;
}

/** A rate with its 95 % interval on a shared axis, the group's rate as one accent line through it. */
export function IntervalBar({ row, scale, reference, sentence, height = 28 }: IntervalBarProps) {
  const middle = height / 2;
  const { value, low, high } = row;
  return (
    <svg className="interval-bar" height={height} role="img" aria-label={sentence}>
      <title>{sentence}</title>
      <line x2="100%" y1={middle} y2={middle} stroke={COLOUR.hairline} />
      {reference === null ? null : (
        <line
          x1={across(scale, reference)}
          x2={across(scale, reference)}
          y2={height}
          stroke={COLOUR.accent}
          strokeWidth="1.5"
        />
      )}
      {low === null || high === null ? null : (
        <line
          x1={across(scale, low)}
          x2={across(scale, high)}
          y1={middle}
          y2={middle}
          stroke={COLOUR.ink}
          strokeWidth="1.5"
        />
      )}
      {value === null ? null : <Dot kind={dotKind(row)} x={across(scale, value)} y={middle} />}
    </svg>
  );
}

export function Dot({
  kind,
  x,
  y,
  r = 4,
}: {
  kind: ReturnType<typeof dotKind>;
  x: string;
  y: number;
  r?: number;
}) {
  if (kind === 'solid') return <circle cx={x} cy={y} r={r + 0.75} fill={COLOUR.ink} />;
  return (
    <circle
      cx={x}
      cy={y}
      r={r}
      fill={COLOUR.bg}
      stroke={COLOUR.ink}
      strokeWidth="1.5"
      {...(kind === 'dashed' ? { strokeDasharray: '2 1.5' } : {})}
    />
  );
}

/** The axis over a column of interval bars: its ticks, in percent without the sign. */
export function IntervalAxis({ scale }: { scale: AxisScale }) {
  return (
    <span className="interval-axis" aria-hidden="true">
      {ticksOf(scale).map((tick) => (
        <span key={tick} style={{ left: across(scale, tick) }}>
          {Math.round(tick * 100)}
        </span>
      ))}
    </span>
  );
}
