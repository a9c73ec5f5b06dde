import { type TableColumn, column } from '#app/http/table/table.ts';
import {
  MEASURES_IN_DAYS,
  MEASURES_IN_TASKS,
  MEASURE_NAMES,
  type MeasureName,
} from '#app/model/measure.ts';
import type { Figures, PrintedCounts } from '#app/query/answer.ts';

const COUNT_COLUMNS = [
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

/** Null where a month has none. */
type MaybeFigures = { [Key in keyof Figures]: Figures[Key] | null };

/** The counts, and each measure as three columns: no percentage without its numerator and denominator. */
export function figureColumns<Row>(figuresOf: (row: Row) => MaybeFigures): TableColumn<Row>[] {
  return [
    ...COUNT_COLUMNS.map((name) =>
      column<Row, 'integer'>(name, 'integer', (row) => figuresOf(row).counts?.[name] ?? null),
    ),
    ...MEASURE_NAMES.flatMap((name) => {
      const measureOf = (row: Row) => figuresOf(row).measures?.[name];
      return [
        column<Row, 'share' | 'number' | 'integer'>(
          name,
          typeOf(name),
          (row) => measureOf(row)?.value ?? null,
        ),
        ...(['numerator', 'denominator'] as const).map((part) =>
          column<Row, 'integer'>(
            `${name}_${part}`,
            'integer',
            (row) => measureOf(row)?.[part] ?? null,
          ),
        ),
      ];
    }),
  ];
}

function typeOf(name: MeasureName): 'share' | 'number' | 'integer' {
  const isIn = (names: readonly MeasureName[]) => names.includes(name);
  if (isIn(MEASURES_IN_TASKS)) return 'integer';
  return isIn(MEASURES_IN_DAYS) ? 'number' : 'share';
}
