import { memo, useMemo } from 'react';
import { ChartFigure } from '#app/charts/chart-figure.tsx';
import { TrendPanels } from '#app/charts/trend-panels.tsx';
import { overview } from '#app/i18n/texts/overview.ts';
import { capitalised } from '#app/i18n/texts/periods.ts';
import { monthly } from '#app/i18n/texts/monthly.ts';
import { linkTo } from '#app/model/filters.ts';
import { parsePeriod } from '#app/model/period.ts';
import { Link } from '#app/ui/link.tsx';
import { travelling } from '../page/links.ts';
import { ratesOfAll, trendModel } from '../page/trend-model.ts';
import { TrendTable } from '../page/trend-table.tsx';
import type { OverviewProps } from './props.ts';

/** Is it getting better: volumes, overdue stock and on-time share of the recent months. */
export const TrendFigure = memo(function TrendFigure({ data, page, words }: OverviewProps) {
  const { months } = data;
  const texts = overview[words.locale].trend;
  const { filters } = page;
  const model = useMemo(
    () =>
      trendModel(months, page.filters, words, {
        href: (month) => monthHref(page, month),
        isChosen: (month) => page.population.period === month,
      }),
    [months, page, words],
  );
  const first = model.points[0];
  const last = model.points.at(-1);
  const named = (month: string | undefined) => (month ? capitalised(words.month(month)) : '');
  return (
    <ChartFigure
      title={finding({ data, page, words })}
      subtitle={ratesOfAll(
        texts.subtitle(named(first?.month), last ? words.month(last.month) : ''),
        filters,
        words,
      )}
      tableLabel={words.frame.showTable}
      table={<TrendTable months={months} model={model} page={page} words={words} />}
      links={[
        <Link key="all" href={linkTo('/trends', travelling(filters))}>
          {texts.all}
        </Link>,
      ]}
    >
      <TrendPanels
        model={model}
        sentence={monthly[words.locale].chart.sentence(
          named(first?.month),
          named(last?.month),
          words.count(last?.assigned ?? 0),
          words.count(last?.overdueStock ?? 0),
        )}
        hint={words.frame.chartHintMonth}
      />
    </ChartFigure>
  );
});

/** A month alone; again the page's own period where it is chosen already. Tracked tasks belong to no month. */
function monthHref(page: OverviewProps['page'], month: string): string {
  const { filters, population } = page;
  const basis = filters.basis === 'tracked' ? null : filters.basis;
  const chosen = population.period === month && filters.period !== null;
  return linkTo(page.path, {
    ...filters,
    basis,
    period: chosen ? null : parsePeriod(month),
  });
}

function finding({ data, words }: OverviewProps): string {
  const texts = overview[words.locale].trend;
  const known = data.months.volume.points.flatMap(({ month, counts }) =>
    counts ? [{ month, total: counts.total }] : [],
  );
  const last = known.at(-1);
  const peak =
    last && known.length > 2 && known.slice(0, -1).every(({ total }) => total < last.total);
  const plain = texts.titlePlain(data.months.volume.points.length);
  const head =
    peak && data.now.population.basis === 'assigned'
      ? texts.titlePeak(capitalised(words.month(last.month)), known.length)
      : plain;
  const [before, now] = data.months.stock.points
    .slice(-2)
    .map((point) => point.counts?.open_overdue);
  if (head === plain || before === undefined || now === undefined || before === now) return head;
  return head + (now > before ? texts.overdueUp : texts.overdueDown);
}
