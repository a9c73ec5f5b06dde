import { type AxisScale, placeOn, ticksOf } from './axis.ts';
import { ChartLink } from './chart-link.tsx';
import { COLOUR } from './colour.ts';
import { path } from './sparkline.tsx';

export interface Multiple {
  name: string;
  values: readonly (number | null)[];
  /** The value at the line's end, "98,1%", and its fraction, "53/54". */
  printed: string;
  fraction?: string;
  /** "Sở Tư pháp: 100,0% (62/62), một năm trước 96,0%" */
  sentence: string;
  /** The group's rate, where there is one. */
  reference?: number | null;
  href?: string;
}

export interface SmallMultiplesProps {
  charts: readonly Multiple[];
  /** One scale for all. */
  scale: AxisScale;
  tick: (value: number) => string;
  /** First and last of the shared time axis: "T7/2018", "T6/2019". */
  ends: readonly [string, string];
}

const HEIGHT = 56;

/** One small chart a unit, all on one scale: thirty-one of them beat thirty-one lines. */
export function SmallMultiples({ charts, scale, tick, ends }: SmallMultiplesProps) {
  return (
    <div className="multiples">
      <ul>
        {charts.map((chart) => (
          <li key={chart.name}>
            <ChartLink className="multiple-name" href={chart.href}>
              {chart.name}
            </ChartLink>
            <p className="multiple-value">
              <b>{chart.printed}</b>
              {chart.fraction === undefined ? null : (
                <span className="chart-muted"> {chart.fraction}</span>
              )}
            </p>
            <Picture chart={chart} scale={scale} tick={tick} />
            <p className="multiple-ends" aria-hidden="true">
              <span>{ends[0]}</span>
              <span>{ends[1]}</span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Stretched to its cell; strokes keep their width. */
function Picture({
  chart,
  scale,
  tick,
}: { chart: Multiple } & Pick<SmallMultiplesProps, 'scale' | 'tick'>) {
  const count = Math.max(2, chart.values.length);
  const x = (index: number) => Math.round((index * 10000) / (count - 1)) / 100;
  const y = (value: number) => Math.round((1 - placeOn(scale, value)) * HEIGHT * 10) / 10;
  const reference = chart.reference ?? null;
  const last = chart.values.findLastIndex((value) => value !== null);
  const end = chart.values[last] ?? null;
  return (
    <div className="multiple-picture">
      {[scale.max, scale.min].map((value) => (
        <span
          key={value}
          className="multiple-tick"
          style={{ top: `${y(value)}px` }}
          aria-hidden="true"
        >
          {tick(value)}
        </span>
      ))}
      <div className="multiple-plot">
        <svg
          viewBox={`0 0 100 ${HEIGHT}`}
          preserveAspectRatio="none"
          height={HEIGHT}
          role="img"
          aria-label={chart.sentence}
        >
          <title>{chart.sentence}</title>
          {ticksOf(scale).map((value) => (
            <line
              key={value}
              x2="100"
              y1={y(value)}
              y2={y(value)}
              stroke={value === scale.min ? COLOUR.axis : COLOUR.hairline}
            />
          ))}
          {reference === null ? null : (
            <line x2="100" y1={y(reference)} y2={y(reference)} stroke={COLOUR.accent} />
          )}
          <path
            d={path(chart.values, x, y)}
            fill="none"
            stroke={COLOUR.ink}
            strokeWidth="1.5"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        {end === null ? null : (
          <span
            className="multiple-dot"
            style={{ left: `${x(last)}%`, top: `${y(end)}px` }}
            aria-hidden="true"
          />
        )}
      </div>
    </div>
  );
}
