import { basename } from 'node:path';
import type { Day } from '#app/model/day.ts';
import type { Staging } from '#app/store/staging.server.ts';
import { refusalOf, warningsOf } from './check-row.ts';
import type { IssueLog } from './issue-log.server.ts';
import type { Mapping } from './mapping.ts';
import { type OpenList, openList } from './open-list.server.ts';
import { lastOf } from './heading-block.ts';
import type { RowCounts } from './outcome.ts';
import { RowReader } from './read-row.ts';
import { assertNoStamp } from './secrecy.ts';
import { createRowNumbers, type RowNumbers } from './row-numbers.ts';
import type { UnitResolver } from './unit-resolver.ts';
import { UntrustworthyFile } from './untrustworthy.ts';

export interface Reading {
  mapping: Mapping;
  asOfDay: Day;
  units: UnitResolver;
  staging: Staging;
  log: IssueLog;
  /** A folder of its own for what a reader has to put aside. */
  work: string;
  /** How much of the files has been read, 0 to 1, and how many rows in them. */
  onProgress?: (share: number, rows: number) => void;
}

export interface ReadResult extends RowCounts {
  /** Where each staged row came from. */
  origins: RowNumbers;
  completedAfterAsOf: number;
  /** The headings that titles stand under. */
  titleHeadings: Set<string>;
  /** The headings that say how secret a row is. */
  secrecyHeadings: Set<string>;
}

/** Reads all files as one list: rows go to the staging, what is wrong to the log, into `counts`. */
export async function readFiles(
  paths: readonly string[],
  reading: Reading,
  counts: ReadResult,
): Promise<void> {
  const { onProgress } = reading;
  for (const [at, path] of paths.entries()) {
    const ofAll = (share: number, rows: number) => onProgress?.((at + share) / paths.length, rows);
    try {
      await readOne(path, { ...reading, onProgress: ofAll }, counts);
    } catch (error) {
      if (error instanceof UntrustworthyFile) error.file = basename(path);
      throw error;
    }
  }
}

export function nothingRead(): ReadResult {
  return {
    rows_read: 0,
    rows_accepted: 0,
    rows_refused: 0,
    rows_skipped: 0,
    completedAfterAsOf: 0,
    titleHeadings: new Set(),
    secrecyHeadings: new Set(),
    origins: createRowNumbers(),
  };
}

async function readOne(path: string, reading: Reading, counts: ReadResult): Promise<void> {
  const { mapping, units, log } = reading;
  const file = basename(path);
  const list = await openList(path, reading, (question) => log.add(question.issue(file)));
  try {
    const { places, head } = list.header;
    const { dates, isStrict } = list;
    for (const place of places.unused) {
      const column = places.headings[place] ?? '';
      if (column !== '') log.add({ file, row: head.row || null, column, code: 'unknown_column' });
    }
    const reader = new RowReader({ places, mapping, units, dates, isStrict });
    counts.titleHeadings.add(reader.heading('title'));
    for (const place of places.secrecyAt) counts.secrecyHeadings.add(places.headings[place] ?? '');
    await readRows(file, list, reader, reading, counts);
  } finally {
    await list.close();
  }
}

async function readRows(
  file: string,
  list: OpenList,
  reader: RowReader,
  reading: Reading,
  counts: ReadResult,
): Promise<void> {
  const { asOfDay, units, staging, log, onProgress } = reading;
  const { row: firstOfHead } = list.header.head;
  const lastOfHead = lastOf(list.header.head);
  const source = list.records();
  let records = 0;
  for await (const batch of source.batches()) {
    for (const record of batch) {
      const { row, within } = record;
      records += 1;
      if (row <= lastOfHead) {
        if (row < firstOfHead) {
          assertNoStamp(record);
          counts.rows_skipped += 1;
        }
        continue;
      }
      if (within?.some(reader.isRow)) throw new UntrustworthyFile('swallowed_rows', { row });
      let result = reader.read(record);
      while (result.kind === 'undecided') {
        reader.decide(result.column, await list.decide(result.column));
        result = reader.readAgain();
      }
      if (result.kind === 'skipped') {
        counts.rows_skipped += 1;
        continue;
      }
      list.watch.see(record);
      if (result.kind === 'contradicts') {
        throw new UntrustworthyFile('dates_contradict', { row, column: result.column });
      }
      counts.rows_read += 1;
      if (result.kind === 'refused') {
        counts.rows_refused += 1;
        for (const issue of result.issues) log.add({ file, row, ...issue });
        continue;
      }
      const refusal = refusalOf(result.task, asOfDay);
      if (refusal) {
        counts.rows_refused += 1;
        counts.completedAfterAsOf += 1;
        log.add({ file, row, code: refusal.code, column: reader.heading(refusal.column) });
        continue;
      }
      for (const warning of warningsOf(result.task, asOfDay, units)) {
        log.add({ file, row, code: warning.code, column: reader.heading(warning.column) });
      }
      staging.add(result.task);
      counts.rows_accepted += 1;
      counts.origins.add(file, row);
    }
    await staging.drain();
    await log.drain();
    onProgress?.(source.progress(), counts.rows_read);
  }
  if (records !== source.countedRecords()) throw new UntrustworthyFile('record_count_mismatch');
  const [question] = list.watch.questions();
  if (question) throw question;
}
