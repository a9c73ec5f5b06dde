import { formatShortDay } from '#app/i18n/format.ts';
import { briefing } from '#app/i18n/texts/briefing.ts';
import type { Status } from '#app/model/status.ts';
import type { MovedTasksRow } from '#app/query/registry.gen.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { Section } from '#app/ui/section.tsx';
import { taskHref, unitHref } from '../../page/links.ts';
import { type PageData, nameOf } from '../../page/page-data.ts';
import type { Words } from '../../page/words.ts';

interface MovedTableProps {
  tasks: readonly MovedTasksRow[];
  total: number;
  page: PageData;
  words: Words;
}

/** Each task as it was and as it is. */
export function MovedTable({ tasks, total, page, words }: MovedTableProps) {
  const texts = briefing[words.locale].moved;
  const named = (code: string) => nameOf(page, code, words.locale);
  return (
    <Section
      title={texts.caption}
      {...(total > tasks.length
        ? { subtitle: texts.shown(words.count(tasks.length), words.count(total)) }
        : {})}
    >
      <SimpleTable
        caption={texts.caption}
        columns={[
          { id: 'title', label: texts.task },
          { id: 'code', label: texts.code },
          { id: 'unit', label: texts.unit },
          { id: 'document', label: texts.document },
          { id: 'due', label: texts.deadline },
          { id: 'then', label: texts.then },
          { id: 'now', label: texts.now },
          { id: 'days', label: texts.days, numeric: true },
        ]}
        rows={tasks.map((task) => [
          { text: words.taskTitle(task.title), href: taskHref(page.filters, task.task_code) },
          task.task_code,
          {
            text:
              task.older_unit === null || task.older_unit === task.unit_code
                ? named(task.unit_code)
                : texts.from(named(task.older_unit), named(task.unit_code)),
            href: unitHref(page.filters, task.unit_code),
          },
          task.document_no,
          deadline(task, words),
          statusText(task.older_status, texts.absent, words),
          statusText(task.status, texts.gone, words),
          task.days_overdue === null ? '' : words.count(task.days_overdue),
        ])}
      />
    </Section>
  );
}

function deadline(task: MovedTasksRow, words: Words): string {
  const texts = briefing[words.locale].moved;
  const day = (due: string | null) =>
    due === null ? texts.noDeadline : formatShortDay(due, words.locale);
  if (task.status === null) return day(task.older_due_on);
  if (task.older_status === null || task.older_due_on === task.due_on) return day(task.due_on);
  return `${day(task.older_due_on)} → ${day(task.due_on)}`;
}

function statusText(status: string | null, none: string, words: Words): string {
  return status === null ? none : words.terms.statusInText[status as Status];
}
