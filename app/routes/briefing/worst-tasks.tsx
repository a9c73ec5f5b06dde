import { formatShortDay } from '#app/i18n/format.ts';
import { briefing } from '#app/i18n/texts/briefing.ts';
import type { Task, TasksAnswer } from '#app/query/tasks.ts';
import type { TableColumn } from '#app/tables/column.ts';
import { DataTable } from '#app/tables/data-table.tsx';
import { Actions } from '#app/ui/actions.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { taskHref, trackedTasksHref, unitHref } from '../page/links.ts';
import type { PageData } from '../page/page-data.ts';
import type { Words } from '../page/words.ts';

interface WorstTasksProps {
  worst: TasksAnswer;
  page: PageData;
  words: Words;
}

/** The ten tasks that wait longest, whoever's they are. */
export function WorstTasks({ worst: { rows, total }, page, words }: WorstTasksProps) {
  const texts = briefing[words.locale].worst;
  if (total === 0) return <Section title={texts.none}>{null}</Section>;
  const title = rows.length === 1 ? texts.one : texts.title(words.count(rows.length));
  const columns: TableColumn<Task>[] = [
    {
      id: 'title',
      header: texts.task,
      label: '',
      rowHeader: true,
      cell: (task) => (
        <>
          <Link className="worst-title" href={taskHref(page.filters, task.task_code)}>
            {words.taskTitle(task.title)}
          </Link>
          <span className="worst-facts note">
            <Link href={unitHref(page.filters, task.unit_code)}>
              {words.locale === 'vi' ? task.unit_name : task.unit_name_en}
            </Link>
            {' · '}
            <span className="nobreak">{task.document_no ?? texts.none_document}</span>
          </span>
        </>
      ),
    },
    {
      id: 'due',
      header: texts.deadline,
      label: texts.deadline,
      cell: (task) => formatShortDay(task.due_on, words.locale),
    },
    {
      id: 'days',
      header: texts.days,
      label: texts.days,
      numeric: true,
      cell: (task) => (
        <>
          {task.flags.hanging ? (
            <span className="worst-hanging">
              <span className="swatch swatch-hanging" aria-hidden="true" />
              {texts.hanging}
            </span>
          ) : null}{' '}
          <b className="tone-open_overdue">{words.count(task.days_overdue ?? 0)}</b>
        </>
      ),
    },
  ];
  return (
    <Section title={title} subtitle={texts.subtitle(words.count(total))}>
      <DataTable
        caption={title}
        className="worst"
        columns={columns}
        rows={rows}
        rowId={({ task_code, unit_code }) => `${task_code} ${unit_code}`}
      />
      {total > rows.length ? (
        <Actions>
          <Link href={trackedTasksHref(page.filters, { status: ['open_overdue'] })}>
            {texts.all(words.count(total))}
          </Link>
        </Actions>
      ) : null}
    </Section>
  );
}
