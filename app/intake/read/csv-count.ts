import type { CsvShape } from './csv-records.ts';

const QUOTE = 34;

/**
 * Counts records byte by byte, by a state machine that shares nothing with the reader: 0 at the
 * start of a field, 1 inside an unquoted one, 2 inside quotes, 3 after a quote that may close.
 */
export function createRecordCounter({ delimiter, newline }: CsvShape) {
  const delimiterByte = delimiter.charCodeAt(0);
  const newlineByte = newline.charCodeAt(0);
  let state = 0;
  let records = 0;
  let open = false;
  return {
    add(bytes: Uint8Array | Uint16Array): void {
      for (let at = 0; at < bytes.length; at += 1) {
        open = true;
        if (state === 2) {
          const quote = bytes.indexOf(QUOTE, at);
          if (quote === -1) return;
          at = quote;
          state = 3;
          continue;
        }
        const byte = bytes[at];
        if (byte === newlineByte) {
          records += 1;
          state = 0;
          open = false;
        } else if (byte === delimiterByte) state = 0;
        else if (byte === QUOTE) state = state === 1 ? 1 : 2;
        else if (state === 0) state = 1;
      }
    },
    /** A last line without a line end is a record too. */
    total(): number {
      return records + (open ? 1 : 0);
    },
  };
}
