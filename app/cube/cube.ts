import type { CubeMovesRow } from '#app/query/registry.gen.ts';
import type { KnownCatalog } from '#app/query/view.ts';

/**
 * The cube: the tasks of a snapshot and of the earlier ones that a page looks back to, as coded columns without any
 * text of a task. A browser that holds it answers what the server answers, of the same filters.
 */
export interface Cube {
  about: CubeAbout;
  cells: Cells;
  moves: readonly CubeMovesRow[];
}

/** What stands beside the columns: the catalogue, and the few answers that no filter changes. */
export interface CubeAbout {
  /** Whose cube it is. */
  snapshot: string;
  /** Ids by position: a cell's `snapshots` has the bit of each in which its tasks stand. */
  held: readonly string[];
  /** The snapshots between which `moves` tells what moved, the older first; null where there is no older one. */
  moved: readonly [older: string, newer: string] | null;
  changes: readonly UnitChanges[];
  catalog: KnownCatalog;
}

/** The units of a snapshot, and how many of their rows the next one changed. */
export interface UnitChanges {
  older: string;
  newer: string;
  units: readonly { unit_code: string; changed: number }[];
}

/** A column of few values: `codes[cell]` is the place of its value in `values`. */
export interface Coded {
  values: readonly string[];
  codes: ArrayLike<number>;
}

/** Tasks that are alike, one cell each kind. */
export interface Cells {
  length: number;
  unit: Coded;
  field: Coded;
  assigner: Coded;
  /** Place in `STATUSES`. */
  status: Uint8Array;
  /** Bits in the order of `FLAGS`, then `BULK_COMPLETED`. */
  flags: Uint16Array;
  /** Days since 1970-01-01. */
  assigned: Int32Array;
  /** Likewise; `NO_DAY` without a deadline. */
  due: Int32Array;
  snapshots: Uint32Array;
  tasks: Int32Array;
  /** The column by which the cells ascend, if any. */
  order: 'assigned' | 'due' | null;
}

export const NO_DAY = -0x80000000;

/** One bit a snapshot. */
export const MOST_SNAPSHOTS = 32;

/** Of a snapshot with more tasks, or a history of more kinds, the server goes on answering: a browser would be too slow. */
export const MOST_TASKS = 250_000;
export const MOST_CELLS = 400_000;

/** The two streams in which a cube travels. */
export const CUBE_TABLES = ['cells', 'moves'] as const;
export type CubeTable = (typeof CUBE_TABLES)[number];

/** The key under which `CubeAbout` travels in the schema of the cells, as JSON. */
export const ABOUT_KEY = 'dondoc';

/** The order in which the engine lists texts. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What the cube was not made for: the server has to answer. */
export class NotInCube extends Error {
  constructor(what: string) {
    super(`not in the cube: ${what}`);
    this.name = 'NotInCube';
  }
}
