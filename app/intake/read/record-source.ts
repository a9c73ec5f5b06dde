import type { RowWithin } from './rows-within.ts';

/** One record of a file, whatever its format. */
export interface SourceRecord {
  /** As a spreadsheet counts: the first record of the file is 1. */
  row: number;
  /** As they stand in the file. */
  fields: readonly string[];
  /** Lines inside its fields that may be rows, swallowed by a quotation mark left open. */
  within?: readonly RowWithin[];
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
}

export interface ReadOptions {
  headerRow: number;
  encoding: 'auto' | 'utf-8';
}
