import type { DateColumn } from '#app/model/task.ts';
import { createColumnDoubts } from './column-doubts.ts';
import type { DateReader } from './dates.ts';
import { type DateSurvey, createDateSurvey } from './date-survey.ts';
import { findList } from './find-list.server.ts';
import type { FoundHeader } from './header.ts';
import { lastOf } from './heading-block.ts';
import type { Mapping } from './mapping.ts';
import type { DateReaders } from './read-row.ts';
import { openSource } from './read/open-source.server.ts';
import type { RecordSource, SourceFile, SourceRecord } from './read/record-source.ts';
import { createSieve } from './sieve.ts';
import type { UnitResolver } from './unit-resolver.ts';
import { UntrustworthyFile } from './untrustworthy.ts';

/** A task list that is understood well enough to be read. */
export interface OpenList {
  header: FoundHeader;
  dates: DateReaders;
  isStrict: boolean;
  records(): RecordSource;
  /** To be shown each task: some questions only the last of them may raise. */
  watch: TaskWatch;
  /** Reads the list whole to say how a column writes its dates. Throws where it does not say. */
  decide(column: DateColumn): Promise<DateReader>;
  close(): Promise<void>;
}

export interface TaskWatch {
  see(record: SourceRecord): void;
  questions(): readonly UntrustworthyFile[];
}

/** So many rows say how the columns write their dates, except for those that are empty in them. */
const FIRST_ROWS = 2000;

/**
 * Opens a file, finds its list, and reads as far as is needed to know how its dates are written.
 * @throws UntrustworthyFile what has to be answered first; `ask` is told the further questions
 */
export async function openList(
  path: string,
  { mapping, units, work }: { mapping: Mapping; units: UnitResolver; work: string },
  ask: (question: UntrustworthyFile) => void,
): Promise<OpenList> {
  let source = await openFile(path, mapping, work);
  try {
    const { sheet, header, questions } = await findList(source, mapping);
    throwFirst(questions, ask);
    if (header === null) throw new UntrustworthyFile('no_tasks');
    const isStrict = source.format === 'csv';
    if (isStrict && mapping.header_row === undefined) {
      await source.close();
      source = await openFile(path, { ...mapping, header_row: header.head.row }, work);
    }
    const { places, columns } = header;
    const survey = createDateSurvey(places, columns, mapping);
    const doubts = createColumnDoubts(header);
    const open = source;
    const look = (
      watches: readonly Pick<TaskWatch, 'see'>[],
      isEnough: (rows: number) => boolean,
    ) =>
      surveyRows(
        watches,
        open.records(sheet),
        header,
        createSieve(places, units, isStrict),
        isEnough,
      );
    const isEnough = (rows: number) => rows >= FIRST_ROWS && survey.isSettled();
    const whole = await look([survey, doubts], isEnough);
    throwFirst([...doubts.questions(), ...survey.questions(places.headings)], ask);
    let second: DateSurvey | null = null;
    return {
      header,
      dates: survey.readers(whole),
      isStrict,
      records: () => open.records(sheet),
      watch: watchTasks(header, mapping, isStrict),
      async decide(column) {
        if (second === null) {
          second = createDateSurvey(places, columns, mapping);
          await look([second], () => false);
          throwFirst(second.questions(places.headings), ask);
        }
        return second.readers(true)[column];
      },
      close: () => open.close(),
    };
  } catch (error) {
    await source.close();
    throw error;
  }
}

export function openFile(
  path: string,
  { encoding, header_row }: Pick<Mapping, 'encoding' | 'header_row'>,
  work: string,
): Promise<SourceFile> {
  return openSource(path, {
    encoding,
    work,
    ...(header_row === undefined ? {} : { headerRow: header_row }),
  });
}

/** Where cells may be typed, only all of them say whether the dates can be believed. */
function watchTasks(header: FoundHeader, mapping: Mapping, isStrict: boolean): TaskWatch {
  const { places, columns } = header;
  const dates = isStrict ? null : createDateSurvey(places, columns, mapping);
  const doubts = createColumnDoubts(header);
  return {
    see(record) {
      dates?.see(record);
      doubts.see(record);
    },
    questions: () => [...doubts.questions(), ...(dates?.questions(places.headings) ?? [])],
  };
}

/** Whether all rows were seen. */
async function surveyRows(
  watches: readonly Pick<TaskWatch, 'see'>[],
  records: RecordSource,
  { head }: FoundHeader,
  sift: ReturnType<typeof createSieve>,
  isEnough: (rows: number) => boolean,
): Promise<boolean> {
  const last = lastOf(head);
  let rows = 0;
  for await (const batch of records.batches()) {
    for (const record of batch) {
      if (record.row <= last || sift(record) !== 'task') continue;
      rows += 1;
      for (const watch of watches) watch.see(record);
    }
    if (isEnough(rows)) return false;
  }
  return true;
}

function throwFirst(
  questions: readonly UntrustworthyFile[],
  ask: (question: UntrustworthyFile) => void,
): void {
  const [first, ...others] = questions;
  if (first === undefined) return;
  others.forEach(ask);
  throw first;
}
