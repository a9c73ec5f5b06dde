import type { Day } from '#app/model/day.ts';
import type { DateReader, DateReading } from './dates.ts';
import { remembered } from './remembered.ts';
import { cleanField } from './text.ts';

/** What a cell of a column of dates says; no day where it is empty. */
export type DayReading = { day: Day | null } | Exclude<DateReading, { day: Day }>;

const NO_DAY: DayReading = { day: null };

/** Reads the cells of a column; some words and some days may stand for none. */
export function readDayColumn(
  read: DateReader,
  isNone: (text: string) => boolean,
  days: ReadonlySet<Day>,
): (field: string) => DayReading {
  return remembered((field) => {
    const text = cleanField(field);
    if (text === '' || isNone(text)) return NO_DAY;
    const reading = read(text);
    return 'day' in reading && days.has(reading.day) ? NO_DAY : reading;
  });
}
