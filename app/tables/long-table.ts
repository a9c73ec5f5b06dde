import type { ComponentType } from 'react';
import type { TableColumn } from './column.ts';

export interface LongBodyProps<Row> {
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Whether the rows begin the list: then each says its place in it. */
  fromStart: boolean;
  /** Asks for further rows, where there are any. */
  more: () => void;
}

/** A list that goes on beyond what is loaded, its rows drawn by a body that keeps only those in view. */
export interface LongTable<Row> {
  Body: ComponentType<LongBodyProps<Row>>;
  /** All rows of the list; null where it is not known which of them these are. */
  total: number | null;
  more: () => void;
}

/** Told to a table, they put all rows that are loaded into it, for reading it whole, and take them out again. */
export const UNFOLD = 'table-unfold';
export const FOLD = 'table-fold';
