import { type Day, parseInstant } from '#app/model/day.ts';
import { withoutTime } from './clock-time.ts';
import type { DateFormat } from './date-formats.ts';
import {
  type DateOrder,
  type DateReader,
  ISO,
  createDateReader,
  createProvenReader,
  readingsOf,
  shortYearFormats,
} from './dates.ts';
import { createExchangedDays } from './exchanged-days.ts';

export interface DateExample {
  row: number;
  text: string;
}

/** What a column of dates says about how it is written. */
export type DateVerdict =
  /**
   * `order` null: no date of it hangs on an order. `formats`: those that it is written in.
   * `promised`: its canonical name promises `yyyy-MM-dd`, and it began so.
   */
  | { kind: 'known'; order: DateOrder | null; formats: readonly DateFormat[]; promised: boolean }
  | { kind: 'unclear'; candidates: readonly DateFormat[] }
  | { kind: 'contradicts'; row: number };

export interface DateEvidence {
  /** `text`: filled, and no word for "none". */
  see(text: string, row: number): void;
  /** A cell that is a date by its type. */
  seeTyped(day: Day, row: number): void;
  /** Nothing further can change the verdict but a contradiction. */
  isDecided(): boolean;
  /** No date of it has hung on anything so far. */
  isSilent(): boolean;
  verdict(): DateVerdict;
  /** The column has a canonical name and writes its first date as that promises. */
  keepsPromise(): boolean;
  /** Reads the column, whole or as far as it was seen; `undecided` where more has to be seen. */
  reader(whole: boolean): DateReader;
  /** The first texts; those that hang on an order before others. */
  examples(): readonly DateExample[];
}

const MOST_EXAMPLES = 5;

/**
 * `canonical`: the heading promises `yyyy-MM-dd`, and the first date of the column keeps it or not.
 */
export function createDateEvidence(canonical: boolean): DateEvidence {
  const proof: Partial<Record<DateOrder, number>> = {};
  const written = new Set<DateFormat>();
  const inOrder = { dmy: new Set<DateFormat>(), mdy: new Set<DateFormat>() };
  let short: Set<DateFormat> | null = null;
  let hangs = false;
  let seen = false;
  let promised = false;
  let examples: DateExample[] = [];
  let tellingExamples = 0;
  const exchanged = createExchangedDays();

  function remember(text: string, row: number, telling: boolean): void {
    if (telling && tellingExamples === 0) examples = [];
    if (telling) tellingExamples += 1;
    else if (tellingExamples > 0) return;
    if (examples.length < MOST_EXAMPLES) examples.push({ row, text: Buffer.from(text).toString() });
  }

  return {
    see(text, row) {
      if (promised) return;
      const isInstant = parseInstant(text) !== null;
      const dated = isInstant ? null : withoutTime(text);
      const { certain, dmy, mdy, formats } = readingsOf(dated?.date ?? '');
      if (!seen && canonical && (isInstant || formats[0] === ISO)) promised = true;
      seen = true;
      if (isInstant) written.add(ISO);
      if (certain !== null) for (const format of formats) written.add(format);
      if (dmy === null && mdy === null) {
        remember(text, row, false);
        if (certain === null && dated !== null) {
          const possible = new Set(shortYearFormats(dated.date));
          short = new Set([...(short ?? possible)].filter((format) => possible.has(format)));
        }
        return;
      }
      exchanged.seeText(dmy === null ? mdy : mdy === null ? dmy : null);
      for (const format of formats) inOrder[format.startsWith('M') ? 'mdy' : 'dmy'].add(format);
      if (dmy === mdy) return remember(text, row, false);
      if (dmy !== null && mdy !== null) hangs = true;
      else proof[dmy === null ? 'mdy' : 'dmy'] ??= row;
      remember(text, row, true);
    },
    seeTyped: (day, row) => exchanged.seeTyped(day, row),
    isDecided: () => promised || proof.dmy !== undefined || proof.mdy !== undefined,
    isSilent: () => !hangs && (short === null || written.size > 0),
    verdict() {
      if (proof.dmy !== undefined && proof.mdy !== undefined) {
        return { kind: 'contradicts', row: Math.max(proof.dmy, proof.mdy) };
      }
      const row = exchanged.row();
      if (row !== null) return { kind: 'contradicts', row };
      const order = proof.dmy !== undefined ? 'dmy' : proof.mdy !== undefined ? 'mdy' : null;
      if (order === null && hangs) {
        return { kind: 'unclear', candidates: [...inOrder.dmy, ...inOrder.mdy] };
      }
      const formats = [...written, ...inOrder[order ?? 'dmy']];
      if (formats.length === 0 && short !== null && short.size > 0) {
        return { kind: 'unclear', candidates: [...short] };
      }
      return { kind: 'known', order, formats: narrowest(formats), promised };
    },
    keepsPromise: () => promised,
    reader(whole) {
      if (promised) return createDateReader([ISO]);
      if (canonical && !seen && !whole) return createAwaitingReader();
      const order = proof.dmy !== undefined ? 'dmy' : proof.mdy !== undefined ? 'mdy' : null;
      return createProvenReader(order, whole || written.size > 0);
    },
    examples: () => examples,
  };
}

/** Of a canonical column that nothing was seen of: its first date says whether it keeps its promise. */
function createAwaitingReader(): DateReader {
  let promised: DateReader | null = null;
  return (text) => {
    if (promised === null && !/^\d{4}-\d{2}-\d{2}/.test(text)) return { code: 'undecided' };
    promised ??= createDateReader([ISO]);
    return promised(text);
  };
}

/** `d/M/yyyy` reads what `dd/MM/yyyy` does. */
function narrowest(formats: readonly DateFormat[]): DateFormat[] {
  return formats.filter((format) => {
    const loose = format.replace('dd', 'd').replace('MM', 'M');
    return loose === format || !(formats as readonly string[]).includes(loose);
  });
}
