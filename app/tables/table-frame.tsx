import { type ReactNode, type RefObject, useContext, useId, useRef } from 'react';
import type { TableColumn } from './column.ts';
import { CopyButton } from './copy-button.tsx';
import { FOLD, UNFOLD } from './long-table.ts';
import { cellClass } from './table-row.tsx';
import { tableText } from './table-text.ts';
import { TableTextsContext } from './table-texts.ts';

/** What a table is, whatever its rows. */
export interface TableFrameProps {
  caption: string;
  /** Captions repeat what stands above most tables: then they are for the ear only. */
  captionVisible?: boolean;
  /** "Tổng cộng", over the columns before the first that has a footer. */
  total?: string;
  /** At phone width: a card a row, or still a table where it is slim enough. */
  narrow?: 'cards' | 'table';
  /** Beside the table: its choice of columns. */
  tools?: ReactNode;
  /** In place of rows. */
  empty?: ReactNode;
  /** The kind of table, for its widths: `league`, `tasks`. */
  className?: string;
}

function tableClass({
  narrow = 'cards',
  className,
}: Pick<TableFrameProps, 'narrow' | 'className'>) {
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

interface FramedTableProps<Row> extends TableFrameProps {
  /** Those that are shown. */
  columns: readonly TableColumn<Row>[];
  isEmpty: boolean;
  /** Of all rows, where they go on beyond those in the page. */
  rowCount?: number | null;
  /** The bodies of the table. */
  children: ReactNode;
}

/**
 * A semantic table, complete without script. On a narrow screen each row becomes a card that names its values; in
 * between it scrolls sideways with its first column kept.
 */
export function TableFrame<Row>({
  columns,
  isEmpty,
  rowCount = null,
  children,
  ...props
}: FramedTableProps<Row>) {
  const captionId = useId();
  const table = useRef<HTMLTableElement>(null);
  return (
    <>
      <TableTools tools={props.tools} table={table} isEmpty={isEmpty} />
      {/* Scrolling sideways needs the keyboard's reach. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="table-scroll" role="group" aria-labelledby={captionId} tabIndex={0}>
        <table
          className={tableClass(props)}
          ref={table}
          {...(rowCount !== null && { 'aria-rowcount': rowCount + 1 })}
        >
          <caption id={captionId} className={props.captionVisible ? 'caption' : 'visually-hidden'}>
            {props.caption}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeaderCell key={column.id} column={column} />
              ))}
            </tr>
          </thead>
          {isEmpty && props.empty !== undefined && (
            <tbody>
              <tr className="row-empty">
                <td colSpan={columns.length}>{props.empty}</td>
              </tr>
            </tbody>
          )}
          {children}
          {props.total !== undefined && !isEmpty && (
            <TotalRow columns={columns} total={props.total} />
          )}
        </table>
      </div>
    </>
  );
}
