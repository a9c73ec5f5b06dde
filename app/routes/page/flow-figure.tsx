import { memo } from 'react';
import { ChartFigure } from '#app/charts/chart-figure.tsx';
import type { FlowStep } from '#app/charts/flow.ts';
import { FlowWaterfall } from '#app/charts/flow-waterfall.tsx';
import { flow } from '#app/i18n/texts/flow.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { linkTo } from '#app/model/filters.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { type Moved, balance, openSteps, overdueSteps, transfers } from './flow-steps.ts';
import { isNarrowed, travelling } from './links.ts';
import type { PageData } from './page-data.ts';
import type { Words } from './words.ts';

interface FlowFigureProps {
  /** Null for the first snapshot. */
  moved: Moved | null;
  /** What is found to have moved, in words; by default since the snapshot before. */
  titled?: (open: string, overdue: string) => string;
  /** The older snapshot, where it is not the one before. */
  since?: string | undefined;
  page: PageData;
  words: Words;
}

/** What came and went since an earlier snapshot, for what is open and for what is overdue; both balances close. */
export const FlowFigure = memo(function FlowFigure({
  moved,
  titled,
  since,
  page,
  words,
}: FlowFigureProps) {
  const texts = flow[words.locale];
  if (!moved) {
    return (
      <Section title={texts.titleFirst}>
        <EmptyState title={texts.first} />
      </Section>
    );
  }
  const title = finding(moved, titled ?? texts.sinceBefore, words);
  const open = openSteps(moved, page, words);
  const overdue = overdueSteps(moved, page, words);
  const rows = [...open, ...overdue];
  return (
    <ChartFigure
      title={title}
      subtitle={(isNarrowed(page.filters) ? texts.subtitleNarrowed : texts.subtitle)(
        words.instant(moved.from),
        words.instant(page.snapshot.as_of),
      )}
      tableLabel={words.frame.showTable}
      links={[
        <Link
          key="briefing"
          href={linkTo('/briefing', travelling(page.filters), since === undefined ? {} : { since })}
        >
          {texts.briefing}
        </Link>,
      ]}
      table={
        <SimpleTable
          caption={title}
          columns={[
            { id: 'step', label: texts.columns.step },
            { id: 'tasks', label: texts.columns.tasks, numeric: true },
          ]}
          rows={rows.map((step) => [step.label, step.printed])}
        />
      }
    >
      <div className="flow-pair">
        <FlowWaterfall
          steps={open}
          sentence={spoken(open)}
          notes={[texts.balance(balance(open, words)), ...transfers(moved, words)]}
        />
        <FlowWaterfall
          steps={overdue}
          sentence={spoken(overdue)}
          notes={[texts.balance(balance(overdue, words))]}
        />
      </div>
    </ChartFigure>
  );
});

function spoken(steps: readonly FlowStep[]): string {
  return steps.map(({ label, printed }) => `${label}: ${printed}`).join('; ');
}

function finding(
  moved: Moved,
  titled: (open: string, overdue: string) => string,
  words: Words,
): string {
  const texts = flow[words.locale];
  const open = moved.closing - moved.opening;
  const overdue = moved.overdue_closing - moved.overdue_opening;
  const said = (
    difference: number,
    more: (count: string) => string,
    less: (count: string) => string,
    same: string,
  ) =>
    difference === 0 ? same : (difference > 0 ? more : less)(words.count(Math.abs(difference)));
  return titled(
    said(open, texts.openMore, texts.openLess, texts.openSame),
    said(overdue, texts.overdueMore, texts.overdueLess, texts.overdueSame),
  );
}
