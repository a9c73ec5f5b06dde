import type { ReactNode } from 'react';

/** Sorting is a link: the same page, ordered otherwise. */
export interface SortLink {
  href: string;
  /** The order in force, null where another column sorts. */
  current: 'ascending' | 'descending' | null;
}

export interface TableColumn<Row> {
  id: string;
  header: ReactNode;
  /** The header as plain words, before the value where rows are cards. Empty: the value speaks. */
  label: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** Names its row; stays in sight when the table scrolls sideways. */
  rowHeader?: boolean;
  sort?: SortLink;
  /** How many columns the cell of this row takes, hidden ones counted; the ones it covers are not drawn. */
  span?: (row: Row) => number;
  /** In the closing row (Tổng cộng). */
  footer?: ReactNode;
  /** Says whether the cell of this row holds nothing, so that a card can leave it out. */
  blank?: (row: Row) => boolean;
}

export interface RowGroup<Row> {
  id: string;
  heading?: ReactNode;
  /** Right of the heading, muted. */
  note?: ReactNode;
  rows: readonly Row[];
}

/** A text that may lead somewhere. */
export interface LinkedText {
  text: string;
  href?: string;
}
