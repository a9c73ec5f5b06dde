import { Fragment, type ReactNode, useMemo } from 'react';
import type { Status } from '#app/model/status.ts';
import type { LinkedText, SortLink, TableColumn } from './column.ts';
import { DataTable } from './data-table.tsx';
import { Linked } from './linked.tsx';
import type { LongTable } from './long-table.ts';
import {
  PLAIN_TASK_COLUMNS,
  type PlainTaskColumn,
  TASK_COLUMNS,
  type TaskColumn,
  usualTaskColumns,
} from './task-columns.ts';

export interface TaskTableRow {
  /** Task code and unit: one task may lie with several units. */
  id: string;
  status: { code: Status | 'hanging'; text: string };
  /** Null where nothing is late. The bar is drawn by the charts, all rows on one scale. */
  days: { text: string; bar?: ReactNode } | null;
  title: LinkedText;
  code: string;
  unit: LinkedText;
  /** Under the name: the unit under which it counts, where that is another one. */
  unitNote?: string;
  /** "912/UBND-KT" over "giao 03/06/2019". */
  document: { number: string; assigned: string };
  /** Moved deadlines, oldest first, then the one in force; `note` counts the moves. */
  deadline: { earlier: readonly string[]; current: string; note?: string };
  flags: readonly LinkedText[];
  /** Canonical values as they are printed; empty where there is none. */
  plain: Readonly<Record<PlainTaskColumn, string>>;
}

export interface TaskTableTexts {
  caption: string;
  days: string;
  title: string;
  unit: string;
  document: string;
  deadline: string;
  /** Before a moved deadline, for the ear: "hạn cũ". */
  movedFrom: string;
  status: string;
  flags: string;
  plain: Readonly<Record<PlainTaskColumn, string>>;
}

export interface TaskTableProps {
  texts: TaskTableTexts;
  rows: readonly TaskTableRow[];
  sort?: Readonly<Partial<Record<string, SortLink>>>;
  /** In the table's order; without them the usual ones. */
  shown?: readonly TaskColumn[];
  /** Beside the table. */
  tools?: ReactNode;
  /** Rows that go on beyond these. */
  long?: LongTable<TaskTableRow>;
  empty?: ReactNode;
}

function Days({ row: { days, status } }: { row: TaskTableRow }) {
  if (days === null) return <span className="muted">–</span>;
  return (
    <span className="days">
      <strong className={`days-number tone-${status.code}`}>{days.text}</strong>
      {days.bar}
    </span>
  );
}

function Deadline({ row: { deadline }, movedFrom }: { row: TaskTableRow; movedFrom: string }) {
  return (
    <>
      {deadline.earlier.map((day, index) => (
        <Fragment key={index}>
          <span className="muted nobreak">
            <span className="visually-hidden">{movedFrom} </span>
            <s>{day}</s> →
          </span>{' '}
        </Fragment>
      ))}
      <span className="nobreak">
        <strong>{deadline.current}</strong>
      </span>
      {deadline.note !== undefined && <span className="second-line">{deadline.note}</span>}
    </>
  );
}

function Flags({ flags }: Pick<TaskTableRow, 'flags'>) {
  return (
    <span className="tags">
      {flags.map((flag) => (
        <Linked key={flag.text} to={flag} className="tag" />
      ))}
    </span>
  );
}

function taskColumns(
  texts: TaskTableTexts,
  sort: NonNullable<TaskTableProps['sort']>,
): TableColumn<TaskTableRow>[] {
  const columns: (TableColumn<TaskTableRow> & { id: TaskColumn })[] = [
    {
      id: 'days',
      header: texts.days,
      label: texts.days,
      cell: (row) => <Days row={row} />,
      blank: ({ days }) => days === null,
    },
    {
      id: 'title',
      header: texts.title,
      label: '',
      rowHeader: true,
      cell: (row) => (
        <>
          <Linked to={row.title} />
          {'\u2002'}
          <span className="code">{row.code}</span>
        </>
      ),
    },
    {
      id: 'unit',
      header: texts.unit,
      label: texts.unit,
      cell: (row) => (
        <>
          <Linked to={row.unit} />
          {row.unitNote !== undefined && <span className="second-line">{row.unitNote}</span>}
        </>
      ),
    },
    {
      id: 'document',
      header: texts.document,
      label: texts.document,
      cell: ({ document }) => (
        <>
          <span className="nobreak">{document.number}</span>
          <span className="second-line">{document.assigned}</span>
        </>
      ),
    },
    {
      id: 'deadline',
      header: texts.deadline,
      label: texts.deadline,
      cell: (row) => <Deadline row={row} movedFrom={texts.movedFrom} />,
    },
    {
      id: 'status',
      header: texts.status,
      label: texts.status,
      cell: ({ status }) => <span className={`tone-${status.code}`}>{status.text}</span>,
    },
    {
      id: 'flags',
      header: texts.flags,
      label: texts.flags,
      cell: (row) => <Flags flags={row.flags} />,
      blank: ({ flags }) => flags.length === 0,
    },
    ...PLAIN_TASK_COLUMNS.map((id) => ({
      id,
      header: texts.plain[id],
      label: texts.plain[id],
      cell: ({ plain }: TaskTableRow) => plain[id],
      blank: ({ plain }: TaskTableRow) => plain[id] === '',
    })),
  ];
  return TASK_COLUMNS.ids.flatMap((id) => {
    const column = columns.find((one) => one.id === id);
    const link = sort[id];
    return column === undefined ? [] : [link === undefined ? column : { ...column, sort: link }];
  });
}

const NO_SORT = {};
const USUAL = usualTaskColumns();

/** Which tasks, exactly: rows of one height, what is secondary on a muted second line. */
export function TaskTable({ texts, rows, sort = NO_SORT, shown = USUAL, ...rest }: TaskTableProps) {
  const columns = useMemo(() => taskColumns(texts, sort), [texts, sort]);
  return (
    <DataTable
      {...rest}
      className={shown.every((id) => USUAL.includes(id)) ? 'tasks' : 'tasks chosen'}
      hidden={TASK_COLUMNS.ids.filter((id) => !shown.includes(id))}
      caption={texts.caption}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
    />
  );
}
