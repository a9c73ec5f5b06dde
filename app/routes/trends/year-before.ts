import { formatNumber } from '#app/i18n/format.ts';
import type { TrendModel } from '#app/charts/trend-model.ts';
import { monthly } from '#app/i18n/texts/monthly.ts';
import type { MonthRates } from '#app/query/month-rates.ts';
import type { MonthSeries } from '#app/query/month-series.ts';
import type { Words } from '../page/words.ts';

/**
 * The same drawing with what each value was a year earlier.
 * @param before the months of the series twelve months earlier, at the same places
 */
export function withYearBefore(model: TrendModel, before: MonthSeries): TrendModel {
  return {
    ...model,
    points: model.points.map((point, at) => {
      const counts = before.volume.points[at]?.counts ?? null;
      const stock = before.stock.points[at]?.counts ?? null;
      if (counts === null && stock === null) return point;
      const onTime = before.rates[at]?.on_time_share;
      return {
        ...point,
        yearBefore: {
          assigned: counts?.total ?? null,
          overdueStock: stock?.open_overdue ?? null,
          onTime:
            onTime === undefined || onTime.value === null
              ? null
              : { ...onTime, value: onTime.value },
        },
      };
    }),
  };
}

/** "giao tăng 61 (470); hoàn thành giảm 3 (192) …": each month against the same one a year before. */
export function yearBeforeInWords(
  { volume, stock, rates }: MonthSeries,
  before: MonthSeries,
  words: Words,
): string[] {
  const texts = monthly[words.locale].table.yearBefore;
  return volume.points.map((now, at) => {
    const then = before.volume.points[at];
    if (!now.counts || !then?.counts) return now.counts ? texts.none : '';
    const overdue = stock.points[at]?.counts?.open_overdue;
    const overdueThen = before.stock.points[at]?.counts?.open_overdue;
    return [
      change(texts.assigned[volume.population.basis], now.counts.total, then.counts.total, words),
      change(texts.done, now.counts.done, then.counts.done, words),
      ...(overdue === undefined || overdueThen === undefined
        ? []
        : [change(texts.overdue, overdue, overdueThen, words)]),
      ...share(rates[at] ?? null, before.rates[at] ?? null, words),
    ].join('; ');
  });
}

function change(name: string, now: number, then: number, words: Words): string {
  const texts = monthly[words.locale].table.yearBefore;
  if (now === then) return texts.same(name, words.count(then));
  const say = now > then ? texts.more : texts.less;
  return say(name, words.count(Math.abs(now - then)), words.count(then));
}

/** In points of the printed percentages, so that the difference is the one that can be read. */
function share(now: MonthRates | null, then: MonthRates | null, words: Words): string[] {
  const texts = monthly[words.locale].table.yearBefore;
  const [shareNow, shareThen] = [now?.on_time_share, then?.on_time_share];
  if (!shareNow || !shareThen || shareNow.value === null || shareThen.value === null) return [];
  const tenths = (value: number) => Math.round(value * 1000 + 1e-9);
  const difference = tenths(shareNow.value) - tenths(shareThen.value);
  const fraction = `${words.count(shareThen.numerator)}/${words.count(shareThen.denominator)}`;
  const before = `${words.percent(shareThen.value)}, ${fraction}`;
  if (difference === 0) return [texts.same(texts.onTime, before)];
  const say = difference > 0 ? texts.more : texts.less;
  const size = formatNumber(Math.abs(difference) / 10, words.locale, 1);
  return [say(texts.onTime, texts.points(size), before)];
}
