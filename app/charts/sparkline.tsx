import { type AxisScale, placeOn } from './axis.ts';
import { COLOUR } from './colour.ts';

export interface SparklineProps {
  values: readonly (number | null)[];
  scale: AxisScale;
  /** "Tỷ lệ giữ hạn 12 tháng qua: từ 91,2% đến 98,1%" */
  sentence: string;
  reference?: number | null;
  width?: number;
  height?: number;
}

const INSET = 3;

/** A line without axes for a table cell; months without a figure leave a gap, the last one known wears a dot. */
export function Sparkline({
  values,
  scale,
  sentence,
  reference = null,
  width = 88,
  height = 20,
}: SparklineProps) {
  const last = values.findLastIndex((value) => value !== null);
  const x = (index: number) =>
    tenth(
      values.length < 2
        ? width - INSET
        : INSET + (index * (width - 2 * INSET)) / (values.length - 1),
    );
  const y = (value: number) => tenth(INSET + (1 - placeOn(scale, value)) * (height - 2 * INSET));
  const end = values[last] ?? null;
  return (
    <svg className="sparkline" width={width} height={height} role="img" aria-label={sentence}>
      <title>{sentence}</title>
      {reference === null ? null : (
        <line x2={width} y1={y(reference)} y2={y(reference)} stroke={COLOUR.hairline} />
      )}
      <path
        d={path(values, x, y)}
        fill="none"
        stroke={COLOUR.ink2}
        strokeWidth="1.25"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {end === null ? null : <circle cx={x(last)} cy={y(end)} r="2.25" fill={COLOUR.ink} />}
    </svg>
  );
}

/** Line segments between neighbours that are both known; a lone value becomes a short stroke. */
export function path(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, index) => {
      if (value === null) return '';
      const joined = (values[index - 1] ?? null) !== null;
      const alone = !joined && (values[index + 1] ?? null) === null;
      return `${joined ? 'L' : 'M'}${x(index)} ${y(value)}${alone ? 'h.01' : ''}`;
    })
    .join('');
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
