import { memo } from 'react';
import { formatNumber } from '#app/i18n/format.ts';
import { overview } from '#app/i18n/texts/overview.ts';
import { periodText } from '#app/i18n/texts/periods.ts';
import type { Measure, MeasureName } from '#app/model/measure.ts';
import { type Period, parsePeriod } from '#app/model/period.ts';
import { OPEN_STATUSES, type Status } from '#app/model/status.ts';
import { type KpiTileProps, KpiRow } from '#app/ui/kpi-tile.tsx';
import { tasksHref } from '../page/links.ts';
import type { OverviewProps } from './props.ts';

/** Five numbers, each with its numerator and denominator and what it was in the period before. */
export const KeyFigures = memo(function KeyFigures(props: OverviewProps) {
  const { data, page, words } = props;
  const { counts, measures } = data.now;
  const texts = overview[words.locale].tiles;
  const to = (status: readonly Status[]) =>
    tasksHref(page.filters, page.population, { status: [...status] });
  const ratio = ({ numerator, denominator }: Measure) =>
    `${words.count(numerator)}/${words.count(denominator)}`;
  const share = (
    name: MeasureName,
    label: string,
    of: string,
    status: readonly Status[],
  ): KpiTileProps => ({
    label,
    ...figure(measures[name], words),
    ratio: { figures: ratio(measures[name]), of, href: to(status) },
    ...change(props, name),
  });
  const tiles: KpiTileProps[] = [
    share('completion_rate', texts.completion, texts.ofTasks, [
      'done_on_time',
      'done_late',
      'done_no_deadline',
    ]),
    share('on_time_share', texts.onTime, texts.ofDone(words.count(counts.done_no_deadline)), [
      'done_on_time',
      'done_no_deadline',
    ]),
    share('deadline_kept_rate', texts.kept, texts.ofKept, ['done_on_time']),
    {
      label: texts.overdue,
      value: words.count(counts.open_overdue),
      href: to(['open_overdue']),
      ...(counts.open_overdue > 0 ? { tone: 'open_overdue' as const } : {}),
      ratio: {
        figures: ratio(measures.overdue_open),
        of: texts.ofOpen(
          words.percent(counts.open === 0 ? null : counts.open_overdue / counts.open),
        ),
        href: to(OPEN_STATUSES),
      },
      ...change(props, 'overdue_open'),
    },
    share('open_no_deadline_share', texts.noDeadline, texts.ofOpenPlain, ['open_no_deadline']),
  ];
  return <KpiRow label={words.frame.keyFigures} tiles={tiles} />;
});

function figure({ value }: Measure, words: OverviewProps['words']) {
  const text = words.percent(value);
  return text.endsWith('%') ? { value: text.slice(0, -1), unit: '%' } : { value: text };
}

/** Against the period before, as it was closed; in points for shares, in tasks for counts. */
function change({ data, words }: OverviewProps, name: MeasureName): Pick<KpiTileProps, 'change'> {
  const before = data.earlier?.measures[name].value ?? null;
  const now = data.now.measures[name].value;
  const period = data.earlier?.population.period;
  const parsed = period ? parsePeriod(period) : null;
  if (before === null || now === null || !parsed) return {};
  const texts = overview[words.locale].tiles;
  const inTasks = name === 'overdue_open';
  const unit = inTasks ? 1 : 1000;
  const difference = Math.round(now * unit + 1e-9) - Math.round(before * unit + 1e-9);
  const said = inTasks ? words.count(before) : words.percent(before);
  const when = shortPeriod(parsed, data.now.population.period, words);
  if (difference === 0) return { change: { mark: '=', text: texts.noChange(when, said) } };
  const size = formatNumber(
    Math.abs(difference) / (inTasks ? 1 : 10),
    words.locale,
    inTasks ? 0 : 1,
  );
  return {
    change: {
      mark: difference > 0 ? '▲' : '▼',
      text: (inTasks ? texts.changeCount : texts.change)(size, when, said),
    },
  };
}

/** "tháng 5" beside a month of the same year: the year stands in the sentence above. */
function shortPeriod(before: Period, now: string | null, words: OverviewProps['words']): string {
  const current = now === null ? null : parsePeriod(now);
  const sameYear =
    before.kind === 'month' && current?.kind === 'month' && before.year === current.year;
  return sameYear
    ? overview[words.locale].tiles.month(before.month)
    : periodText(before, words.locale);
}
