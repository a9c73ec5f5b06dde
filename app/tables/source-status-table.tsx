import { useMemo } from 'react';
import type { Status } from '#app/model/status.ts';
import type { TableColumn } from './column.ts';
import { DataTable } from './data-table.tsx';

export interface SourceStatusRow {
  label: string;
  total: string;
  /** Absent where no row has this status. */
  cells: Partial<Record<Status, { text: string; differs: boolean }>>;
  /** How many rows say one thing and are another; "không so được" where that cannot be told. */
  differs: string;
}

export interface SourceStatusTableTexts {
  caption: string;
  label: string;
  total: string;
  differs: string;
  totalRow: string;
  status: Readonly<Record<Status, string>>;
}

function statusColumns(
  texts: SourceStatusTableTexts,
  statuses: readonly Status[],
  totals: SourceStatusRow,
): TableColumn<SourceStatusRow>[] {
  return [
    { id: 'label', header: texts.label, label: '', rowHeader: true, cell: ({ label }) => label },
    ...statuses.map((status): TableColumn<SourceStatusRow> => ({
      id: status,
      header: texts.status[status],
      label: texts.status[status],
      numeric: true,
      cell: ({ cells }) => <Cell cell={cells[status]} />,
      blank: ({ cells }) => cells[status] === undefined,
      footer: totals.cells[status]?.text ?? '–',
    })),
    {
      id: 'total',
      header: texts.total,
      label: texts.total,
      numeric: true,
      cell: ({ total }) => <strong>{total}</strong>,
      footer: totals.total,
    },
    {
      id: 'differs',
      header: texts.differs,
      label: texts.differs,
      numeric: true,
      cell: ({ differs }) => differs,
      blank: ({ differs }) => differs === '',
      footer: totals.differs,
    },
  ];
}

function Cell({ cell }: { cell: { text: string; differs: boolean } | undefined }) {
  if (cell === undefined) return <span className="muted">–</span>;
  return cell.differs ? <strong className="tone-open_overdue">≠ {cell.text}</strong> : cell.text;
}

/** The source's own labels across, line by line, the statuses that were derived. */
export function SourceStatusTable(props: {
  texts: SourceStatusTableTexts;
  statuses: readonly Status[];
  rows: readonly SourceStatusRow[];
  totals: SourceStatusRow;
}) {
  const { texts, statuses, totals } = props;
  const columns = useMemo(() => statusColumns(texts, statuses, totals), [texts, statuses, totals]);
  return (
    <DataTable
      className="source-status"
      caption={texts.caption}
      columns={columns}
      rows={props.rows}
      rowId={({ label }) => label}
      total={texts.totalRow}
    />
  );
}
