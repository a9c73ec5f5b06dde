import { useMemo } from 'react';
import type { LinkedText, TableColumn } from './column.ts';
import { DataTable } from './data-table.tsx';
import { Linked } from './linked.tsx';
import { ShareBar } from './share-bar.tsx';

export interface FillRow {
  id: string;
  name: string;
  rows: LinkedText;
  share: string;
  percent: number;
}

export interface FillTableTexts {
  caption: string;
  name: string;
  rows: string;
  share: string;
  bar: string;
}

function fillColumns(texts: FillTableTexts): TableColumn<FillRow>[] {
  return [
    {
      id: 'name',
      header: texts.name,
      label: '',
      rowHeader: true,
      cell: ({ name }) => name,
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
      cell: ({ rows }) => <Linked to={rows} />,
    },
    {
      id: 'share',
      header: texts.share,
      label: texts.share,
      numeric: true,
      cell: ({ share }) => share,
    },
  ];
}

/** How many of the rows have something, as figures and as bars on one scale. */
export function FillTable({ texts, rows }: { texts: FillTableTexts; rows: readonly FillRow[] }) {
  const columns = useMemo(() => fillColumns(texts), [texts]);
  return (
    <DataTable
      className="fill"
      narrow="table"
      caption={texts.caption}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
    />
  );
}
