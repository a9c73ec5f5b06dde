import { useMemo } from 'react';
import type { TableColumn } from './column.ts';
import { DataTable } from './data-table.tsx';
import { ShareBar } from './share-bar.tsx';

/** Rows that were refused, or warned of, for one reason. */
export interface FindingRow {
  code: string;
  /** Says what to do. */
  reason: string;
  rows: string;
  percent: number;
  /** "Hạn xử lý 12, Ngày giao 3" */
  columns: string;
  /** "danh-sach.csv: 7, 12, 40" */
  first: string;
}

export interface FindingTableTexts {
  caption: string;
  reason: string;
  code: string;
  rows: string;
  bar: string;
  column: string;
  first: string;
}

function findingColumns(texts: FindingTableTexts): TableColumn<FindingRow>[] {
  return [
    {
      id: 'reason',
      header: texts.reason,
      label: '',
      rowHeader: true,
      cell: ({ reason, code }) => (
        <>
          {reason} <code className="second-line">{code}</code>
        </>
      ),
    },
    {
      id: 'bar',
      header: <span className="visually-hidden">{texts.bar}</span>,
      label: '',
      cell: ({ percent }) => <ShareBar percent={percent} />,
    },
    {
      id: 'rows',
      header: texts.rows,
      label: texts.rows,
      numeric: true,
      cell: ({ rows }) => rows,
    },
    {
      id: 'columns',
      header: texts.column,
      label: texts.column,
      cell: ({ columns }) => columns,
      blank: ({ columns }) => columns === '',
    },
    {
      id: 'first',
      header: texts.first,
      label: texts.first,
      cell: ({ first }) => first,
      blank: ({ first }) => first === '',
    },
  ];
}

/** Reasons, the most frequent first, each with where it was met. */
export function FindingTable(props: { texts: FindingTableTexts; rows: readonly FindingRow[] }) {
  const columns = useMemo(() => findingColumns(props.texts), [props.texts]);
  return (
    <DataTable
      className="findings"
      caption={props.texts.caption}
      columns={columns}
      rows={props.rows}
      rowId={({ code }) => code}
    />
  );
}
