import type { Closures } from './calendar.ts';
import type { Cell } from './cells.ts';
import type { UnitHabits } from './plan.ts';

/** The world that all rows share. */
export interface Scene {
  snapshotDays: readonly number[];
  /** Nothing that is planned happens after this day; Infinity where only chance rules. */
  limit: number;
  closures: Closures;
  /** Units among which tasks are passed on. */
  colleagues: readonly string[];
}

/** What is settled about a row before chance has its say. */
export interface Birth {
  cell: Cell;
  assigned: number;
  due: number | null;
  /** The document's task went to this unit alone. */
  alone: boolean;
  habits: UnitHabits;
}
