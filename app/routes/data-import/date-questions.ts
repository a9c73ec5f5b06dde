import type { DateFormat } from '#app/intake/date-formats.ts';
import { createDateReader } from '#app/intake/dates.ts';
import type { Understanding } from '#app/intake/understanding.ts';
import type { Day } from '#app/model/day.ts';
import type { DateColumn } from '#app/model/task.ts';
import { formatsValue } from './mapping-fields.ts';

/** A column whose dates can be read in several ways, with what each way makes of the first ones. */
export interface DateQuestion {
  column: DateColumn;
  answers: readonly {
    /** As the form sends it. */
    value: string;
    formats: readonly DateFormat[];
    readings: readonly { row: number; text: string; day: Day | null }[];
  }[];
}

const MOST_READINGS = 3;

/** Formats that put day, month and year in the same order are one answer: a column may hold several. */
export function dateQuestions({ dates }: Pick<Understanding, 'dates'>): DateQuestion[] {
  return dates.flatMap(({ column, formats, proven, examples }) => {
    if (proven || formats.length === 0) return [];
    const orders = [...new Set(formats.map(orderOf))];
    const answers = orders.map((order) => {
      const same = formats.filter((format) => orderOf(format) === order);
      const read = createDateReader(same);
      return {
        value: formatsValue(same),
        formats: same,
        readings: examples.slice(0, MOST_READINGS).map(({ row, text }) => {
          const reading = read(text);
          return { row, text, day: 'day' in reading ? reading.day : null };
        }),
      };
    });
    return [{ column, answers }];
  });
}

function orderOf(format: DateFormat): string {
  return format.replace(/[^dMy]/g, '').replace(/(.)\1+/g, '$1');
}
