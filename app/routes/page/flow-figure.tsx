import { formatDayMonth, formatSigned } from '#app/i18n/format.ts';
import { ChartFigure } from '#app/charts/chart-figure.tsx';
import type { FlowStep } from '#app/charts/flow.ts';
import { FlowWaterfall } from '#app/charts/flow-waterfall.tsx';
import { dayOfInstant } from '#app/model/day.ts';
import type { Flow } from '#app/query/flow.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/section.tsx';
import { isNarrowed } from './links.ts';
import type { PageData } from './page-data.ts';
import type { Words } from './words.ts';

type Moved = Flow & { from: string };

interface FlowFigureProps {
  /** Null for the first snapshot. */
  moved: Moved | null;
  /** What is found to have moved, in words; by default since the snapshot before. */
  titled?: (open: string, overdue: string) => string;
  page: PageData;
  words: Words;
}

/** What came and went since an earlier snapshot, for what is open and for what is overdue; both balances close. */
export function FlowFigure({ moved, titled, page, words }: FlowFigureProps) {
  const texts = words.flow;
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
}

/** A transfer changes no total while both units are in view; only where one of them is not does it come or go. */
function netTransfers(came: number, left: number) {
  return came === left ? { came: 0, left: 0 } : { came, left };
}

function openSteps(moved: Moved, page: PageData, words: Words): FlowStep[] {
  const texts = words.flow;
  const { came, left } = netTransfers(moved.transferred_in, moved.transferred_out);
  const day = (instant: string) => formatDayMonth(dayOfInstant(instant), words.locale);
  return [
    total(texts.opening(day(moved.from)), moved.opening, 'open_no_deadline', words),
    step(texts.appeared, moved.appeared, 'in', 'open_in_time', words),
    step(texts.reopened, moved.reopened, 'in', 'open_in_time', words),
    ...(came === 0 ? [] : [step(texts.transferredIn, came, 'in', 'open_in_time', words)]),
    step(texts.completed, moved.completed, 'out', 'done_on_time', words),
    step(texts.vanished, moved.vanished, 'out', 'done_on_time', words),
    ...(left === 0 ? [] : [step(texts.transferredOut, left, 'out', 'done_on_time', words)]),
    total(texts.opening(day(page.snapshot.as_of)), moved.closing, 'open_no_deadline', words),
  ];
}

function overdueSteps(moved: Moved, page: PageData, words: Words): FlowStep[] {
  const texts = words.flow;
  const { came, left } = netTransfers(moved.overdue_transferred_in, moved.overdue_transferred_out);
  const day = (instant: string) => formatDayMonth(dayOfInstant(instant), words.locale);
  return [
    total(texts.overdueOpening(day(moved.from)), moved.overdue_opening, 'open_overdue', words),
    step(texts.newlyOverdue, moved.newly_overdue, 'in', 'open_overdue', words),
    ...(came === 0 ? [] : [step(texts.transferredIn, came, 'in', 'open_overdue', words)]),
    step(texts.cleared, moved.cleared, 'out', 'done_on_time', words),
    step(texts.extendedOut, moved.extended_out, 'out', 'done_on_time', words),
    ...(left === 0 ? [] : [step(texts.transferredOut, left, 'out', 'done_on_time', words)]),
    total(
      texts.overdueOpening(day(page.snapshot.as_of)),
      moved.overdue_closing,
      'open_overdue',
      words,
    ),
  ];
}

function total(label: string, value: number, tone: FlowStep['tone'], words: Words): FlowStep {
  return { label, value, printed: words.count(value), kind: 'total', tone };
}

function step(
  label: string,
  value: number,
  kind: 'in' | 'out',
  tone: FlowStep['tone'],
  words: Words,
): FlowStep {
  const signed = kind === 'in' ? value : -value;
  return { label, value, printed: formatSigned(signed, words.locale), kind, tone };
}

function spoken(steps: readonly FlowStep[]): string {
  return steps.map(({ label, printed }) => `${label}: ${printed}`).join('; ');
}

/** "780 + 554 + 3 = 989 + 346 + 2": what was there and came equals what is there and went. */
function balance(steps: readonly FlowStep[], words: Words): string {
  const sumOf = (wanted: readonly FlowStep[]) =>
    wanted.map(({ value }) => words.count(value)).join(' + ');
  const [opening, closing] = [steps.slice(0, 1), steps.slice(-1)];
  return `${sumOf([...opening, ...steps.filter(({ kind }) => kind === 'in')])} = ${sumOf([
    ...closing,
    ...steps.filter(({ kind }) => kind === 'out'),
  ])}`;
}

function transfers(moved: Moved, words: Words): string[] {
  return moved.transferred_in > 0 && moved.transferred_in === moved.transferred_out
    ? [words.flow.transfers(words.count(moved.transferred_in))]
    : [];
}

function finding(
  moved: Moved,
  titled: (open: string, overdue: string) => string,
  words: Words,
): string {
  const texts = words.flow;
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
