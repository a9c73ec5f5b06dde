import type { CSSProperties } from 'react';
import { ChartLink } from './chart-link.tsx';
import { Paint } from './piece.tsx';

export interface AgeingBand {
  /** "1–7 ngày" */
  label: string;
  solid: number;
  hanging: number;
  /** "9": all of the band. */
  value: string;
  /** "9 nhiệm vụ quá hạn 1–7 ngày, 9 treo" */
  sentence: string;
  href?: string;
  /** Where a click on the bar leads, if elsewhere than its number. */
  barHref?: string;
  /** The reader has chosen this band. */
  chosen?: boolean;
  /** The column of those that belong to the period. */
  period?: { value: string; href?: string };
}

export interface AgeingBarsProps {
  bands: readonly AgeingBand[];
  /** What the bars say together. */
  sentence: string;
  heading: string;
  periodHeading?: string;
  total: { label: string; value: string; equation?: string; period?: string };
}

/** The overdue stock by days past the deadline: solid is undone, hatched is hanging. */
export function AgeingBars({ bands, sentence, heading, periodHeading, total }: AgeingBarsProps) {
  const largest = Math.max(1, ...bands.map(({ solid, hanging }) => solid + hanging));
  return (
    <div className="ageing" role="group" aria-label={sentence}>
      <div className="ageing-row ageing-head" aria-hidden="true">
        <span>{heading}</span>
        <span />
        <span>{periodHeading}</span>
      </div>
      {bands.map((band) => (
        <div
          className="ageing-row"
          key={band.label}
          {...(band.chosen ? { 'data-chosen': '' } : {})}
        >
          <span>{band.label}</span>
          <span className="ageing-bar">
            {band.barHref === undefined ? (
              <Bars band={band} largest={largest} />
            ) : (
              <a href={band.barHref} tabIndex={-1} aria-hidden="true" title={band.sentence}>
                <Bars band={band} largest={largest} />
              </a>
            )}
            <ChartLink href={band.href}>
              <b aria-hidden="true">{band.value}</b>
              <span className="visually-hidden">{band.sentence}</span>
            </ChartLink>
          </span>
          <span className="ageing-period">
            {band.period === undefined ? null : (
              <ChartLink href={band.period.href}>{band.period.value}</ChartLink>
            )}
          </span>
        </div>
      ))}
      <div className="ageing-row ageing-total">
        <span>{total.label}</span>
        <span>
          <b>{total.value}</b>
          {total.equation === undefined ? null : (
            <span className="chart-muted"> {total.equation}</span>
          )}
        </span>
        <b className="ageing-period">{total.period}</b>
      </div>
    </div>
  );
}

function Bars({ band: { solid, hanging }, largest }: { band: AgeingBand; largest: number }) {
  const share = { '--share': (solid + hanging) / largest } as CSSProperties;
  return (
    <span className="ageing-pieces" style={share} aria-hidden="true">
      {solid > 0 ? (
        <span style={{ flexGrow: solid }}>
          <Paint tone="open_overdue" />
        </span>
      ) : null}
      {hanging > 0 ? (
        <span style={{ flexGrow: hanging }}>
          <Paint tone="open_overdue" hanging />
        </span>
      ) : null}
    </span>
  );
}
