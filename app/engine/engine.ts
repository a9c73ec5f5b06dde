export type BindValue = string | number | boolean | null | readonly string[];
export type Row = Record<string, string | number | boolean | null>;

export interface QueryOptions {
  /** Counted from the call, waiting for a place included. */
  deadlineMs?: number;
}

/** The one door to SQL. */
export interface Engine {
  /**
   * One prepared SELECT; every named parameter bound, none extra. Dates come back as `yyyy-MM-dd`.
   * Throws DondocError 'deadline', 'busy' or 'engine', all 503; the cause is for the log.
   */
  query(
    text: string,
    params: Readonly<Record<string, BindValue>>,
    options?: QueryOptions,
  ): Promise<Row[]>;
  close(): Promise<void>;
}

export interface SnapshotFiles {
  id: string;
  asOf: string;
  asOfDay: string;
  revision: number;
  /** Absolute. */
  folder: string;
}

/** A unit as the queries see it. */
export interface ServedUnit {
  code: string;
  name_vi: string;
  name_en: string;
  peer_group: string;
  /** Vietnamese sort order within the list: the engine's own collation is 30 times slower. */
  position: number;
  valid_from: string | null;
  valid_to: string | null;
}

/** The rows of a unit in a snapshot count under another one on today's structure. */
export interface ServedLine {
  snapshot: string;
  unit: string;
  today: string;
}

/** A SELECT and the columns that it answers, in order; at least one is text. */
export interface ColumnedText {
  text: string;
  columns: readonly { name: string; isText: boolean }[];
}

export interface ServingEngine extends Engine {
  /**
   * As `query`, for answers of many rows: they stay in the engine's own memory and are read some at a time. Nobody who
   * reads them slowly holds a connection or a place.
   */
  queryInPieces(
    query: ColumnedText,
    params: Readonly<Record<string, BindValue>>,
    options?: QueryOptions,
  ): Promise<Iterable<Row[]>>;
  /**
   * Replaces what is served in one transaction: new snapshots are loaded, gone ones are no longer
   * listed or read, and their counts leave the memory with the swap after. A query in flight sees
   * the old state or the new one. When it throws, the old state stays.
   */
  serve(
    snapshots: readonly SnapshotFiles[],
    units: readonly ServedUnit[],
    lines?: readonly ServedLine[],
  ): Promise<void>;
}
