import { createElement } from 'react';
import { DayBar } from '#app/charts/day-bar.tsx';
import { formatDayMonth, formatShortDay } from '#app/i18n/format.ts';
import { tasks } from '#app/i18n/texts/tasks.ts';
import type { Task } from '#app/query/tasks.ts';
import type { TaskTableRow } from '#app/tables/task-table.tsx';
import { taskHref, unitHref } from './links.ts';
import { type PageData, nameOf } from './page-data.ts';
import type { Words } from './words.ts';

/** Tasks as the table of tasks prints them. */
export function taskTableRows(
  tasks: readonly Task[],
  page: Pick<PageData, 'filters' | 'units'>,
  words: Words,
): TaskTableRow[] {
  const longest = Math.max(1, ...tasks.map((task) => task.days_overdue ?? 0));
  return tasks.map((task) => taskTableRow(task, longest, page, words));
}

function taskTableRow(
  task: Task,
  longest: number,
  page: Pick<PageData, 'filters' | 'units'>,
  words: Words,
): TaskTableRow {
  const texts = tasks[words.locale].table;
  const { filters } = page;
  const today = task.today_unit_code;
  return {
    id: `${task.task_code} ${task.unit_code}`,
    status: {
      code: task.flags.hanging ? 'hanging' : task.status,
      text: words.terms.status[task.status],
    },
    days:
      task.days_overdue === null
        ? null
        : {
            text: words.count(task.days_overdue),
            bar: createElement(DayBar, {
              days: task.days_overdue,
              max: longest,
              hanging: task.flags.hanging,
              tone: task.status,
            }),
          },
    title: { text: words.taskTitle(task.title), href: taskHref(filters, task.task_code) },
    code: task.task_code,
    unit: {
      text: words.locale === 'vi' ? task.unit_name : task.unit_name_en,
      href: unitHref(filters, task.unit_code),
    },
    ...(today === null || today === task.unit_code
      ? {}
      : { unitNote: words.units.structure.countedUnder(nameOf(page, today, words.locale)) }),
    document: {
      number: task.document_no ?? words.terms.none,
      assigned: texts.assigned(formatShortDay(task.assigned_on, words.locale)),
    },
    deadline: deadlineOf(task, words),
    flags: flagTexts(task, words).map((text) => ({ text })),
    plain: plainTexts(task, page, words),
  };
}

/** Canonical values as a column of their own prints them. */
function plainTexts(
  task: Task,
  page: Pick<PageData, 'units'>,
  words: Words,
): TaskTableRow['plain'] {
  const day = (value: string | null) => (value === null ? '' : words.day(value));
  return {
    co_units: task.co_units.map((code) => nameOf(page, code, words.locale)).join(', '),
    document_date: day(task.document_date),
    assigner: task.assigner ?? '',
    field: task.field ?? '',
    assigned_on: day(task.assigned_on),
    original_due_on: day(task.original_due_on),
    completed_on: day(task.completed_on),
    source_status: task.source_status ?? '',
    state_note: task.state_note === null ? '' : words.terms.flag[task.state_note],
  };
}

/** The deadline in force after the ones it replaced. Done tasks say when. */
function deadlineOf(task: Task, words: Words): TaskTableRow['deadline'] {
  const texts = tasks[words.locale].table;
  const notes = [
    ...(task.flags.extended ? [texts.moved] : []),
    ...(task.completed_on === null
      ? []
      : [texts.completed(formatShortDay(task.completed_on, words.locale))]),
  ];
  return {
    earlier:
      task.flags.extended && task.earliest_due_on !== null
        ? [formatDayMonth(task.earliest_due_on, words.locale)]
        : [],
    current: task.due_on === null ? texts.noDeadline : formatShortDay(task.due_on, words.locale),
    ...(notes.length === 0 ? {} : { note: notes.join(' · ') }),
  };
}

/** Every flag of a task in words; what the status column says already is not among them. */
export function flagTexts(
  task: Pick<Task, 'flags' | 'state_note' | 'inherited_from'>,
  words: Words,
): string[] {
  const { flag } = words.terms;
  return [
    ...(task.flags.hanging ? [flag.hanging] : []),
    ...(task.flags.due_soon ? [flag.due_soon] : []),
    ...(task.inherited_from === null ? [] : [flag.inherited]),
    ...(task.state_note === null ? [] : [flag[task.state_note]]),
  ];
}
