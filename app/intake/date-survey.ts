import { DATE_COLUMNS, type DateColumn } from '#app/model/task.ts';
import type { ColumnPlaces } from './columns.ts';
import { type DateEvidence, createDateEvidence } from './date-evidence.ts';
import { ISO, createDateReader } from './dates.ts';
import { type Mapping, givenFormats } from './mapping.ts';
import type { DateReaders } from './read-row.ts';
import type { SourceRecord } from './read/record-source.ts';
import { cleanField } from './text.ts';
import { UntrustworthyFile } from './untrustworthy.ts';
import type { UnderstoodColumn, UnderstoodDates } from './understanding.ts';
import { createWordTable } from './words.ts';

/** What the rows of a file say about how its dates are written. */
export interface DateSurvey {
  /** A row that is a task. */
  see(record: SourceRecord): void;
  /** Whether every column that has had a date is proven. */
  isSettled(): boolean;
  /** How to read each column; `whole`: no row is left that was not seen. */
  readers(whole: boolean): DateReaders;
  /** Columns that must be asked about. */
  questions(headings: readonly string[]): UntrustworthyFile[];
  understood(): UnderstoodDates[];
}

const DEADLINES: readonly DateColumn[] = ['due_on', 'original_due_on'];

export function createDateSurvey(
  { at }: ColumnPlaces,
  columns: readonly UnderstoodColumn[],
  mapping: Mapping,
): DateSurvey {
  const isNone = createWordTable(mapping.null_deadline.map((word) => [word, true] as const));
  const evidence = new Map<DateColumn, DateEvidence>();
  const canonical = new Set<DateColumn>();
  for (const column of DATE_COLUMNS) {
    const place = at[column];
    const constant = mapping.constants[column];
    if (givenFormats(mapping, column) !== null || (place === undefined && !constant)) continue;
    const isCanonical = place !== undefined && columns[place]?.by === 'canonical';
    if (isCanonical) canonical.add(column);
    const found = createDateEvidence(isCanonical);
    if (place === undefined && constant) found.see(cleanField(constant), 0);
    evidence.set(column, found);
  }
  const surveyed = [...evidence].flatMap(([column, found]) => {
    const place = at[column];
    return place === undefined
      ? []
      : [{ column, place, found, hasNone: DEADLINES.includes(column) }];
  });

  /** The day of assignment, which every task has, keeps the promise of the canonical names for all. */
  function isPromised(column: DateColumn): boolean {
    return canonical.has(column) && evidence.get('assigned_on')?.keepsPromise() === true;
  }

  return {
    see({ row, fields, days }) {
      for (const { place, found, hasNone } of surveyed) {
        const field = fields[place];
        if (field === undefined || field === '') continue;
        const typed = days?.get(place);
        if (typed !== undefined) {
          found.seeTyped(typed, row);
          continue;
        }
        const text = cleanField(field);
        if (text !== '' && !(hasNone && isNone(text))) found.see(text, row);
      }
    },
    isSettled: () =>
      surveyed.every(
        ({ column, found }) => isPromised(column) || found.isDecided() || found.isSilent(),
      ),
    readers: (whole) =>
      Object.fromEntries(
        DATE_COLUMNS.map((column) => [
          column,
          isPromised(column)
            ? createDateReader([ISO])
            : (evidence.get(column)?.reader(whole) ??
              createDateReader(givenFormats(mapping, column) ?? [])),
        ]),
      ) as DateReaders,
    questions: (headings) =>
      [...evidence].flatMap(([column, found]) => {
        const place = at[column];
        const heading = (place === undefined ? undefined : headings[place]) ?? column;
        const verdict = found.verdict();
        if (verdict.kind === 'known' || isPromised(column)) return [];
        return verdict.kind === 'unclear'
          ? [new UntrustworthyFile('dates_unclear', { column: heading })]
          : [new UntrustworthyFile('dates_contradict', { column: heading, row: verdict.row })];
      }),
    understood: () =>
      DATE_COLUMNS.flatMap((column) => {
        const given = givenFormats(mapping, column);
        if (given !== null && at[column] !== undefined) {
          return [{ column, formats: given, proven: true, examples: [] }];
        }
        const found = evidence.get(column);
        if (found === undefined) return [];
        if (isPromised(column)) {
          return [{ column, formats: [ISO], proven: true, examples: found.examples() }];
        }
        const verdict = found.verdict();
        const formats =
          verdict.kind === 'known'
            ? verdict.formats
            : verdict.kind === 'unclear'
              ? verdict.candidates
              : [];
        return [{ column, formats, proven: verdict.kind === 'known', examples: found.examples() }];
      }),
  };
}
