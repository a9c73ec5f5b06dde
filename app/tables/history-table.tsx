import { useMemo } from 'react';
import type { Status } from '#app/model/status.ts';
import type { LinkedText, TableColumn } from './column.ts';
import { DataTable } from './data-table.tsx';
import { Linked } from './linked.tsx';

/** A task as one snapshot showed it. */
export interface HistoryRow {
  snapshot: string;
  asOf: LinkedText;
  unit: LinkedText;
  status: { code: Status | 'hanging'; text: string };
  due: string;
  completed: string;
  /** Against the snapshot before, in words: "hạn lùi từ 15/06 sang 20/06". */
  changes: readonly string[];
}

export interface HistoryTableTexts {
  caption: string;
  asOf: string;
  unit: string;
  status: string;
  due: string;
  completed: string;
  changes: string;
}

function historyColumns(texts: HistoryTableTexts): TableColumn<HistoryRow>[] {
  return [
    {
      id: 'asOf',
      header: texts.asOf,
      label: '',
      rowHeader: true,
      cell: ({ asOf }) => <Linked to={asOf} className="nobreak" />,
    },
    {
      id: 'status',
      header: texts.status,
      label: texts.status,
      cell: ({ status }) => <span className={`tone-${status.code}`}>{status.text}</span>,
    },
    {
      id: 'unit',
      header: texts.unit,
      label: texts.unit,
      cell: ({ unit }) => <Linked to={unit} className="nobreak" />,
    },
    { id: 'due', header: texts.due, label: texts.due, cell: ({ due }) => due },
    {
      id: 'completed',
      header: texts.completed,
      label: texts.completed,
      cell: ({ completed }) => completed,
    },
    {
      id: 'changes',
      header: texts.changes,
      label: texts.changes,
      cell: ({ changes }) =>
        changes.map((change) => (
          <span key={change} className="change">
            {change}
          </span>
        )),
      blank: ({ changes }) => changes.length === 0,
    },
  ];
}

/** One row a snapshot, newest first: what changed, and when it was seen. */
export function HistoryTable(props: { texts: HistoryTableTexts; rows: readonly HistoryRow[] }) {
  const columns = useMemo(() => historyColumns(props.texts), [props.texts]);
  return (
    <DataTable
      className="history"
      caption={props.texts.caption}
      columns={columns}
      rows={props.rows}
      rowId={({ snapshot, unit }) => `${snapshot} ${unit.text}`}
    />
  );
}
