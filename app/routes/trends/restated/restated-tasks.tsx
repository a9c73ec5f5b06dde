import { formatShortDay } from '#app/i18n/format.ts';
import { trends } from '#app/i18n/texts/trends.ts';
import type { RestatedGroup } from '#app/query/restatements.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { Section } from '#app/ui/section.tsx';
import { taskHref, unitHref } from '../../page/links.ts';
import { type PageData, nameOf } from '../../page/page-data.ts';
import type { Words } from '../../page/words.ts';
import { groupInWords } from '../restated-words.ts';

interface RestatedTasksProps {
  group: RestatedGroup;
  page: PageData;
  words: Words;
}

/** The tasks that changed alike. */
export function RestatedTasks({ group, page, words }: RestatedTasksProps) {
  const texts = trends[words.locale].restated.page;
  const title = groupInWords(group, page, words);
  const basis = page.population.basis === 'due' ? 'due' : 'assigned';
  const day = (value: string | null) => (value === null ? '' : formatShortDay(value, words.locale));
  const named = (code: string) => nameOf(page, code, words.locale);
  return (
    <Section
      title={title}
      {...(group.listed.length < group.tasks
        ? { subtitle: texts.shown(words.count(group.listed.length), words.count(group.tasks)) }
        : {})}
    >
      <SimpleTable
        caption={title}
        columns={[
          { id: 'title', label: texts.tasks },
          { id: 'code', label: texts.code },
          { id: 'unit', label: texts.unit },
          { id: 'day', label: texts.day[basis] },
        ]}
        rows={group.listed.map((task) => [
          { text: words.taskTitle(task.title), href: taskHref(page.filters, task.task_code) },
          task.task_code,
          {
            text:
              task.older_unit === null || task.older_unit === task.unit_code
                ? named(task.unit_code)
                : trends[words.locale].restated.fromTo(
                    named(task.older_unit),
                    named(task.unit_code),
                  ),
            href: unitHref(page.filters, task.unit_code),
          },
          task.older_day === null || task.newer_day === null || task.older_day === task.newer_day
            ? day(task.newer_day ?? task.older_day)
            : trends[words.locale].restated.fromTo(day(task.older_day), day(task.newer_day)),
        ])}
      />
    </Section>
  );
}
