import { capitalised, periodText } from '#app/i18n/texts/periods.ts';
import {
  type Month,
  type Period,
  addMonths,
  formatPeriod,
  lastEndedMonth,
  monthPeriod,
  monthsBetween,
  rangeOf,
} from '#app/model/period.ts';
import type { FilterOption, FilterOptionGroup } from '#app/ui/filter-model.ts';
import type { PageData } from './page-data.ts';
import type { Words } from './words.ts';

const MONTHS_LISTED = 24;

/** The periods that the data cover, newest first; the chosen one is always among them. */
export function periodOptions(page: PageData, words: Words): (FilterOption | FilterOptionGroup)[] {
  const { filters, snapshot, snapshots } = page;
  const last = lastEndedMonth(snapshot.as_of_day, filters.window);
  const first = snapshots.at(-1)?.as_of.slice(0, 7) ?? last;
  const earliest = addMonths(last, 1 - MONTHS_LISTED);
  const months = monthsBetween(first > earliest ? first : earliest, last).reverse();
  const option = (period: Period): FilterOption => ({
    value: formatPeriod(period),
    label: capitalised(periodText(period, words.locale)),
  });
  const listed = [...months.map(monthPeriod), ...longerPeriods(months, page)];
  const { period } = filters;
  const extra =
    period && !listed.some((one) => formatPeriod(one) === formatPeriod(period))
      ? [option(period)]
      : [];
  return [
    { value: '', label: words.frame.filters.periodDefault },
    ...extra,
    { label: words.frame.filters.months, options: months.map(monthPeriod).map(option) },
    {
      label: words.frame.filters.longer,
      options: longerPeriods(months, page).map(option),
    },
  ];
}

/** Quarters, halves, nine months, years and years to date that have begun within the listed months. */
function longerPeriods(months: readonly Month[], { snapshot, filters }: PageData): Period[] {
  const years = [...new Set(months.map((month) => Number(month.slice(0, 4))))];
  const candidates = years.flatMap((year): Period[] => [
    { kind: 'ytd', year },
    { kind: 'year', year },
    { kind: 'half', year, half: 2 },
    { kind: 'half', year, half: 1 },
    { kind: 'nine-months', year },
    ...[4, 3, 2, 1].map((quarter): Period => ({ kind: 'quarter', year, quarter })),
  ]);
  const ended = candidates.filter(
    (period) =>
      period.kind === 'ytd' ||
      rangeOf(period, filters.window, snapshot.as_of_day).to <= snapshot.as_of_day,
  );
  return [{ kind: 'rolling-12m' }, ...ended];
}
