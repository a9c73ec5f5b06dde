import type { RowGroup, TableColumn } from './column.ts';
import type { LongTable } from './long-table.ts';
import { TableFrame, type TableFrameProps } from './table-frame.tsx';
import { useTableModel } from './table-model.ts';
import { BodyCell } from './table-row.tsx';

export interface DataTableProps<Row> extends TableFrameProps {
  columns: readonly TableColumn<Row>[];
  rows?: readonly Row[];
  groups?: readonly RowGroup<Row>[];
  rowId: (row: Row) => string;
  rowClass?: (row: Row) => string | undefined;
  /** Ids of columns that the reader has put away. */
  hidden?: readonly string[];
  /** Rows that go on beyond these. */
  long?: LongTable<Row>;
}

const NOTHING: readonly never[] = [];

/** A table of rows that arrive sorted, in groups or not, with columns to put away and cells over several of them. */
export function DataTable<Row>({
  rows,
  groups,
  hidden = NOTHING,
  long,
  columns,
  rowId,
  rowClass,
  ...frame
}: DataTableProps<Row>) {
  const model = useTableModel(
    columns,
    groups ?? [{ id: 'rows', rows: long ? NOTHING : (rows ?? NOTHING) }],
    hidden,
  );
  const isEmpty = long
    ? (rows ?? NOTHING).length === 0
    : model.groups.every((group) => group.rows.length === 0);
  return (
    <TableFrame
      {...frame}
      columns={model.columns}
      isEmpty={isEmpty}
      rowCount={long ? long.total : null}
    >
      {long && !isEmpty && (
        <long.Body
          columns={model.columns}
          rows={rows ?? NOTHING}
          rowId={rowId}
          fromStart={long.total !== null}
          more={long.more}
        />
      )}
      {(long ? NOTHING : model.groups).map(({ group, rows: placed }) => (
        <tbody key={group.id}>
          {group.heading !== undefined && (
            <tr className="row-group">
              <th scope="rowgroup" colSpan={model.columns.length}>
                <span className="row-group-words">
                  <span className="row-group-heading">{group.heading}</span>
                  {group.note !== undefined && <span className="row-group-note">{group.note}</span>}
                </span>
              </th>
            </tr>
          )}
          {placed.map(({ row, cells }) => (
            <tr key={rowId(row)} className={rowClass?.(row)}>
              {cells.map((cell) => (
                <BodyCell key={cell.column.id} cell={cell} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </TableFrame>
  );
}
