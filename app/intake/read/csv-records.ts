import { UntrustworthyFile } from '../untrustworthy.ts';

export interface CsvShape {
  delimiter: string;
  /** `\n` also stands for `\r\n`. */
  newline: '\n' | '\r';
}

/** A longer record is no task: most likely a quotation mark that opens and never closes. */
export const LONGEST_RECORD = 1 << 20;

/**
 * Takes whole records off the front of `text` and hands each to `take`. Returns how much of the
 * text they were; what follows is the beginning of a record that is not complete yet, unless
 * `last`. RFC 4180; a quotation mark inside an unquoted field is a character like any other.
 */
export function takeRecords(
  text: string,
  { delimiter, newline }: CsvShape,
  last: boolean,
  take: (fields: string[], lines: number) => void,
  firstRow: number,
): number {
  const length = text.length;
  const delimiterCode = delimiter.charCodeAt(0);
  const newlineCode = newline.charCodeAt(0);
  let position = 0;
  let row = firstRow;
  while (position < length) {
    const start = position;
    const fields: string[] = [];
    let lines = 1;
    let lineEnd = text.indexOf(newline, position);
    let complete = false;
    while (!complete) {
      if (text.charCodeAt(position) === 34) {
        let close = text.indexOf('"', position + 1);
        let escaped = false;
        while (close !== -1 && text.charCodeAt(close + 1) === 34) {
          escaped = true;
          close = text.indexOf('"', close + 2);
        }
        if (close === -1 || (close === length - 1 && !last)) {
          if (last || length - start > LONGEST_RECORD) {
            throw new UntrustworthyFile('unclosed_quote', { row });
          }
          return start;
        }
        const value = text.slice(position + 1, close);
        fields.push(escaped ? value.replaceAll('""', '"') : value);
        while (lineEnd !== -1 && lineEnd < close) {
          lines += 1;
          lineEnd = text.indexOf(newline, lineEnd + 1);
        }
        position = close + 1;
        let next = text.charCodeAt(position);
        if (next === 13 && newlineCode === 10) {
          if (position === length - 1 && !last) return start;
          if (text.charCodeAt(position + 1) === 10 || position === length - 1) position += 1;
          next = text.charCodeAt(position);
        }
        if (next === delimiterCode) position += 1;
        else if (next === newlineCode || position >= length) {
          position += 1;
          complete = true;
        } else throw new UntrustworthyFile('stray_quote', { row });
      } else {
        let end = text.indexOf(delimiter, position);
        if (lineEnd === -1 && !last) {
          if (length - start > LONGEST_RECORD) {
            throw new UntrustworthyFile('record_too_long', { row });
          }
          return start;
        }
        const stop = lineEnd === -1 ? length : lineEnd;
        if (end === -1 || end > stop) {
          end = stop;
          complete = true;
        }
        const trimmed =
          complete && newlineCode === 10 && text.charCodeAt(end - 1) === 13 && end > position;
        fields.push(text.slice(position, trimmed ? end - 1 : end));
        position = end + 1;
      }
    }
    if (position - start > LONGEST_RECORD) throw new UntrustworthyFile('record_too_long', { row });
    take(fields, lines);
    row += 1;
  }
  return Math.min(position, length);
}
