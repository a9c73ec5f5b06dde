import { rateScale } from '#app/charts/axis.ts';
import { ChartFigure } from '#app/charts/chart-figure.tsx';
import { type Multiple, SmallMultiples } from '#app/charts/small-multiples.tsx';
import { formatMonth } from '#app/i18n/format.ts';
import { trends } from '#app/i18n/texts/trends.ts';
import { linkTo } from '#app/model/filters.ts';
import { PEER_GROUPS } from '#app/model/unit.ts';
import { AXES, type Axis, type RatesBy } from '#app/query/rates-by.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Facets } from '#app/ui/facets.tsx';
import { Section } from '#app/ui/section.tsx';
import { unitHref } from '../page/links.ts';
import { type PageData, unitName } from '../page/page-data.ts';
import type { Words } from '../page/words.ts';

interface RatesFigureProps {
  rates: RatesBy;
  hrefBy: (by: Axis) => string;
  page: PageData;
  words: Words;
}

interface Line {
  key: string;
  name: string;
  href: string;
}

/** The year of each unit, group, field or assigner on one scale: who fell, who recovered. */
export function RatesFigure({ rates, hrefBy, page, words }: RatesFigureProps) {
  const texts = trends[words.locale].units;
  const title = texts.titles[rates.by];
  const shown = linesOf(rates, page, words).filter(({ key }) =>
    rates.rates[key]?.some((measure) => measure !== null),
  );
  const choice = (
    <Facets
      label={texts.by.label}
      facets={AXES.map((by) => ({
        label: texts.by[by],
        count: '',
        href: hrefBy(by),
        current: by === rates.by,
      }))}
    />
  );
  if (shown.length === 0) {
    return (
      <Section title={title}>
        {choice}
        <EmptyState title={texts.none} />
      </Section>
    );
  }
  const values = shown.flatMap(({ key }) =>
    (rates.rates[key] ?? []).map((measure) => measure?.value ?? null),
  );
  const month = (at: number) => formatMonth(rates.months.at(at) ?? '', words.locale);
  return (
    <ChartFigure
      title={title}
      subtitle={texts.subtitle}
      tableLabel={words.frame.showTable}
      table={
        <SimpleTable
          caption={title}
          columns={[
            { id: rates.by, label: texts.by[rates.by] },
            ...rates.months.map((name) => ({
              id: name,
              label: formatMonth(name, words.locale),
              numeric: true,
            })),
          ]}
          rows={shown.map(({ key, name }) => [
            name,
            ...(rates.rates[key] ?? []).map((measure) => words.percent(measure?.value ?? null)),
          ])}
        />
      }
    >
      {choice}
      <SmallMultiples
        charts={shown.map((line) => multiple(line, rates, words))}
        scale={rateScale(values)}
        tick={(value) => words.count(Math.round(value * 100))}
        ends={[month(0), month(-1)]}
      />
    </ChartFigure>
  );
}

/** What there is a line of, as far as the filters leave it; each leads to its own trend, a unit to its page. */
function linesOf({ by, rates }: RatesBy, { units, filters }: PageData, words: Words): Line[] {
  const own = (change: Partial<typeof filters>) =>
    linkTo('/trends', { ...filters, ...change }, by === 'unit' ? {} : { by });
  if (by === 'group') {
    return PEER_GROUPS.map((group) => ({
      key: group,
      name: words.terms.group[group],
      href: own({ group: [group] }),
    }));
  }
  if (by !== 'unit') {
    return Object.keys(rates).map((key) => ({ key, name: key, href: own({ [by]: [key] }) }));
  }
  return units
    .filter(({ code }) => filters.unit.length === 0 || filters.unit.includes(code))
    .filter(({ group }) => filters.group.length === 0 || filters.group.includes(group))
    .map((unit) => ({
      key: unit.code,
      name: unitName(unit, words.locale),
      href: unitHref(filters, unit.code),
    }));
}

function multiple({ key, name, href }: Line, { rates }: RatesBy, words: Words): Multiple {
  const series = rates[key] ?? [];
  const last = series.at(-1) ?? null;
  const printed = words.percent(last?.value ?? null);
  const fraction = last
    ? `${words.count(last.numerator)}/${words.count(last.denominator)}`
    : trends[words.locale].units.few;
  return {
    name,
    values: series.map((measure) => measure?.value ?? null),
    printed,
    fraction,
    sentence: trends[words.locale].units.sentence(name, printed, fraction),
    href,
  };
}
