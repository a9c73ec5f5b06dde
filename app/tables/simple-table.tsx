import { useMemo } from 'react';
import type { LinkedText, SortLink, TableColumn } from './column.ts';
import { Linked } from './linked.tsx';
import { TableFrame } from './table-frame.tsx';
import { BodyCell, plainCells } from './table-row.tsx';

export interface SimpleColumn {
  id: string;
  label: string;
  numeric?: boolean;
  sort?: SortLink;
}

export type SimpleCell = string | LinkedText | null;

export interface SimpleTableProps {
  caption: string;
  captionVisible?: boolean;
  columns: readonly SimpleColumn[];
  /** One cell a column, in their order; the first names the row. */
  rows: readonly (readonly SimpleCell[])[];
  /** The closing row, first cell included: "Tổng cộng". */
  total?: readonly SimpleCell[];
}

function cellOf(cell: SimpleCell | undefined) {
  if (cell === undefined || cell === null) return '–';
  return <Linked to={typeof cell === 'string' ? { text: cell } : cell} />;
}

function textOf(cell: SimpleCell | undefined): string {
  return typeof cell === 'string' ? cell : (cell?.text ?? '');
}

/** The numbers behind a figure: texts as they are printed. */
export function SimpleTable({ columns, rows, total, ...rest }: SimpleTableProps) {
  const defined = useMemo(
    () =>
      columns.map((column, index): TableColumn<readonly SimpleCell[]> => ({
        ...column,
        header: column.label,
        label: index === 0 ? '' : column.label,
        rowHeader: index === 0,
        cell: (row) => cellOf(row[index]),
        blank: (row) => row[index] === '',
        ...(total && index > 0 && { footer: cellOf(total[index]) }),
      })),
    [columns, total],
  );
  const cells = plainCells(defined);
  return (
    <TableFrame
      {...rest}
      className="simple"
      narrow={columns.length > 3 ? 'cards' : 'table'}
      columns={defined}
      isEmpty={rows.length === 0}
      {...(total && { total: textOf(total[0]) })}
    >
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {cells.map((cell) => (
              <BodyCell key={cell.column.id} cell={cell} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
