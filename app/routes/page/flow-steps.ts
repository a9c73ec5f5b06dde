import { formatDayMonth, formatSigned } from '#app/i18n/format.ts';
import type { FlowStep } from '#app/charts/flow.ts';
import { flow } from '#app/i18n/texts/flow.ts';
import { dayOfInstant } from '#app/model/day.ts';
import type { Flow } from '#app/query/flow.ts';
import type { PageData } from './page-data.ts';
import type { Words } from './words.ts';

/** What moved, and since which snapshot. */
export type Moved = Flow & { from: string };

/** A step of a balance, under the name of its count. */
export interface NamedStep extends FlowStep {
  name: keyof Flow;
}

/** A transfer changes no total while both units are in view; only where one of them is not does it come or go. */
function netTransfers(came: number, left: number) {
  return came === left ? { came: 0, left: 0 } : { came, left };
}

/** What is open: opening, in, out, closing. */
export function openSteps(moved: Moved, page: PageData, words: Words): NamedStep[] {
  const texts = flow[words.locale];
  const { came, left } = netTransfers(moved.transferred_in, moved.transferred_out);
  const day = (instant: string) => formatDayMonth(dayOfInstant(instant), words.locale);
  return [
    total('opening', texts.opening(day(moved.from)), moved, 'open_no_deadline', words),
    step('appeared', texts.appeared, moved, 'in', 'open_in_time', words),
    step('reopened', texts.reopened, moved, 'in', 'open_in_time', words),
    ...(came === 0
      ? []
      : [step('transferred_in', texts.transferredIn, moved, 'in', 'open_in_time', words)]),
    step('completed', texts.completed, moved, 'out', 'done_on_time', words),
    step('vanished', texts.vanished, moved, 'out', 'done_on_time', words),
    ...(left === 0
      ? []
      : [step('transferred_out', texts.transferredOut, moved, 'out', 'done_on_time', words)]),
    total('closing', texts.opening(day(page.snapshot.as_of)), moved, 'open_no_deadline', words),
  ];
}

/** The overdue stock likewise. */
export function overdueSteps(moved: Moved, page: PageData, words: Words): NamedStep[] {
  const texts = flow[words.locale];
  const { came, left } = netTransfers(moved.overdue_transferred_in, moved.overdue_transferred_out);
  const day = (instant: string) => formatDayMonth(dayOfInstant(instant), words.locale);
  return [
    total('overdue_opening', texts.overdueOpening(day(moved.from)), moved, 'open_overdue', words),
    step('newly_overdue', texts.newlyOverdue, moved, 'in', 'open_overdue', words),
    ...(came === 0
      ? []
      : [step('overdue_transferred_in', texts.transferredIn, moved, 'in', 'open_overdue', words)]),
    step('cleared', texts.cleared, moved, 'out', 'done_on_time', words),
    step('extended_out', texts.extendedOut, moved, 'out', 'done_on_time', words),
    ...(left === 0
      ? []
      : [
          step(
            'overdue_transferred_out',
            texts.transferredOut,
            moved,
            'out',
            'done_on_time',
            words,
          ),
        ]),
    total(
      'overdue_closing',
      texts.overdueOpening(day(page.snapshot.as_of)),
      moved,
      'open_overdue',
      words,
    ),
  ];
}

function total(
  name: keyof Flow,
  label: string,
  moved: Moved,
  tone: FlowStep['tone'],
  words: Words,
): NamedStep {
  const value = moved[name];
  return { name, label, value, printed: words.count(value), kind: 'total', tone };
}

function step(
  name: keyof Flow,
  label: string,
  moved: Moved,
  kind: 'in' | 'out',
  tone: FlowStep['tone'],
  words: Words,
): NamedStep {
  const value = moved[name];
  const signed = kind === 'in' ? value : -value;
  return { name, label, value, printed: formatSigned(signed, words.locale), kind, tone };
}

/** "780 + 554 + 3 = 989 + 346 + 2": what was there and came equals what is there and went. */
export function balance(steps: readonly NamedStep[], words: Words): string {
  const sumOf = (wanted: readonly NamedStep[]) =>
    wanted.map(({ value }) => words.count(value)).join(' + ');
  const [opening, closing] = [steps.slice(0, 1), steps.slice(-1)];
  return `${sumOf([...opening, ...steps.filter(({ kind }) => kind === 'in')])} = ${sumOf([
    ...closing,
    ...steps.filter(({ kind }) => kind === 'out'),
  ])}`;
}

export function transfers(moved: Moved, words: Words): string[] {
  return moved.transferred_in > 0 && moved.transferred_in === moved.transferred_out
    ? [flow[words.locale].transfers(words.count(moved.transferred_in))]
    : [];
}
