import { rateScale } from '#app/charts/axis.ts';
import { ChartFigure } from '#app/charts/chart-figure.tsx';
import { type Multiple, SmallMultiples } from '#app/charts/small-multiples.tsx';
import { formatMonth } from '#app/i18n/format.ts';
import type { UnitRates } from '#app/query/unit-rates.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { unitHref } from '../page/links.ts';
import { type PageData, type PageUnit, unitName } from '../page/page-data.ts';
import type { Words } from '../page/words.ts';

interface UnitsFigureProps {
  units: UnitRates;
  page: PageData;
  words: Words;
}

/** Every unit's year on one scale: who fell, who recovered. */
export function UnitsFigure({ units, page, words }: UnitsFigureProps) {
  const texts = words.trends.units;
  const shown = unitsShown(units, page);
  if (shown.length === 0) return null;
  const values = shown.flatMap(({ code }) =>
    (units.rates[code] ?? []).map((measure) => measure?.value ?? null),
  );
  const month = (at: number) => formatMonth(units.months.at(at) ?? '', words.locale);
  const charts = shown.map((unit) => multiple(unit, units, page, words));
  return (
    <ChartFigure
      title={texts.title}
      subtitle={texts.subtitle}
      tableLabel={words.frame.showTable}
      table={
        <SimpleTable
          caption={texts.title}
          columns={[
            { id: 'unit', label: words.league.table.unit },
            ...units.months.map((name) => ({
              id: name,
              label: formatMonth(name, words.locale),
              numeric: true,
            })),
          ]}
          rows={shown.map((unit) => [
            unitName(unit, words.locale),
            ...(units.rates[unit.code] ?? []).map((measure) =>
              words.percent(measure?.value ?? null),
            ),
          ])}
        />
      }
    >
      <SmallMultiples
        charts={charts}
        scale={rateScale(values)}
        tick={(value) => words.count(Math.round(value * 100))}
        ends={[month(0), month(-1)]}
      />
    </ChartFigure>
  );
}

/** The units that the filters leave, without those that never had a deadline to keep. */
function unitsShown({ rates }: UnitRates, { units, filters }: PageData): PageUnit[] {
  return units
    .filter(({ code }) => filters.unit.length === 0 || filters.unit.includes(code))
    .filter(({ group }) => filters.group.length === 0 || filters.group.includes(group))
    .filter(({ code }) => rates[code]?.some((measure) => measure !== null));
}

function multiple(unit: PageUnit, { rates }: UnitRates, page: PageData, words: Words): Multiple {
  const series = rates[unit.code] ?? [];
  const last = series.at(-1) ?? null;
  const name = unitName(unit, words.locale);
  const printed = words.percent(last?.value ?? null);
  const fraction = last
    ? `${words.count(last.numerator)}/${words.count(last.denominator)}`
    : words.trends.units.few;
  return {
    name,
    values: series.map((measure) => measure?.value ?? null),
    printed,
    fraction,
    sentence: words.trends.units.sentence(name, printed, fraction),
    href: unitHref(page.filters, unit.code),
  };
}
