import { useMemo } from 'react';
import type { LinkedText, TableColumn } from './column.ts';
import { DataTable } from './data-table.tsx';
import { Linked } from './linked.tsx';

export interface SnapshotTableRow {
  id: string;
  /** "10:00 ngày 03/07/2019" */
  asOf: LinkedText;
  revision: string;
  source: string;
  read: string;
  accepted: string;
  refused: LinkedText;
  skipped: string;
  /** First letters; the whole hash stands on the snapshot's own page. */
  sha256: string;
  imported: string;
  /** Withdrawn, damaged, newest: said in a word. */
  state?: { text: string; alarming: boolean };
  /** The page of what came in and what became of it. */
  quality: LinkedText;
}

export interface SnapshotTableTexts {
  caption: string;
  asOf: string;
  revision: string;
  source: string;
  read: string;
  accepted: string;
  refused: string;
  skipped: string;
  sha256: string;
  imported: string;
  state: string;
  quality: string;
}

function snapshotColumns(texts: SnapshotTableTexts): TableColumn<SnapshotTableRow>[] {
  const plain = (id: 'source' | 'sha256' | 'imported'): TableColumn<SnapshotTableRow> => ({
    id,
    header: texts[id],
    label: texts[id],
    cell: (row) => row[id],
  });
  const count = (
    id: 'revision' | 'read' | 'accepted' | 'skipped',
  ): TableColumn<SnapshotTableRow> => ({
    id,
    header: texts[id],
    label: texts[id],
    numeric: true,
    cell: (row) => row[id],
  });
  return [
    {
      id: 'asOf',
      header: texts.asOf,
      label: '',
      rowHeader: true,
      cell: ({ asOf }) => <Linked to={asOf} className="nobreak" />,
    },
    count('revision'),
    {
      id: 'state',
      header: texts.state,
      label: texts.state,
      cell: ({ state }) =>
        state && (
          <span className={state.alarming ? 'tone-open_overdue' : undefined}>{state.text}</span>
        ),
      blank: ({ state }) => state === undefined,
    },
    {
      id: 'quality',
      header: texts.quality,
      label: texts.quality,
      cell: ({ quality }) => <Linked to={quality} className="nobreak" />,
    },
    count('read'),
    count('accepted'),
    {
      id: 'refused',
      header: texts.refused,
      label: texts.refused,
      numeric: true,
      cell: ({ refused }) => <Linked to={refused} />,
    },
    count('skipped'),
    plain('source'),
    plain('sha256'),
    plain('imported'),
  ];
}

/** Every snapshot there is, withdrawn ones included: nothing is deleted. */
export function SnapshotTable(props: {
  texts: SnapshotTableTexts;
  rows: readonly SnapshotTableRow[];
}) {
  const columns = useMemo(() => snapshotColumns(props.texts), [props.texts]);
  return (
    <DataTable
      className="snapshots"
      caption={props.texts.caption}
      columns={columns}
      rows={props.rows}
      rowId={({ id }) => id}
    />
  );
}
