import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { ChartFigure } from '#app/charts/chart-figure.tsx';
import { TrendPanels } from '#app/charts/trend-panels.tsx';
import { capitalised } from '#app/i18n/texts/periods.ts';
import { monthly } from '#app/i18n/texts/monthly.ts';
import { trends } from '#app/i18n/texts/trends.ts';
import { linkTo } from '#app/model/filters.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { Facets } from '#app/ui/facets.tsx';
import { answerPage } from '../page/page-data.server.ts';
import { Page } from '../page/page.tsx';
import { pageTitle } from '../page/page-title.ts';
import { ratesOfAll, trendModel } from '../page/trend-model.ts';
import { TrendTable } from '../page/trend-table.tsx';
import { wordsIn } from '../page/words.ts';
import { choicesIn } from './addresses.ts';
import { NoMonths } from './no-months.tsx';
import { trendsData } from './loader.server.ts';
import { FlowSince } from './flow-since.tsx';
import { RestatedFigure } from './restated-figure.tsx';
import { RatesFigure } from './rates-figure.tsx';
import { TrendSentence } from './trend-sentence.tsx';
import { SERIES_NAMES } from './series-names.ts';
import { withYearBefore, yearBeforeInWords } from './year-before.ts';

export const loader = (args: LoaderFunctionArgs) =>
  answerPage(args, MONTH_ASSIGNED, trendsData, ['series', 'by', 'from']);

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.page, 'trends');

export default function Trends() {
  const { page, months, before, nearest, restated, explained, rates, moved } =
    useLoaderData<typeof loader>();
  const { filters } = page;
  const words = wordsIn(filters.lang);
  const texts = trends[words.locale];
  const { volume, stock } = months;
  const model = useMemo(
    () => withYearBefore(trendModel(months, filters, wordsIn(filters.lang)), before),
    [months, before, filters],
  );
  const named = (month: string | undefined) => (month ? capitalised(words.month(month)) : '');
  const { series } = volume;
  const chosen = { series, by: rates.by, from: moved?.isAsked ? moved.olderId : undefined };
  const first = named(volume.points[0]?.month);
  const last = named(volume.points.at(-1)?.month);
  return (
    <Page
      page={page}
      words={words}
      view="trends"
      defaultPeriod={words.frame.filters.everyMonth}
      {...(volume.points.length > 0 && {
        download: { resource: 'trend', filters, extras: { series } },
      })}
    >
      <TrendSentence volume={volume} stock={stock} words={words} />
      <Facets
        label={texts.series.label}
        facets={SERIES_NAMES.map((name) => ({
          label: texts.series[name],
          count: '',
          href: linkTo('/trends', filters, choicesIn({ ...chosen, series: name })),
          current: name === series,
        }))}
      />
      {volume.points.every(({ counts }) => counts === null) ? (
        <NoMonths nearest={nearest} filters={filters} extras={choicesIn(chosen)} words={words} />
      ) : (
        <ChartFigure
          title={monthly[words.locale].chart.title}
          subtitle={ratesOfAll(monthly[words.locale].chart.subtitle(first, last), filters, words)}
          tableLabel={words.frame.showTable}
          table={
            <TrendTable
              months={months}
              model={model}
              page={page}
              words={words}
              yearBefore={yearBeforeInWords(months, before, words)}
            />
          }
        >
          <TrendPanels
            model={model}
            sizes={['narrow', 'column', 'full']}
            sentence={monthly[words.locale].chart.sentence(
              first,
              last,
              words.count(volume.points.at(-1)?.counts?.total ?? 0),
              words.count(stock.points.at(-1)?.counts?.open_overdue ?? 0),
            )}
            hint={words.frame.chartHint}
          />
        </ChartFigure>
      )}
      <FlowSince
        moved={moved}
        extras={choicesIn({ series, by: rates.by })}
        page={page}
        words={words}
      />
      <RatesFigure
        rates={rates}
        hrefBy={(by) => linkTo('/trends', filters, choicesIn({ ...chosen, by }))}
        page={page}
        words={words}
      />
      <RestatedFigure restated={restated} explained={explained} page={page} words={words} />
    </Page>
  );
}
