import { formatMonth } from '#app/i18n/format.ts';
import { monthly } from '#app/i18n/texts/monthly.ts';
import { linkTo } from '#app/model/filters.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import type { MonthSeries } from '#app/query/month-series.ts';
import type { Measure } from '#app/model/measure.ts';
import type { TrendModel } from '#app/charts/trend-model.ts';
import { travelling } from './links.ts';
import type { PageData } from './page-data.ts';
import type { Words } from './words.ts';

interface TrendTableProps {
  months: MonthSeries;
  model: TrendModel;
  page: PageData;
  words: Words;
  /** What each month is against the same one a year before, in words. */
  yearBefore?: readonly string[];
}

/** The same months as numbers, newest first, each with the snapshot that it was read from. */
export function TrendTable({
  months: { volume, rates },
  model,
  page,
  words,
  yearBefore,
}: TrendTableProps) {
  const texts = monthly[words.locale].table;
  const share = (measure: Measure | undefined) =>
    measure?.value === null || measure === undefined
      ? words.terms.none
      : `${words.percent(measure.value)} (${words.count(measure.numerator)}/${words.count(measure.denominator)})`;
  const linked = (value: number | null | undefined, href: string | undefined) =>
    value === null || value === undefined
      ? words.terms.none
      : { text: words.count(value), ...(href === undefined ? {} : { href }) };
  const rows = volume.points.map((point, index) => {
    const drawn = model.points[index];
    return [
      drawn?.monthHref === undefined
        ? formatMonth(point.month, words.locale)
        : { text: formatMonth(point.month, words.locale), href: drawn.monthHref },
      point.snapshot === null
        ? texts.noSnapshot
        : {
            text: words.instant(point.snapshot.as_of),
            href: linkTo('/', { ...travelling(page.filters), as_of: point.snapshot.id }),
          },
      linked(drawn?.assigned, drawn?.hrefs.assigned),
      linked(drawn?.completed, drawn?.hrefs.completed),
      linked(drawn?.overdueStock, drawn?.hrefs.overdueStock),
      share(rates[index]?.completion_rate),
      share(rates[index]?.on_time_share),
      share(rates[index]?.deadline_kept_rate),
      ...(yearBefore === undefined ? [] : [yearBefore[index] ?? '']),
    ];
  });
  return (
    <SimpleTable
      caption={texts.caption}
      columns={[
        { id: 'month', label: texts.month },
        { id: 'snapshot', label: texts.snapshot },
        { id: 'total', label: texts.total, numeric: true },
        { id: 'done', label: texts.done, numeric: true },
        { id: 'overdue', label: texts.overdueStock, numeric: true },
        { id: 'completion', label: texts.completion, numeric: true },
        { id: 'onTime', label: texts.onTime, numeric: true },
        { id: 'kept', label: texts.kept, numeric: true },
        ...(yearBefore === undefined ? [] : [{ id: 'yearBefore', label: texts.yearBefore.column }]),
      ]}
      rows={rows.reverse()}
    />
  );
}
