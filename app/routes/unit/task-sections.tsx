import { tasks } from '#app/i18n/texts/tasks.ts';
import { unit } from '#app/i18n/texts/unit.ts';
import type { Filters } from '#app/model/filters.ts';
import { usualTaskColumns } from '#app/tables/task-columns.ts';
import { TaskTable } from '#app/tables/task-table.tsx';
import { Actions } from '#app/ui/actions.tsx';
import { Link } from '#app/ui/link.tsx';
import { useReader } from '#app/ui/reader.ts';
import { Section } from '#app/ui/section.tsx';
import { trackedTasksHref } from '../page/links.ts';
import { taskTableRows } from '../page/task-rows.ts';
import type { UnitProps } from './props.ts';

type ListProps = UnitProps & { lists: NonNullable<UnitProps['data']['lists']> };

/** The unit's own people see first what they can still do in time; everybody else what is overdue. */
export function FirstTasks(props: UnitProps) {
  const { lists } = props.data;
  const { role } = useReader();
  if (lists === null) {
    return <p className="note">{unit[props.words.locale].foreignTasks}</p>;
  }
  const sections = [
    <Overdue key="overdue" {...props} lists={lists} />,
    <DueSoon key="due-soon" {...props} lists={lists} />,
  ];
  return <>{role === 'unit' ? sections.reverse() : sections}</>;
}

/** What the unit has to answer for first. */
function Overdue({ lists, page, words }: ListProps) {
  const texts = unit[words.locale].overdue;
  const { total, rows } = lists.overdue;
  const title = total === 0 ? texts.titleNone : texts.title(words.count(total));
  if (total === 0) return <Section title={title}>{null}</Section>;
  return (
    <Section title={title} subtitle={listed(texts, rows.length, total, words)}>
      <TaskTable
        texts={{ ...tasks[words.locale].table, caption: title }}
        rows={taskTableRows(rows, page, words)}
        shown={usualTaskColumns('status', 'unit')}
      />
      <All
        filters={page.filters}
        narrowed={{ status: ['open_overdue'] }}
        label={texts.all(words.count(total))}
      />
    </Section>
  );
}

/** What will be overdue next unless it is done. */
function DueSoon({ data, lists, page, words }: ListProps) {
  const texts = unit[words.locale].dueSoon;
  const { total, rows } = lists.dueSoon;
  const days = words.count(data.dueSoonDays);
  const title = total === 0 ? texts.titleNone(days) : texts.title(words.count(total), days);
  if (total === 0) return <Section title={title}>{null}</Section>;
  return (
    <Section title={title} subtitle={listed(texts, rows.length, total, words)}>
      <TaskTable
        texts={{ ...tasks[words.locale].table, caption: title }}
        rows={taskTableRows(rows, page, words)}
        shown={usualTaskColumns('status', 'unit', 'days')}
      />
      <All
        filters={page.filters}
        narrowed={{ flag: 'due_soon', sort: 'due_on' }}
        label={unit[words.locale].overdue.all(words.count(total))}
      />
    </Section>
  );
}

/** A shortened list says so, on paper too. */
function listed(
  texts: { subtitle: string; subtitlePart: (shown: string) => string },
  shown: number,
  total: number,
  words: UnitProps['words'],
): string {
  return shown === total ? texts.subtitle : texts.subtitlePart(words.count(shown));
}

function All({
  filters,
  narrowed,
  label,
}: {
  filters: Filters;
  narrowed: Partial<Filters>;
  label: string;
}) {
  return (
    <Actions>
      <Link href={trackedTasksHref(filters, narrowed)}>{label}</Link>
    </Actions>
  );
}
