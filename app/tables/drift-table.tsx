import { useMemo } from 'react';
import type { LinkedText, TableColumn } from './column.ts';
import { DataTable } from './data-table.tsx';
import { Linked } from './linked.tsx';
import { ShareBar } from './share-bar.tsx';

/** One kind of change between two snapshots. */
export interface DriftRow {
  kind: string;
  name: string;
  rows: string;
  /** "4.849 dòng bản trước" */
  of: string;
  share: string;
  percent: number;
  first: readonly LinkedText[];
  /** "… và 534 nhiệm vụ khác" */
  more: string;
}

export interface DriftTableTexts {
  caption: string;
  kind: string;
  rows: string;
  share: string;
  of: string;
  firstTasks: string;
}

function driftColumns(texts: DriftTableTexts): TableColumn<DriftRow>[] {
  return [
    { id: 'kind', header: texts.kind, label: '', rowHeader: true, cell: ({ name }) => name },
    {
      id: 'rows',
      header: texts.rows,
      label: texts.rows,
      numeric: true,
      cell: ({ rows }) => rows,
    },
    {
      id: 'share',
      header: texts.share,
      label: texts.share,
      numeric: true,
      cell: ({ share }) => share,
    },
    {
      id: 'of',
      header: texts.of,
      label: texts.of,
      cell: ({ percent, of }) => (
        <>
          <ShareBar percent={percent} />
          <span className="second-line">{of}</span>
        </>
      ),
    },
    {
      id: 'first',
      header: texts.firstTasks,
      label: texts.firstTasks,
      cell: ({ first, more }) => (
        <ul className="codes">
          {first.map((task, at) => (
            <li key={at}>
              <Linked to={task} className="nobreak" />
            </li>
          ))}
          {more !== '' && <li className="muted">{more}</li>}
        </ul>
      ),
      blank: ({ first }) => first.length === 0,
    },
  ];
}

/** What changed, by kind; what did not is left out by the caller. */
export function DriftTable(props: { texts: DriftTableTexts; rows: readonly DriftRow[] }) {
  const columns = useMemo(() => driftColumns(props.texts), [props.texts]);
  return (
    <DataTable
      className="drift"
      caption={props.texts.caption}
      columns={columns}
      rows={props.rows}
      rowId={({ kind }) => kind}
    />
  );
}
