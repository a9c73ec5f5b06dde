import { type ReactNode, useMemo } from 'react';
import type { LinkedText, TableColumn } from './column.ts';
import { DataTable } from './data-table.tsx';
import { Linked } from './linked.tsx';

export interface CountListRow {
  id: string;
  label: LinkedText;
  /** Drawn by the charts, all rows on one scale. */
  bar?: ReactNode;
  count: LinkedText;
}

export interface CountListProps {
  texts: { caption: string; label: string; bar: string; count: string };
  rows: readonly CountListRow[];
  total?: { label: string; count: string };
}

/** What a list adds up from: a name, a bar, a count. The other two headers are for the ear. */
export function CountList({ texts, rows, total }: CountListProps) {
  const columns = useMemo(
    (): TableColumn<CountListRow>[] => [
      {
        id: 'label',
        header: texts.label,
        label: '',
        rowHeader: true,
        cell: ({ label }) => <Linked to={label} className="nobreak" />,
      },
      {
        id: 'bar',
        header: <span className="visually-hidden">{texts.bar}</span>,
        label: '',
        cell: ({ bar }) => bar,
      },
      {
        id: 'count',
        header: <span className="visually-hidden">{texts.count}</span>,
        label: '',
        numeric: true,
        cell: ({ count }) => <Linked to={count} />,
        ...(total && { footer: total.count }),
      },
    ],
    [texts, total],
  );
  return (
    <DataTable
      className="counts"
      narrow="table"
      caption={texts.caption}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      {...(total && { total: total.label })}
    />
  );
}
