import type { CsvShape } from './csv-records.ts';

const QUOTE = 34;

type Units = Uint8Array | Uint16Array;

/**
 * Counts records by line ends and quotation marks alone, in the file's own units; it shares nothing
 * with the reader. A quotation mark opens only at the start of a field.
 */
export function createRecordCounter({ delimiter, newline }: CsvShape) {
  const delimiterUnit = delimiter.charCodeAt(0);
  const newlineUnit = newline.charCodeAt(0);
  let place: 'start of field' | 'in field' | 'in quotes' | 'after quotes' = 'start of field';
  let records = 0;
  let open = false;

  /** Units among which there is no quotation mark, outside of quotes. */
  function countLines(units: Units, from: number, to: number): void {
    if (from === to) return;
    let end = units.indexOf(newlineUnit, from);
    while (end !== -1 && end < to) {
      records += 1;
      end = units.indexOf(newlineUnit, end + 1);
    }
    const last = units[to - 1];
    open = last !== newlineUnit;
    place = open && last !== delimiterUnit ? 'in field' : 'start of field';
  }

  return {
    add(units: Units): void {
      let at = 0;
      while (at < units.length) {
        if (place === 'after quotes') {
          const unit = units[at];
          open = unit !== newlineUnit;
          if (!open) records += 1;
          if (unit === QUOTE) place = 'in quotes';
          else if (!open || unit === delimiterUnit) place = 'start of field';
          at += 1;
          continue;
        }
        const quote = units.indexOf(QUOTE, at);
        const end = quote === -1 ? units.length : quote;
        if (place !== 'in quotes') countLines(units, at, end);
        if (quote === -1) return;
        if (place === 'in quotes') place = 'after quotes';
        else if (place === 'start of field') place = 'in quotes';
        open = true;
        at = quote + 1;
      }
    },
    /** A last line without a line end is a record too. */
    total(): number {
      return records + (open ? 1 : 0);
    },
  };
}
