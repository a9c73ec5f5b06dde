import { type ReactNode, type RefObject, useContext, useId, useRef } from 'react';
import type { RowGroup, TableColumn } from './column.ts';
import { CopyButton } from './copy-button.tsx';
import { FOLD, type LongTable, UNFOLD } from './long-table.ts';
import { useTableModel } from './table-model.ts';
import { BodyCell, cellClass } from './table-row.tsx';
import { tableText } from './table-text.ts';
import { TableTextsContext } from './table-texts.ts';

export interface DataTableProps<Row> {
  caption: string;
  /** Captions repeat what stands above most tables: then they are for the ear only. */
  captionVisible?: boolean;
  columns: readonly TableColumn<Row>[];
  rows?: readonly Row[];
  groups?: readonly RowGroup<Row>[];
  rowId: (row: Row) => string;
  rowClass?: (row: Row) => string | undefined;
  /** Ids of columns that the reader has put away. */
  hidden?: readonly string[];
  /** "Tổng cộng", over the columns before the first that has a footer. */
  total?: string;
  /** At phone width: a card a row, or still a table where it is slim enough. */
  narrow?: 'cards' | 'table';
  /** Beside the table: its choice of columns. */
  tools?: ReactNode;
  /** Rows that go on beyond these. */
  long?: LongTable<Row>;
  /** In place of rows. */
  empty?: ReactNode;
  /** The kind of table, for its widths: `league`, `tasks`. */
  className?: string;
}

const NOTHING: readonly never[] = [];

function tableClass({
  narrow = 'cards',
  className,
}: Pick<DataTableProps<never>, 'narrow' | 'className'>) {
  return ['table', narrow === 'cards' && 'cards', className].filter(Boolean).join(' ');
}

function HeaderCell<Row>({ column }: { column: TableColumn<Row> }) {
  const { sort, header } = column;
  return (
    <th
      scope="col"
      className={cellClass(column)}
      {...(sort?.current && { 'aria-sort': sort.current })}
    >
      {sort ? (
        <a href={sort.href} className="sort">
          {header}
          <span className="sort-mark" data-order={sort.current ?? 'none'} aria-hidden="true" />
        </a>
      ) : (
        header
      )}
    </th>
  );
}

function TotalRow<Row>({
  columns,
  total,
}: {
  columns: readonly TableColumn<Row>[];
  total: string;
}) {
  const first = Math.max(
    1,
    columns.findIndex(({ footer }) => footer !== undefined),
  );
  return (
    <tfoot>
      <tr>
        <th scope="row" className="row-header" colSpan={first}>
          {total}
        </th>
        {columns.slice(first).map((column) => (
          <td
            key={column.id}
            className={cellClass(column)}
            data-label={column.label}
            {...(column.footer === undefined && { 'data-blank': '' })}
          >
            {column.footer}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

/** The table with all its rows, those out of sight included. */
function wholeText(table: HTMLTableElement | null): string {
  if (table === null) return '';
  table.dispatchEvent(new Event(UNFOLD));
  const text = tableText(table);
  table.dispatchEvent(new Event(FOLD));
  return text;
}

/** What can be done with the table, over it. */
function TableTools(props: {
  tools: ReactNode;
  table: RefObject<HTMLTableElement>;
  isEmpty: boolean;
}) {
  const texts = useContext(TableTextsContext);
  if (props.tools === undefined && (texts === null || props.isEmpty)) return null;
  return (
    <div className="table-tools">
      {props.tools}
      {texts === null || props.isEmpty ? null : (
        <CopyButton label={texts.copy} texts={texts} read={() => wholeText(props.table.current)} />
      )}
    </div>
  );
}

/**
 * A semantic table of rows that arrive sorted, complete without script. On a narrow screen each row
 * becomes a card that names its values; in between it scrolls sideways with its first column kept.
 */
export function DataTable<Row>({
  rows,
  groups,
  hidden = NOTHING,
  long,
  ...props
}: DataTableProps<Row>) {
  const captionId = useId();
  const table = useRef<HTMLTableElement>(null);
  const model = useTableModel(
    props.columns,
    groups ?? [{ id: 'rows', rows: long ? NOTHING : (rows ?? NOTHING) }],
    hidden,
  );
  const isEmpty = long
    ? (rows ?? NOTHING).length === 0
    : model.groups.every((group) => group.rows.length === 0);
  const width = model.columns.length;
  return (
    <>
      <TableTools tools={props.tools} table={table} isEmpty={isEmpty} />
      {/* Scrolling sideways needs the keyboard's reach. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="table-scroll" role="group" aria-labelledby={captionId} tabIndex={0}>
        <table
          className={tableClass(props)}
          ref={table}
          {...(long && long.total !== null && { 'aria-rowcount': long.total + 1 })}
        >
          <caption id={captionId} className={props.captionVisible ? 'caption' : 'visually-hidden'}>
            {props.caption}
          </caption>
          <thead>
            <tr>
              {model.columns.map((column) => (
                <HeaderCell key={column.id} column={column} />
              ))}
            </tr>
          </thead>
          {isEmpty && props.empty !== undefined && (
            <tbody>
              <tr className="row-empty">
                <td colSpan={width}>{props.empty}</td>
              </tr>
            </tbody>
          )}
          {long && !isEmpty && (
            <long.Body
              columns={model.columns}
              rows={rows ?? NOTHING}
              rowId={props.rowId}
              fromStart={long.total !== null}
              more={long.more}
            />
          )}
          {(long ? NOTHING : model.groups).map(({ group, rows: placed }) => (
            <tbody key={group.id}>
              {group.heading !== undefined && (
                <tr className="row-group">
                  <th scope="rowgroup" colSpan={width}>
                    <span className="row-group-words">
                      <span className="row-group-heading">{group.heading}</span>
                      {group.note !== undefined && (
                        <span className="row-group-note">{group.note}</span>
                      )}
                    </span>
                  </th>
                </tr>
              )}
              {placed.map(({ row, cells }) => (
                <tr key={props.rowId(row)} className={props.rowClass?.(row)}>
                  {cells.map((cell) => (
                    <BodyCell key={cell.column.id} cell={cell} row={row} />
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
          {props.total !== undefined && !isEmpty && (
            <TotalRow columns={model.columns} total={props.total} />
          )}
        </table>
      </div>
    </>
  );
}
