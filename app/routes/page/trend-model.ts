import { formatMonth } from '#app/i18n/format.ts';
import { capitalised } from '#app/i18n/texts/periods.ts';
import type { TrendModel, TrendPoint } from '#app/charts/trend-model.ts';
import { monthly } from '#app/i18n/texts/monthly.ts';
import { EVERY_STATUS, type Filters, NO_FILTERS, choosesStatus } from '#app/model/filters.ts';
import { monthPeriod } from '#app/model/period.ts';
import { DONE_STATUSES, type Status } from '#app/model/status.ts';
import type { MonthSeries } from '#app/query/month-series.ts';
import { tasksHref } from './links.ts';
import type { Words } from './words.ts';

/** Lunar new year falls in this month: offices close for a week and more (public holiday calendar). */
const TET_MONTHS = new Set([
  '2016-02',
  '2017-01',
  '2018-02',
  '2019-02',
  '2020-01',
  '2021-02',
  '2022-02',
  '2023-01',
  '2024-02',
  '2025-01',
  '2026-02',
  '2027-02',
  '2028-01',
  '2029-02',
  '2030-02',
]);

/**
 * The three panels of a series: volume, overdue stock, on-time share, each value leading to its tasks.
 * The share is one over all statuses: a choice among them has none of its own.
 * @param month what a click on a month does instead
 */
export function trendModel(
  { volume, stock, rates }: MonthSeries,
  filters: Filters,
  words: Words,
  month?: { href: (month: string) => string; isChosen: (month: string) => boolean },
): TrendModel {
  const texts = monthly[words.locale].chart;
  const points = volume.points.map((point, index): TrendPoint => {
    const asOf = point.snapshot?.id ?? null;
    const onTime = rates[index]?.on_time_share;
    const to = (status: readonly Status[], of: Filters = filters) =>
      tasksHref(
        { ...of, as_of: asOf },
        { ...volume.population, period: point.month },
        { status: [...status], period: monthPeriod(point.month) },
      );
    const stockOf = stock.points[index];
    return {
      month: point.month,
      snapshot: asOf,
      assigned: point.counts?.total ?? null,
      completed: point.counts?.done ?? null,
      overdueStock: stockOf?.counts?.open_overdue ?? null,
      onTime:
        onTime === undefined || onTime.value === null ? null : { ...onTime, value: onTime.value },
      hrefs:
        asOf === null
          ? {}
          : {
              assigned: to([]),
              completed: to(DONE_STATUSES),
              onTime: to(['done_on_time', 'done_no_deadline'], { ...filters, ...EVERY_STATUS }),
              overdueStock: tasksHref(
                { ...filters, as_of: asOf, window: NO_FILTERS.window },
                stock.population,
                { status: ['open_overdue'] },
              ),
            },
      ...(month === undefined
        ? {}
        : { monthHref: month.href(point.month), chosen: month.isChosen(point.month) }),
      ...(TET_MONTHS.has(point.month) ? { note: texts.tet } : {}),
      ...(point.break === null
        ? {}
        : {
            break: capitalised(point.break_kinds.map((kind) => words.units.kinds[kind]).join(', ')),
          }),
    };
  });
  return {
    points,
    texts: {
      volume: texts.volume,
      assigned: texts.assigned[volume.population.basis],
      completed: texts.completed,
      overdue: texts.overdue,
      overdueUnit: texts.overdueUnit,
      onTime: choosesStatus(filters) ? texts.onTimeOfAll : texts.onTime,
      noneDone: texts.noneDone,
      noStock: texts.noStock,
      axisFrom: texts.axisFrom,
      yearBefore: texts.yearBefore,
      gap: monthly[words.locale].gap,
    },
    format: {
      count: words.count,
      percent: words.percent,
      month: (month) => capitalised(words.month(month)),
      monthShort: (month) =>
        words.locale === 'vi'
          ? `T${Number(month.slice(5, 7))}`
          : formatMonth(month, 'en').slice(0, 3),
    },
  };
}

/** Says in a figure's subtitle that its rates are not those of the chosen tasks. */
export function ratesOfAll(subtitle: string, filters: Filters, { locale }: Words): string {
  return choosesStatus(filters) ? `${subtitle}. ${monthly[locale].chart.ratesOfAll}` : subtitle;
}
