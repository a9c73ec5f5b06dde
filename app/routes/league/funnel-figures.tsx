import { memo, useMemo } from 'react';
import { ChartFigure } from '#app/charts/chart-figure.tsx';
import type { FunnelModel } from '#app/charts/funnel-model.ts';
import { FunnelPlot } from '#app/charts/funnel-plot.tsx';
import { league } from '#app/i18n/texts/league.ts';
import { standing } from '#app/i18n/texts/standing.ts';
import { FUNNEL_LEVELS, funnelLimits } from '#app/model/interval.ts';
import type { Filters } from '#app/model/filters.ts';
import type { LeagueGroup, LeagueRow } from '#app/query/league.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { unitHref } from '../page/links.ts';
import { unitName } from '../page/page-data.ts';
import { type Words, wordsIn } from '../page/words.ts';
import type { LeagueProps } from './props.ts';

/** Below this no dot can leave the limits, so no curve is drawn. */
const FIRST_N = 5;

/** Which differences are more than chance, one plot a peer group that has ranked units. */
export const FunnelFigures = memo(function FunnelFigures({ data, page, words }: LeagueProps) {
  const texts = league[words.locale].funnel;
  const groups = data.answer.groups.filter((group) => group.ranked > 1);
  if (groups.length === 0) return null;
  return (
    <ChartFigure
      title={texts.title}
      subtitle={texts.subtitle}
      tableLabel={words.frame.showTable}
      table={<FunnelTable groups={groups} words={words} />}
    >
      <div className="grid">
        {groups.map((group) => (
          <div key={group.group} className="col-6">
            <Funnel group={group} filters={page.filters} words={words} />
          </div>
        ))}
      </div>
    </ChartFigure>
  );
});

function Funnel({ group, filters, words }: { group: LeagueGroup; filters: Filters; words: Words }) {
  const texts = league[words.locale].funnel;
  const model = useMemo(() => funnelModel(group, filters, wordsIn(filters.lang)), [group, filters]);
  const named = (bands: readonly string[]) =>
    group.rows
      .filter((row) => row.deadline_kept.band !== null && bands.includes(row.deadline_kept.band))
      .map((row) => nameOf(row, words))
      .join(', ') || texts.nobody;
  return (
    <FunnelPlot
      model={model}
      sentence={texts.sentence(
        words.terms.group[group.group],
        named(['lower', 'much_lower']),
        named(['higher', 'much_higher']),
      )}
      hint={words.frame.chartHint}
    />
  );
}

function nameOf({ unit }: LeagueRow, words: Words): string {
  return unitName({ name_vi: unit.name, name_en: unit.name_en }, words.locale);
}

function plotted(group: LeagueGroup): LeagueRow[] {
  return group.rows.filter((row) => row.not_using === null && row.deadline_kept.low !== null);
}

function funnelModel(group: LeagueGroup, filters: Filters, words: Words): FunnelModel {
  const texts = league[words.locale].funnel;
  const rows = plotted(group);
  const reference = group.reference_rate ?? 0;
  const widest = Math.max(FIRST_N, ...rows.map((row) => row.deadline_kept.n));
  const limits = Array.from({ length: Math.ceil(widest * 1.08) - FIRST_N + 1 }, (_, index) => {
    const n = FIRST_N + index;
    return {
      n,
      inner: funnelLimits(reference, n, FUNNEL_LEVELS.inner),
      outer: funnelLimits(reference, n, FUNNEL_LEVELS.outer),
    };
  });
  return {
    points: rows.map((row) => {
      const { n, kept, rate, band } = row.deadline_kept;
      const outside = band !== null && band !== 'similar';
      return {
        name: nameOf(row, words),
        n,
        numerator: kept,
        value: rate,
        band,
        ranked: row.rank !== null,
        href: unitHref(filters, row.unit.code),
        ...(outside ? { label: shortName(nameOf(row, words)) } : {}),
      };
    }),
    limits,
    reference,
    texts: {
      title: texts.panel(words.terms.group[group.group]),
      xTitle: texts.xAxis,
      reference: texts.reference,
      inner: texts.inner,
      outer: texts.outer,
    },
    format: { count: words.count, percent: (value) => words.percent(value) },
  };
}

/** "UBND huyện Quảng Ninh" → "Huyện Quảng Ninh": the label beside a dot says the place, not the form. */
function shortName(name: string): string {
  const short = name.replace(/^UBND /, '').replace(/^People’s Committee of /, '');
  return short.slice(0, 1).toUpperCase() + short.slice(1);
}

function FunnelTable({ groups, words }: { groups: readonly LeagueGroup[]; words: Words }) {
  const texts = league[words.locale].table;
  return (
    <SimpleTable
      caption={league[words.locale].funnel.title}
      columns={[
        { id: 'unit', label: texts.unit },
        { id: 'rate', label: texts.rate, numeric: true },
        { id: 'ratio', label: texts.ratio, numeric: true },
        { id: 'band', label: texts.band },
      ]}
      rows={groups.flatMap(plotted).map((row) => {
        const { kept, n, rate, band } = row.deadline_kept;
        const why = row.not_ranked_because;
        return [
          nameOf(row, words),
          words.percent(rate),
          `${words.count(kept)}/${words.count(n)}`,
          band === null
            ? why === null
              ? null
              : standing[words.locale].notRanked[why]
            : words.terms.band[band],
        ];
      })}
    />
  );
}
