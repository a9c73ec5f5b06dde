import { useMemo } from 'react';
import { ChartFigure } from '#app/charts/chart-figure.tsx';
import { TrendPanels } from '#app/charts/trend-panels.tsx';
import { capitalised } from '#app/i18n/texts/periods.ts';
import { monthly } from '#app/i18n/texts/monthly.ts';
import { unit } from '#app/i18n/texts/unit.ts';
import { ratesOfAll, trendModel } from '../page/trend-model.ts';
import { TrendTable } from '../page/trend-table.tsx';
import { wordsIn } from '../page/words.ts';
import type { UnitProps } from './props.ts';

const ALL_PANELS = ['volume', 'overdue', 'onTime'] as const;
/** No share of a unit that does not use the system. */
const SILENT_PANELS = ['volume', 'overdue'] as const;

/** The unit's own months, each as it was closed. */
export function UnitTrend({ data, page, words, silent }: UnitProps & { silent: boolean }) {
  const { months } = data;
  const { volume, stock } = months;
  const { filters } = page;
  const model = useMemo(
    () => ({
      ...trendModel(months, filters, wordsIn(filters.lang)),
      panels: silent ? SILENT_PANELS : ALL_PANELS,
    }),
    [months, filters, silent],
  );
  const named = (month: string | undefined) => (month ? capitalised(words.month(month)) : '');
  const first = named(volume.points[0]?.month);
  const last = volume.points.at(-1);
  return (
    <ChartFigure
      title={unit[words.locale].trend.title}
      subtitle={ratesOfAll(
        monthly[words.locale].chart.subtitle(first, named(last?.month)),
        filters,
        words,
      )}
      tableLabel={words.frame.showTable}
      table={<TrendTable months={months} model={model} page={page} words={words} />}
    >
      <TrendPanels
        model={model}
        sentence={monthly[words.locale].chart.sentence(
          first,
          named(last?.month),
          words.count(last?.counts?.total ?? 0),
          words.count(stock.points.at(-1)?.counts?.open_overdue ?? 0),
        )}
        hint={words.frame.chartHint}
      />
    </ChartFigure>
  );
}
