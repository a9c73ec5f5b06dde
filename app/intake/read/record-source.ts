import type { Day } from '#app/model/day.ts';
import type { RowIssueCode } from '#app/model/issue.ts';
import type { RowWithin } from './rows-within.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'tcvn3', 'vni'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** One record of a file, whatever its format. */
export interface SourceRecord {
  /**
   * As a spreadsheet counts: the first record of the file is 1. In JSON and Parquet the number of
   * the element or row, in NDJSON that of the line.
   */
  row: number;
  /**
   * As they stand in the file, numbers without loss, '' where there is nothing. In delimited text
   * as many as were written; elsewhere empty ones at the end may be missing.
   */
  fields: readonly string[];
  /** The fields are plain but for their ends (`isPlain` in text.ts): they are quickly cleaned. */
  isPlain?: boolean;
  /** Places whose cell is a date by its type; the field says the same as `yyyy-MM-dd`. */
  days?: ReadonlyMap<number, Day>;
  /** What makes the row unreadable: at a place where that column is used, else (null) at once. */
  flaws?: readonly Flaw[];
  /** Lines inside its fields that may be rows, swallowed by a quotation mark left open. */
  within?: readonly RowWithin[];
}

export interface Flaw {
  place: number | null;
  code: RowIssueCode;
}

/** What every format is read as. */
export interface RecordSource {
  /** All records from the first on, in order, in batches. Throws UntrustworthyFile. */
  batches(): AsyncIterable<readonly SourceRecord[]>;
  /**
   * The number of records by another count than the reader's own, known once `batches` has ended.
   * A difference means that rows were swallowed or torn.
   */
  countedRecords(): number;
  /** How much of the file has been read, 0 to 1. */
  progress(): number;
}

export interface SourceFile {
  format: 'csv' | 'xlsx' | 'json' | 'ndjson' | 'parquet';
  gzip: boolean;
  /** Of a text format; null where the format has one of its own. */
  encoding: Encoding | null;
  /** Where the format itself names its columns (JSON keys, Parquet); else the header is a record. */
  columns: readonly string[] | null;
  /** In the file's order; a single one with name '' where the format has none. */
  sheets: readonly SourceSheet[];
  /** May be opened again and again. Throws UntrustworthyFile `missing_sheet`. */
  records(sheet: string): RecordSource;
  /** Merged cells of a sheet; the value stands in the first cell, the others are empty. */
  merges(sheet: string): Promise<readonly Merge[]>;
  close(): Promise<void>;
}

export interface SourceSheet {
  name: string;
  hidden: boolean;
}

/** Rows from 1 as a spreadsheet counts, places from 0 like those of the fields; all inclusive. */
export interface Merge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface ReadOptions {
  encoding: 'auto' | Encoding;
  /** Where it is known; else the delimiter is recognised from the first rows alone. */
  headerRow?: number | undefined;
  /** A folder of the reader's own for what it has to put aside. */
  work: string;
}
