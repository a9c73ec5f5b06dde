import type { Issue } from '#app/model/issue.ts';
import type { CanonicalColumn, DateColumn } from '#app/model/task.ts';
import type { DateFormat } from './date-formats.ts';
import type { Mapping } from './mapping.ts';
import type { Encoding, SourceFile, SourceSheet } from './read/record-source.ts';

/** A canonical column, or the unit under whatever name it has. */
export type SourceColumn = CanonicalColumn | 'unit';

/** What a file was taken for, before anything of it is imported. It may show the file's values. */
export interface Understanding {
  /** Null where the file could not be opened. */
  format: SourceFile['format'] | null;
  gzip: boolean;
  encoding: Encoding | null;
  /** Null where the format has no sheets, or the one that is meant is not known. */
  sheet: string | null;
  sheets: readonly SourceSheet[];
  /** The first row of the headings, and how many they take; 0 where the format names its columns. */
  header_row: number;
  header_rows: number;
  /** One for each place, each different from the others; '' where there is none. */
  headings: readonly string[];
  columns: readonly UnderstoodColumn[];
  dates: readonly UnderstoodDates[];
  /** The first ten data rows. Rows that are or may be secret are left out. */
  sample: readonly { row: number; fields: readonly string[] }[];
  /** Names that resolve to no unit, the most frequent first, and the units that may be meant. */
  units: readonly UnresolvedUnit[];
  /** Whole rows: what is a task and what was left out as blank, banner, total or footer. */
  rows: { tasks: number; skipped: number };
  /** What must be answered before anything is read. */
  questions: readonly Issue[];
  /** Says all that was understood: importing with it gives the same. */
  mapping: Mapping;
  /** Names of kept mappings whose headings are all in this header. */
  offered: readonly string[];
}

export interface UnderstoodColumn {
  place: number;
  heading: string;
  /** What the place feeds, or would feed if it were certain; null where nothing is known of it. */
  column: SourceColumn | null;
  /** 0 to 1; from `APPLIED_FROM` on it is applied, below it is only offered. */
  confidence: number;
  /** Why; null where the column is not applied. */
  by: 'mapping' | 'canonical' | 'heading' | null;
}

export interface UnderstoodDates {
  column: DateColumn;
  /** Decided: those that the column is written in. In doubt: those that are possible. Typed or empty: none. */
  formats: readonly DateFormat[];
  /** Whether the formats are given or proven; false is a question, unless there is no date at all. */
  proven: boolean;
  examples: readonly { row: number; text: string }[];
}

export interface UnresolvedUnit {
  text: string;
  rows: number;
  offers: readonly { code: string; name_vi: string }[];
}
