import type { UnitLists } from '#app/store/unit-lists.server.ts';
import { createColumnDoubts } from './column-doubts.ts';
import { createDateSurvey } from './date-survey.ts';
import type { FoundHeader } from './header.ts';
import type { Mapping } from './mapping.ts';
import { lastOf } from './heading-block.ts';
import type { RecordSource } from './read/record-source.ts';
import { assertNoStamp } from './secrecy.ts';
import { createSieve } from './sieve.ts';
import type { Understanding } from './understanding.ts';
import type { UnitResolver } from './unit-resolver.ts';
import { createUnitSurvey } from './unit-survey.ts';
import { UntrustworthyFile } from './untrustworthy.ts';

export interface Seeing {
  mapping: Mapping;
  catalog: Pick<UnitLists, 'units'>;
  units: UnitResolver;
  isStrict: boolean;
  onProgress: ((share: number, rows: number) => void) | undefined;
}

export interface SeenRows extends Pick<Understanding, 'dates' | 'sample' | 'rows' | 'units'> {
  questions: readonly UntrustworthyFile[];
}

const SAMPLE_ROWS = 10;

/** Reads all rows of a list to say how its dates and units are written. */
export async function seeRows(
  source: RecordSource,
  header: FoundHeader,
  { mapping, catalog, units, isStrict, onProgress }: Seeing,
): Promise<SeenRows> {
  const { head, places, columns } = header;
  const doubts = createColumnDoubts(header);
  const survey = createDateSurvey(places, columns, mapping);
  const unitSurvey = createUnitSurvey(places, catalog, units);
  const sift = createSieve(places, units, isStrict);
  const sample: { row: number; fields: readonly string[] }[] = [];
  const rows = { tasks: 0, skipped: 0 };
  let failure: UntrustworthyFile[] = [];
  let records = 0;
  try {
    for await (const batch of source.batches()) {
      for (const record of batch) {
        records += 1;
        const { row, fields } = record;
        if (row <= lastOf(head)) {
          if (row < head.row) {
            assertNoStamp(record);
            rows.skipped += 1;
          }
          continue;
        }
        const sifted = sift(record);
        rows[sifted === 'no task' ? 'skipped' : 'tasks'] += 1;
        if (sifted !== 'task') continue;
        doubts.see(record);
        if (doubts.hides(fields)) continue;
        survey.see(record);
        unitSurvey.see(fields);
        if (sample.length < SAMPLE_ROWS) sample.push({ row, fields: [...fields] });
      }
      onProgress?.(source.progress(), rows.tasks);
    }
    if (records !== source.countedRecords()) throw new UntrustworthyFile('record_count_mismatch');
    if (rows.tasks === 0) throw new UntrustworthyFile('no_tasks');
  } catch (error) {
    if (!(error instanceof UntrustworthyFile)) throw error;
    failure = [error];
  }
  return {
    dates: survey.understood(),
    sample,
    rows,
    units: unitSurvey.unresolved(),
    questions: [...doubts.questions(), ...survey.questions(places.headings), ...failure],
  };
}
