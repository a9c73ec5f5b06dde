import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseMoment } from '#app/model/as-of.ts';
import { dayOfInstant, instantFromTime } from '#app/model/day.ts';
import { invalidParameter } from '#app/model/errors.ts';
import { openStore } from '#app/store/catalog.server.ts';
import { completeMapping } from './complete-mapping.ts';
import { findList } from './find-list.server.ts';
import { offeredMappings } from './kept-mappings.server.ts';
import { CANONICAL_MAPPING, type Mapping } from './mapping.ts';
import { openFile } from './open-list.server.ts';
import type { SourceFile } from './read/record-source.ts';
import { seeRows } from './see-rows.server.ts';
import type { Understanding } from './understanding.ts';
import { createUnitResolver } from './unit-resolver.ts';
import { UntrustworthyFile } from './untrustworthy.ts';

export interface UnderstandingRequest {
  dataDir: string;
  /** The moment the list shows, where it is known: units are those of that day. */
  asOf?: string;
  mapping?: Mapping;
  /** How much of the file has been seen, 0 to 1, and how many tasks in it. */
  onProgress?: (share: number, rows: number) => void;
}

/**
 * Says what a file is taken for, and what has to be answered before it can be imported. Reads it
 * whole and keeps nothing of it. Of a file that cannot be read the reason is the last question.
 */
export async function understandFile(
  path: string,
  { dataDir, asOf, mapping = CANONICAL_MAPPING, onProgress }: UnderstandingRequest,
): Promise<Understanding> {
  const moment = asOf === undefined ? instantFromTime(Date.now()) : parseMoment(asOf);
  if (moment === null) throw invalidParameter('as_of', asOf ?? '', '2019-07-03T10:00+07:00');
  const catalog = await (await openStore(dataDir)).catalog();
  const units = createUnitResolver(catalog, dayOfInstant(moment), 'refuse');
  const work = await mkdtemp(join(tmpdir(), 'dondoc-'));
  const file = basename(path);
  const questions: UntrustworthyFile[] = [];
  let source: SourceFile | null = null;
  let known = nothingUnderstood(mapping);
  try {
    source = await openFile(path, mapping, work);
    const { format, gzip, encoding, sheets } = source;
    known = { ...known, format, gzip, encoding, sheets };
    const list = await findList(source, mapping);
    questions.push(...list.questions);
    const { sheet, header } = list;
    if (header === null) return answered();
    const { head, places, columns } = header;
    known = {
      ...known,
      sheet: sheet === '' ? null : sheet,
      header_row: head.row,
      header_rows: head.rows,
      headings: places.headings,
      columns,
      offered: await offeredMappings(dataDir, head),
    };
    if (format === 'csv' && mapping.header_row === undefined) {
      await source.close();
      source = await openFile(path, { ...mapping, header_row: head.row }, work);
    }
    const records = source.records(sheet);
    const isStrict = format === 'csv';
    const seen = await seeRows(records, header, { mapping, catalog, units, isStrict, onProgress });
    questions.push(...seen.questions);
    const { dates, sample, rows } = seen;
    known = { ...known, dates, sample, rows, units: seen.units };
    known.mapping = completeMapping(mapping, { source, sheet, header, dates });
  } catch (error) {
    if (!(error instanceof UntrustworthyFile)) throw error;
    questions.push(error);
  } finally {
    await source?.close();
    await rm(work, { recursive: true, force: true });
  }
  return answered();

  function answered(): Understanding {
    return { ...known, questions: questions.map((question) => question.issue(file)) };
  }
}

function nothingUnderstood(mapping: Mapping): Understanding {
  return {
    format: null,
    gzip: false,
    encoding: null,
    sheet: null,
    sheets: [],
    header_row: 0,
    header_rows: 0,
    headings: [],
    columns: [],
    dates: [],
    sample: [],
    units: [],
    rows: { tasks: 0, skipped: 0 },
    questions: [],
    mapping,
    offered: [],
  };
}
