import {
  type ColumnDef,
  cellSpanningFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { RowGroup, TableColumn } from './column.ts';

interface PlacedRow<Row> {
  row: Row;
  group: number;
}

const features = tableFeatures({ cellSpanningFeature, columnVisibilityFeature });

function toDefinition<Row>(
  column: TableColumn<Row>,
  from: readonly TableColumn<Row>[],
  hidden: readonly string[],
): ColumnDef<typeof features, PlacedRow<Row>> {
  const shown = (columns: number) =>
    from.slice(0, columns).filter(({ id }) => !hidden.includes(id)).length;
  return {
    id: column.id,
    ...(column.span && { spanColumns: ({ row }) => shown(column.span?.(row.original.row) ?? 1) }),
  };
}

export interface PlacedCell<Row> {
  column: TableColumn<Row>;
  colSpan: number;
}

export interface TableModel<Row> {
  columns: readonly TableColumn<Row>[];
  groups: readonly {
    group: RowGroup<Row>;
    rows: readonly { row: Row; cells: readonly PlacedCell<Row>[] }[];
  }[];
}

/** Which columns are shown, and which cell covers which, for rows that arrive sorted. */
export function useTableModel<Row>(
  columns: readonly TableColumn<Row>[],
  groups: readonly RowGroup<Row>[],
  hidden: readonly string[],
): TableModel<Row> {
  const definitions = useMemo(
    () => columns.map((column, at) => toDefinition(column, columns.slice(at), hidden)),
    [columns, hidden],
  );
  const data = useMemo(
    () => groups.flatMap(({ rows }, group) => rows.map((row) => ({ row, group }))),
    [groups],
  );
  const columnVisibility = Object.fromEntries(hidden.map((id) => [id, false]));
  const table = useTable({ features, columns: definitions, data, state: { columnVisibility } });

  const byId = new Map(columns.map((column) => [column.id, column]));
  const shown = table.getVisibleLeafColumns().flatMap(({ id }) => byId.get(id) ?? []);
  const placed = table.getRowModel().rows.map((row) => ({
    group: row.original.group,
    row: row.original.row,
    cells: row.getVisibleCells().flatMap((cell) => {
      const column = byId.get(cell.column.id);
      return column && !cell.getIsCovered() ? [{ column, colSpan: cell.getColSpan() }] : [];
    }),
  }));
  return {
    columns: shown,
    groups: groups.map((group, at) => ({ group, rows: placed.filter((row) => row.group === at) })),
  };
}
