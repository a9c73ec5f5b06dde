import { useMemo } from 'react';
import { tasks } from '#app/i18n/texts/tasks.ts';
import { linkTo } from '#app/model/filters.ts';
import type { TaskSort } from '#app/query/tasks.ts';
import type { SortLink } from '#app/tables/column.ts';
import { TASK_COLUMNS, type TaskColumn } from '#app/tables/task-columns.ts';
import { TaskTable } from '#app/tables/task-table.tsx';
import { VirtualBody } from '#app/tables/virtual-body.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { PageColumns } from '../page/page-columns.tsx';
import { wordsIn } from '../page/words.ts';
import { taskTableRows } from '../page/task-rows.ts';
import type { TasksProps } from './props.ts';
import { useGrowingList } from './use-growing-list.ts';

/** Which order a column offers first: the longest delay, the nearest deadline. */
const SORTED: readonly { column: TaskColumn; by: TaskSort; first: 'ascending' | 'descending' }[] = [
  { column: 'days', by: 'days_overdue', first: 'descending' },
  { column: 'title', by: 'task_code', first: 'ascending' },
  { column: 'unit', by: 'unit', first: 'ascending' },
  { column: 'document', by: 'assigned_on', first: 'descending' },
  { column: 'assigned_on', by: 'assigned_on', first: 'descending' },
  { column: 'deadline', by: 'due_on', first: 'ascending' },
  { column: 'completed_on', by: 'completed_on', first: 'descending' },
];

/** One page of the list; sorting and paging are links, so they work without script. */
export function TaskList({ data, page, words }: TasksProps) {
  const texts = tasks[words.locale];
  const { list, rows, next, failed, more } = useGrowingList(data.list, page);
  const shown = useMemo(() => taskTableRows(rows, page, wordsIn(page.filters.lang)), [rows, page]);
  const { filters } = page;
  return (
    <div>
      <TaskTable
        texts={texts.table}
        rows={shown}
        long={{ Body: VirtualBody, total: data.cursor === null ? list.total : null, more }}
        sort={sortLinks(data, page)}
        shown={data.columns}
        tools={
          <PageColumns
            page={page}
            words={words}
            columns={TASK_COLUMNS}
            labels={{ ...texts.table, ...texts.table.plain }}
            shown={data.columns}
            usual={data.usualColumns}
          />
        }
        empty={
          <EmptyState title={texts.empty.title}>
            <p>
              {texts.empty.what}{' '}
              <Link href={linkTo('/tasks', { ...filters, ...CLEARED }, page.kept)}>
                {texts.empty.clear}
              </Link>
            </p>
          </EmptyState>
        }
      />
      <p className="note" role="status">
        {failed ? texts.pages.failed : ''}
      </p>
      <Pagination
        label={texts.pages.label}
        shown={
          texts.pages.shown(words.count(rows.length), words.count(list.total)) +
          texts.pages.days(words.day(page.snapshot.as_of_day))
        }
        {...(data.cursor === null
          ? {}
          : { first: { label: texts.pages.first, href: linkTo('/tasks', filters, page.kept) } })}
        {...(next === null
          ? {}
          : {
              next: {
                label: texts.pages.next,
                href: linkTo('/tasks', filters, { ...page.kept, cursor: next }),
              },
            })}
      />
    </div>
  );
}

const CLEARED = {
  unit: [],
  group: [],
  field: [],
  assigner: [],
  status: [],
  flag: null,
  ageing: null,
  q: null,
} as const;

function sortLinks({ order }: TasksProps['data'], { filters, kept }: TasksProps['page']) {
  return Object.fromEntries(
    SORTED.map(({ column, by, first }): [string, SortLink] => {
      const current = order.by !== by ? null : order.descending ? 'descending' : 'ascending';
      const next = current === null ? first : current === 'descending' ? 'ascending' : 'descending';
      const only = by === 'task_code' ? 'ascending' : next;
      const sort = only === 'descending' ? `-${by}` : by;
      const isDefault = sort === '-days_overdue';
      return [
        column,
        { href: linkTo('/tasks', { ...filters, sort: isDefault ? null : sort }, kept), current },
      ];
    }),
  );
}
