import type { CsvCell } from '#app/http/csv.ts';
import { MEASURE_NAMES, type Measures } from '#app/model/measure.ts';
import type { PrintedCounts } from '#app/query/answer.ts';

export const COUNT_COLUMNS = [
  'total',
  'done',
  'open',
  'done_on_time',
  'done_late',
  'done_no_deadline',
  'open_in_time',
  'open_overdue',
  'open_no_deadline',
  'hanging',
  'due_soon',
  'extended',
] as const satisfies readonly (keyof PrintedCounts)[];

/** Each measure as three columns: no percentage without its numerator and denominator. */
export const MEASURE_COLUMNS = MEASURE_NAMES.flatMap((name) => [
  name,
  `${name}_numerator`,
  `${name}_denominator`,
]);

export function countCells(counts: PrintedCounts | null): CsvCell[] {
  return COUNT_COLUMNS.map((name) => counts?.[name] ?? null);
}

export function measureCells(measures: Measures | null): CsvCell[] {
  return MEASURE_NAMES.flatMap((name) => {
    const measure = measures?.[name];
    return [measure?.value ?? null, measure?.numerator ?? null, measure?.denominator ?? null];
  });
}
