import type { Column, TrueRow } from './true-list.ts';

/** A list to which something was done, and what may be read from it. */
export interface Mutant {
  kind: string;
  extension: string;
  bytes: Buffer;
  mapping?: Record<string, unknown>;
  truth: readonly TrueRow[];
  /** By row and column of the list: what else the cell may rightly be read as. */
  also?: ReadonlyMap<string, readonly string[]>;
  /** Columns whose heading was damaged: without it there is no such column. */
  lost?: ReadonlySet<Column>;
  /** How many tasks stand in it, where that is certain: so many are read, if it is read at all. */
  tasks?: number;
  /** It must be refused as a whole. */
  mustRefuse?: true;
  /** Bytes of a format that has no checksum were changed: what is read may be anything. */
  unchecked?: true;
}

export function cellKey(row: number, column: Column): string {
  return `${row}:${column}`;
}
