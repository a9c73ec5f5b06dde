import type { Day } from '#app/model/day.ts';
import { fold } from '#app/model/fold.ts';
import type { ColumnPlaces } from './columns.ts';
import type { SourceRecord } from './read/record-source.ts';
import { cleanField } from './text.ts';
import { beginsTotals, isCount, isTotalsWord } from './totals.ts';
import { beginsFooter, isNumbering } from './words.ts';

export interface RowKinds {
  /** Whether a row is surely no task: blank, a sum, a title between rows, a repeated heading, a footer. */
  isNoTask(
    fields: readonly string[],
    days: SourceRecord['days'],
    flaws?: SourceRecord['flaws'],
  ): boolean;
}

const DATES = ['assigned_on', 'due_on', 'original_due_on', 'completed_on'] as const;
const LONGEST_TITLE = 200;
const SHORTEST_DATE = 6;
/** How a date begins, whatever its order, and whether there is such a day or not. */
const DATE = /^(?:ngày +(?=\d+[-/.]))?\d|^\p{L}{3,9}\.? ?\d{1,2},? +\d{4}/iu;

/** Tells rows of a list from what stands between and under them. Rows are to be asked in order. */
export function createRowKinds(
  { at, secrecyAt, ordinalAt, lowest }: ColumnPlaces,
  isUnit: (text: string) => boolean,
): RowKinds {
  const { assigned_on, task_code, title, unit_code } = at;
  const datesAt = (
    assigned_on === undefined ? DATES.map((column) => at[column]) : [assigned_on]
  ).filter((place) => place !== undefined);
  const allDatesAt = DATES.map((column) => at[column]).filter((place) => place !== undefined);
  const usedAt = [...new Set([...Object.values(at), ...secrecyAt])];
  let begun = false;
  let ended = false;

  return {
    isNoTask(fields, days, flaws) {
      if (isDated(fields, days) && isFilled(fields, task_code)) {
        begun = true;
        return false;
      }
      const filled = fields.flatMap((field, place) => (isBlank(field) ? [] : [place]));
      // What could not be read leaves its place empty, and is no less there.
      if (filled.length === 0) return !isFlawed(flaws);
      const dated = hasDate(fields, days);
      const isNone =
        (!dated && isTotals(fields, filled)) ||
        isRepeatedHeading(fields) ||
        (!begun && isColumnNumbers(fields, filled)) ||
        (dated || isNumbered(fields) ? listGoesOn() : isUnderTheList(fields, filled)) ||
        (!allDatesAt.some((place) => isFilled(fields, place)) && isTitle(fields, filled));
      begun ||= !isNone;
      return isNone;
    },
  };

  /** The usual row, seen at a glance: its first date begins with a figure. */
  function isDated(fields: readonly string[], days: ReadonlyMap<number, Day> | undefined): boolean {
    const [place] = datesAt;
    if (place === undefined) return false;
    if (days?.has(place)) return true;
    const field = fields[place];
    if (field === undefined || field.length < SHORTEST_DATE) return false;
    const first = field.charCodeAt(0);
    return first >= 48 && first <= 57 && !isCount(field);
  }

  function isFlawed(flaws: SourceRecord['flaws']): boolean {
    return flaws?.some(({ place }) => place === null || usedAt.includes(place)) ?? false;
  }

  function text(fields: readonly string[], place: number | undefined | null): string {
    return place === undefined || place === null ? '' : cleanField(fields[place] ?? '');
  }

  function isFilled(fields: readonly string[], place: number | undefined | null): boolean {
    return place !== undefined && place !== null && !isBlank(fields[place] ?? '');
  }

  /** A line of sums says so, and is neither a task nor dated; that of one unit names it. */
  function isTotals(fields: readonly string[], filled: readonly number[]): boolean {
    const code = text(fields, task_code);
    if (code !== '' && !isTotalsWord(code) && unitOfTotals(code) === null) return false;
    return filled.some((place) => {
      const field = text(fields, place);
      if (isTotalsWord(field)) return true;
      const unit = unitOfTotals(field);
      return unit !== null && (isUnit(unit) || isNumbering(unit));
    });
  }

  function unitOfTotals(field: string): string | null {
    return field.length > LONGEST_TITLE ? null : beginsTotals(field);
  }

  /** The heading again, as every printed page has it. */
  function isRepeatedHeading(fields: readonly string[]): boolean {
    const same = usedAt.filter(
      (place) => isFilled(fields, place) && fold(fields[place] ?? '') === fold(lowest[place] ?? ''),
    );
    return same.length >= 3 && same.length >= usedAt.length - 1;
  }

  /** `(1) (2) (3)` or `A B 1 2` under the heading: marks that go up from one place to the next. */
  function isColumnNumbers(fields: readonly string[], filled: readonly number[]): boolean {
    if (filled.length < 3) return false;
    const marks = filled.map((place) =>
      /^\(?(\d{1,2}|[A-ZĐ])\)?(?: ?=.*)?$/.exec(text(fields, place)),
    );
    const order = marks.map((mark) => {
      const [, said = ''] = mark ?? [];
      return said === '' ? Number.NaN : /\d/.test(said) ? Number(said) : said.charCodeAt(0) - 1000;
    });
    return order.every((number, index) => index === 0 || number > (order[index - 1] ?? Number.NaN));
  }

  /** Who gets the list, who made it and who signs it: from the first such line on, what is no row. */
  function isUnderTheList(fields: readonly string[], filled: readonly number[]): boolean {
    const code = text(fields, task_code);
    const isListed = /^[-–+(]/.test(code) || beginsFooter(code);
    const isNamed = code !== '' && !isListed && isFilled(fields, title);
    const hasUnit = isUnit(text(fields, unit_code));
    const begins =
      !isNamed &&
      !hasUnit &&
      filled.length <= 4 &&
      filled.some((place) => beginsFooter(text(fields, place)));
    if (begins && begun) ended = true;
    if (begins) return true;
    return isNamed || hasUnit ? listGoesOn() : ended;
  }

  /** Below what looks like a footer. */
  function listGoesOn(): false {
    ended = false;
    return false;
  }

  /** A row with its running number is one of the list. */
  function isNumbered(fields: readonly string[]): boolean {
    return /^\d+[.)]?$/.test(text(fields, ordinalAt));
  }

  function hasDate(fields: readonly string[], days: ReadonlyMap<number, Day> | undefined): boolean {
    return allDatesAt.some((place) => {
      if (days?.has(place)) return true;
      const field = text(fields, place);
      return DATE.test(field) && !isCount(field);
    });
  }

  /** A title between the rows: one cell, maybe with its number, that names a group or a unit. */
  function isTitle(fields: readonly string[], filled: readonly number[]): boolean {
    const [first, second] = filled;
    if (filled.every((place) => place === ordinalAt)) return true;
    if (filled.length === 2 && first !== undefined && second !== undefined) {
      const isNumbered = first === ordinalAt || (first === 0 && task_code !== 0);
      return (
        isNumbered &&
        isNumbering(text(fields, first)) &&
        (second === title || isUnused(second) || isWords(text(fields, second)))
      );
    }
    if (filled.length !== 1 || first === undefined) return false;
    const only = text(fields, first);
    if (only.length > LONGEST_TITLE) return false;
    const isNumbered = /^(?:[IVX]+|[A-ZĐ]|\d{1,2})[.)/-] *\p{L}/u.test(only) && / /.test(only);
    if (isNumbered) return true;
    if (first === unit_code) return false;
    return isUnit(only) || (first === 0 && isUnused(0));
  }

  function isUnused(place: number): boolean {
    return !usedAt.includes(place);
  }
}

/** Words, and no code: those have figures, or capitals alone. */
function isWords(text: string): boolean {
  return /\p{Ll}|\p{L} \p{L}/u.test(text) && !/\d/.test(text);
}

function isBlank(field: string): boolean {
  return field === '' || field.trim() === '';
}
