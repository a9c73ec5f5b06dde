import { ChartLink } from './chart-link.tsx';
import type { Tone } from './colour.ts';
import { Paint } from './piece.tsx';

export interface UnitBarRow {
  name: string;
  value: number;
  /** Among `value`. */
  hanging: number;
  printed: string;
  href?: string;
}

export interface UnitBarsProps {
  rows: readonly UnitBarRow[];
  tone: Tone;
  heading: string;
  total: { label: string; printed: string };
  sentence: string;
}

/** How a list of tasks falls to the units, largest first as given. */
export function UnitBars({ rows, tone, heading, total, sentence }: UnitBarsProps) {
  const largest = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <div className="unit-bars" role="group" aria-label={sentence}>
      <p className="unit-bars-head">{heading}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.name}>
            <ChartLink className="unit-name" href={row.href}>
              {row.name}
            </ChartLink>
            <span className="unit-bar" aria-hidden="true">
              <Pieces row={row} tone={tone} largest={largest} />
            </span>
            <b>{row.printed}</b>
          </li>
        ))}
        <li>
          <b>{total.label}</b>
          <span />
          <b>{total.printed}</b>
        </li>
      </ul>
    </div>
  );
}

function Pieces({ row, tone, largest }: { row: UnitBarRow; tone: Tone; largest: number }) {
  const solid = row.value - row.hanging;
  const width = (value: number) => ({ width: `${Math.round((value * 10000) / largest) / 100}%` });
  return (
    <>
      {solid > 0 ? (
        <span style={width(solid)}>
          <Paint tone={tone} />
        </span>
      ) : null}
      {row.hanging > 0 ? (
        <span style={width(row.hanging)}>
          <Paint tone="open_overdue" hanging />
        </span>
      ) : null}
    </>
  );
}
