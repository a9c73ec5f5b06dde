import { basename } from 'node:path';
import type { Day } from '#app/model/day.ts';
import type { Staging } from '#app/store/staging.server.ts';
import { refusalOf, warningsOf } from './check-row.ts';
import { placeColumns } from './columns.ts';
import type { IssueLog } from './issue-log.server.ts';
import type { Mapping } from './mapping.ts';
import type { RowCounts } from './outcome.ts';
import { RowReader } from './read-row.ts';
import { openRecords } from './read/open-records.server.ts';
import { createRowNumbers, type RowNumbers } from './row-numbers.ts';
import type { UnitResolver } from './unit-resolver.ts';
import { UntrustworthyFile } from './untrustworthy.ts';

export interface Reading {
  mapping: Mapping;
  asOfDay: Day;
  units: UnitResolver;
  staging: Staging;
  log: IssueLog;
}

export interface ReadResult extends RowCounts {
  /** Where each staged row came from. */
  origins: RowNumbers;
  completedAfterAsOf: number;
}

/** Reads all files as one list: rows go to the staging, what is wrong to the log, into `counts`. */
export async function readFiles(
  paths: readonly string[],
  reading: Reading,
  counts: ReadResult,
): Promise<void> {
  for (const path of paths) {
    try {
      await readOne(path, reading, counts);
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
    origins: createRowNumbers(),
  };
}

async function readOne(path: string, reading: Reading, counts: ReadResult): Promise<void> {
  const { mapping, asOfDay, units, staging, log } = reading;
  const file = basename(path);
  const headerRow = mapping.header_row;
  const source = openRecords(path, { headerRow, encoding: mapping.encoding });
  let reader: RowReader | null = null;
  let records = 0;
  for await (const batch of source.batches()) {
    for (const { row, fields, within = [] } of batch) {
      records += 1;
      if (row < headerRow) {
        counts.rows_skipped += 1;
        continue;
      }
      if (reader === null) {
        const places = placeColumns(fields, mapping);
        reader = new RowReader(places, mapping, units);
        for (const column of places.unknown) {
          log.add({ file, row, column, code: 'unknown_column' });
        }
        continue;
      }
      if (within.some(reader.isRow)) throw new UntrustworthyFile('swallowed_rows', { row });
      const result = reader.read(fields);
      if (result.kind === 'skipped') {
        counts.rows_skipped += 1;
        continue;
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
      for (const warning of warningsOf(result.task, asOfDay)) {
        log.add({ file, row, code: warning.code, column: reader.heading(warning.column) });
      }
      staging.add(result.task);
      counts.rows_accepted += 1;
      counts.origins.add(file, row);
    }
    await staging.drain();
    await log.drain();
  }
  if (reader === null) throw new UntrustworthyFile('no_tasks');
  if (records !== source.countedRecords()) throw new UntrustworthyFile('record_count_mismatch');
}
