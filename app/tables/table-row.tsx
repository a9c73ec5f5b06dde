import type { TableColumn } from './column.ts';
import type { PlacedCell } from './table-model.ts';

export function cellClass<Row>(column: TableColumn<Row>): string {
  return [`col-${column.id}`, column.numeric && 'num', column.rowHeader && 'row-header']
    .filter(Boolean)
    .join(' ');
}

export function BodyCell<Row>({
  cell: { column, colSpan },
  row,
}: {
  cell: PlacedCell<Row>;
  row: Row;
}) {
  const Cell = column.rowHeader ? 'th' : 'td';
  return (
    <Cell
      className={cellClass(column)}
      {...(column.rowHeader && { scope: 'row' })}
      {...(column.label !== '' && { 'data-label': column.label })}
      {...(colSpan > 1 && { colSpan })}
      {...(column.blank?.(row) && { 'data-blank': '' })}
    >
      {column.label === '' ? column.cell(row) : <div className="cell">{column.cell(row)}</div>}
    </Cell>
  );
}

/** The cells of a row that has one a column. */
export function plainCells<Row>(columns: readonly TableColumn<Row>[]): PlacedCell<Row>[] {
  return columns.map((column) => ({ column, colSpan: 1 }));
}
