import { memo } from 'react';
import { formatNumber } from '#app/i18n/format.ts';
import { ChartFigure } from '#app/charts/chart-figure.tsx';
import { StatusBar } from '#app/charts/status-bar.tsx';
import { overview } from '#app/i18n/texts/overview.ts';
import { EVERY_STATUS } from '#app/model/filters.ts';
import { sharesOfWhole } from '#app/model/rounding.ts';
import {
  BAR_ORDER,
  DONE_STATUSES,
  OPEN_STATUSES,
  STATUSES,
  type Status,
} from '#app/model/status.ts';
import type { SummaryAnswer } from '#app/query/summary.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { narrowedHref, tasksHref } from './links.ts';
import type { PageData } from './page-data.ts';
import type { Words } from './words.ts';

interface StatusFigureProps {
  now: SummaryAnswer;
  page: PageData;
  words: Words;
  /** Pieces narrow the page to their status instead of leading to the list. */
  narrows?: boolean;
}

/** One whole by its six statuses, the parts rounded together so that they add up. */
export const StatusFigure = memo(function StatusFigure({
  now,
  page,
  words,
  narrows = false,
}: StatusFigureProps) {
  const { counts } = now;
  const texts = overview[words.locale].status;
  const shares = printedShares(now, words);
  const whole = narrows ? { ...page.filters, ...EVERY_STATUS } : page.filters;
  const to = (status: readonly Status[]) =>
    tasksHref(whole, page.population, { status: [...status] });
  const part = (status: Status) => ({
    label:
      status === 'open_overdue' && counts.hanging > 0 && counts.hanging === counts.open_overdue
        ? texts.overdueAllHanging
        : words.terms.status[status],
    value: words.count(counts[status]),
    share: shares.parts[status],
    href: to([status]),
    ...(narrows
      ? {
          pieceHref: narrowedHref(page, { status: [status] }),
          chosen: page.filters.status.includes(status),
        }
      : {}),
  });
  const parts = Object.fromEntries(BAR_ORDER.map((status) => [status, part(status)])) as Record<
    Status,
    ReturnType<typeof part>
  >;
  return (
    <ChartFigure
      title={finding(now, words)}
      subtitle={texts.subtitle(
        words.count(counts.total),
        words.about(page.population),
        words.instant(now.snapshot.as_of),
      )}
      tableLabel={words.frame.showTable}
      table={
        <SimpleTable
          caption={texts.subtitle(
            words.count(counts.total),
            words.about(page.population),
            words.instant(now.snapshot.as_of),
          )}
          columns={[
            { id: 'status', label: texts.columns.status },
            { id: 'tasks', label: texts.columns.tasks, numeric: true },
            { id: 'share', label: texts.columns.share, numeric: true },
          ]}
          rows={BAR_ORDER.map((status) => [
            narrows
              ? { text: words.terms.status[status], href: narrowedHref(page, { status: [status] }) }
              : words.terms.status[status],
            { text: words.count(counts[status]), href: to([status]) },
            shares.parts[status],
          ])}
          total={[words.terms.total, words.count(counts.total), shares.total]}
        />
      }
    >
      <StatusBar
        counts={counts}
        sentence={BAR_ORDER.map(
          (status) =>
            `${words.terms.status[status]}: ${words.count(counts[status])} (${shares.parts[status]})`,
        ).join('; ')}
        parts={parts}
        done={{
          label: words.terms.done,
          value: words.count(counts.done),
          share: shares.done,
          href: to(DONE_STATUSES),
        }}
        open={{
          label: words.terms.open,
          value: words.count(counts.open),
          share: shares.open,
          href: to(OPEN_STATUSES),
        }}
        total={{
          label: words.terms.total,
          value: words.count(counts.total),
          share: shares.total,
          href: to([]),
        }}
      />
    </ChartFigure>
  );
});

function printedShares({ counts }: SummaryAnswer, words: Words) {
  const printed = (share: number) =>
    counts.total === 0 ? words.terms.none : `${formatNumber(share, words.locale, 1)}%`;
  const parts = sharesOfWhole(STATUSES.map((status) => counts[status]));
  const [done = 0, open = 0] = sharesOfWhole([counts.done, counts.open]);
  return {
    parts: Object.fromEntries(
      STATUSES.map((status, index) => [status, printed(parts[index] ?? 0)]),
    ) as Record<Status, string>,
    done: printed(done),
    open: printed(open),
    total: printed(100),
  };
}

/** The title says what is most striking, and only what the numbers bear out. */
function finding({ counts, measures }: SummaryAnswer, words: Words): string {
  const { title } = overview[words.locale].status;
  const open = words.percent(measures.open_share.value);
  if (counts.total > 0 && counts.done_on_time * 2 > counts.total) return title.mostlyDoneOnTime;
  if (counts.open * 2 > counts.total) {
    if (counts.open_no_deadline * 2 > counts.open) return title.mostlyOpenNoDeadline(open);
    if (counts.open_in_time * 2 > counts.open) return title.mostlyOpenInTime(open);
    if (counts.open_overdue * 2 > counts.open) return title.mostlyOpenOverdue(open);
  }
  return title.plain;
}
