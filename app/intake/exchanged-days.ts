import { type Day, dayNumber } from '#app/model/day.ts';
import { dayOf } from './date-formats.ts';

/**
 * Whether a spreadsheet of another country turned what it could into dates, day and month
 * exchanged, and left as text what has no such month.
 */
export interface ExchangedDays {
  /** A cell that is a date by its type. */
  seeTyped(day: Day, row: number): void;
  /** A text whose figures have an order; null where they can be read in both. */
  seeText(day: Day | null): void;
  /** The row of the first typed day where they look exchanged. */
  row(): number | null;
}

/** Of the days of a month, those that a spreadsheet can take for a month. */
const SHARE_OF_MONTHS = 12 / 30.4;
/** So seldom is it chance that just these days are typed and just the others text. */
const BY_CHANCE = 0.001;
/** Of one cell a whole list cannot be doubted; from this number on two readings are possible. */
const LEAST_OF_EACH = 2;
/** As many typed days are never chance. */
const MOST_KEPT = 8;

export function createExchangedDays(): ExchangedDays {
  const typed = { early: 0, late: 0, row: 0 };
  const inText = { early: 0, late: 0 };
  /** Typed days that an exchange would have changed. */
  const turned: Turned[] = [];
  let [first, last] = [Infinity, -Infinity];

  /** How many days lie between the texts and a day outside of them. */
  function apart(day: number): number {
    return Math.max(first - day, day - last, 0);
  }

  /** The other reading is no further from what the texts say for certain. */
  function fitsExchanged(): boolean {
    const gain = turned.reduce((sum, { day, back }) => sum + apart(day) - apart(back), 0);
    return gain >= 0;
  }

  return {
    seeTyped(day, row) {
      typed.row ||= row;
      if (Number(day.slice(8)) > 12) {
        typed.late += 1;
        return;
      }
      typed.early += 1;
      const other = turned.length < MOST_KEPT ? turnedOf(day) : null;
      if (other !== null) turned.push(other);
    },
    seeText(day) {
      inText[day === null ? 'early' : 'late'] += 1;
      if (day === null) return;
      const number = dayNumber(day);
      first = Math.min(first, number);
      last = Math.max(last, number);
    },
    row() {
      if (typed.late > 0 || inText.early > 0 || typed.early === 0 || inText.late === 0) return null;
      const chance = SHARE_OF_MONTHS ** typed.early * (1 - SHARE_OF_MONTHS) ** inText.late;
      const isPossible = turned.length >= LEAST_OF_EACH && inText.late >= LEAST_OF_EACH;
      return chance < BY_CHANCE || (isPossible && fitsExchanged()) ? typed.row : null;
    },
  };
}

interface Turned {
  day: number;
  back: number;
}

/** Null where day and month are alike. */
function turnedOf(day: Day): Turned | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const back = month === date ? null : dayOf(year, date, month);
  return back === null ? null : { day: dayNumber(day), back: dayNumber(back) };
}
