import type { ReactNode } from 'react';
import { IntervalAxis, IntervalBar } from '#app/charts/interval-bar.tsx';
import type { AxisScale } from '#app/charts/axis.ts';
import { standing } from '#app/i18n/texts/standing.ts';
import { overview } from '#app/i18n/texts/overview.ts';
import type { LeagueRow } from '#app/query/league.ts';
import { Link } from '#app/ui/link.tsx';
import type { Filters } from '#app/model/filters.ts';
import { overdueOfUnitHref, unitHref } from './links.ts';
import { unitName } from './page-data.ts';
import { BAND_MARKS } from './band-marks.ts';
import type { Words } from './words.ts';

export interface Standing {
  row: LeagueRow;
  reference: number | null;
  current?: boolean;
}

interface StandingListProps {
  heading: string;
  caption: string;
  rows: readonly Standing[];
  scale: AxisScale;
  withAxis?: boolean;
  filters: Filters;
  words: Words;
  /** Where a click on a unit's interval leads, and what it is called. */
  choose?: (row: LeagueRow) => { href: string; label: string };
}

/** A few units against their peer group: band, overdue stock, rate with its fraction, interval on a shared axis. */
export function StandingList({
  heading,
  caption,
  rows,
  scale,
  withAxis = false,
  filters,
  words,
  choose,
}: StandingListProps) {
  return (
    <table className="standing">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col" className="standing-rate">
            {overview[words.locale].league.kept}
          </th>
          <th scope="col" className="standing-interval">
            {withAxis ? <IntervalAxis scale={scale} /> : null}
            <span className="visually-hidden">{standing[words.locale].interval}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, reference, current }) => (
          <tr key={row.unit.code} {...(current ? { 'aria-current': 'true' } : {})}>
            <th scope="row">
              <Link href={unitHref(filters, row.unit.code)}>
                {unitName({ name_vi: row.unit.name, name_en: row.unit.name_en }, words.locale)}
              </Link>
              <span className="standing-facts">
                <BandWords row={row} words={words} />
                <Overdue row={row} filters={filters} words={words} />
              </span>
            </th>
            <td className="standing-rate">
              <Rate row={row} words={words} />
            </td>
            <td className="standing-interval">
              <Choice choice={choose?.(row)}>
                <IntervalBar
                  row={{
                    value: row.deadline_kept.low === null ? null : row.deadline_kept.rate,
                    low: row.deadline_kept.low,
                    high: row.deadline_kept.high,
                    band: row.deadline_kept.band,
                    ranked: row.rank !== null,
                  }}
                  scale={scale}
                  reference={reference}
                  sentence={intervalSentence(row, reference, words)}
                />
              </Choice>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Choice({
  choice,
  children,
}: {
  choice: { href: string; label: string } | undefined;
  children: ReactNode;
}) {
  if (choice === undefined) return children;
  return (
    <a className="standing-choice" href={choice.href} aria-label={choice.label}>
      {children}
    </a>
  );
}

function BandWords({ row, words }: { row: LeagueRow; words: Words }): ReactNode {
  const { band } = row.deadline_kept;
  if (band === null) {
    const why = row.not_ranked_because;
    return why === null ? null : standing[words.locale].notRanked[why];
  }
  const mark = BAND_MARKS[band];
  return (
    <>
      {mark === '' ? null : <span aria-hidden="true">{mark} </span>}
      {words.terms.band[band].toLocaleLowerCase()}
    </>
  );
}

function Overdue({ row, filters, words }: { row: LeagueRow; filters: Filters; words: Words }) {
  const texts = overview[words.locale].league;
  if (row.overdue_tracked === 0) return <> · {texts.noOverdue}</>;
  return (
    <>
      {' · '}
      <Link className="tone-open_overdue" href={overdueOfUnitHref(filters, row.unit.code)}>
        {texts.overdue(words.count(row.overdue_tracked), words.count(row.hanging_tracked))}
      </Link>
    </>
  );
}

/** Under ten tasks a percentage would mislead: the fraction alone. */
function Rate({ row, words }: { row: LeagueRow; words: Words }) {
  const { kept, n, rate, low } = row.deadline_kept;
  const fraction = `${words.count(kept)}/${words.count(n)}`;
  if (low === null) return <span>{fraction}</span>;
  return (
    <>
      <strong>{words.percent(rate)}</strong>
      <span className="standing-fraction">{fraction}</span>
    </>
  );
}

/** An interval bar in words. */
export function intervalSentence(
  { deadline_kept: { kept, n, rate, low, high } }: LeagueRow,
  reference: number | null,
  words: Words,
): string {
  const fraction = `${words.count(kept)}/${words.count(n)}`;
  if (low === null || high === null) return fraction;
  return standing[words.locale].intervalSentence(
    words.percent(rate),
    fraction,
    words.percent(low),
    words.percent(high),
    words.percent(reference),
  );
}
