import type { Day } from '#app/model/day.ts';
import type { RowIssueCode } from '#app/model/issue.ts';
import { ISO, createDateReader } from '../../dates.ts';
import { UntrustworthyFile } from '../../untrustworthy.ts';
import { unescaped } from './escapes.ts';
import { type NumberFormat, PLAIN } from './number-format.ts';
import { numberText } from '../number-text.ts';
import { dayOfSerial, timeOfSerial } from './serial.ts';
import type { SharedStrings } from './shared-strings.ts';

/** What a workbook's cells refer to. */
export interface CellContext {
  strings: SharedStrings;
  styles: readonly NumberFormat[];
  system1904: boolean;
}

/** A cell as its XML gives it. */
export interface RawCell {
  type: string;
  style: number;
  /** Null where the cell has no value. */
  value: string | null;
  formula: boolean;
}

export interface CellValue {
  text: string;
  day?: Day;
  flaw?: RowIssueCode;
}

const EMPTY: CellValue = { text: '' };
/** Of these, nothing written is no value: a text may be empty, a number may not. */
const VALUES = new Set(['n', 'b', 'd']);
const readIsoDay = createDateReader([ISO]);

/** The cell as a person sees it, with its day where it is a date by its type. */
export function cellValue(cell: RawCell, context: CellContext): CellValue {
  const { type, value } = cell;
  // A formula that was never worked out: what would stand there is not known.
  if (value === null || (value.trim() === '' && VALUES.has(type))) {
    return cell.formula ? { text: '', flaw: 'cell_error' } : EMPTY;
  }
  switch (type) {
    case 'n':
      return numberValue(value.trim(), cell.style, context);
    case 's':
      return { text: sharedText(value, context.strings) };
    case 'str':
    case 'inlineStr':
      return { text: unescaped(value) };
    case 'b':
      return { text: value.trim() === '1' || value.trim() === 'true' ? 'true' : 'false' };
    case 'e':
      return { text: value, flaw: 'cell_error' };
    case 'd': {
      const reading = readIsoDay(value.trim());
      return 'day' in reading ? { text: reading.day, day: reading.day } : { text: value };
    }
    default:
      throw new UntrustworthyFile('damaged_file');
  }
}

function sharedText(value: string, strings: SharedStrings): string {
  const text = /^\s*\d+\s*$/.test(value) ? strings.at(Number(value)) : undefined;
  if (text === undefined) throw new UntrustworthyFile('damaged_file');
  return text;
}

function numberValue(written: string, style: number, context: CellContext): CellValue {
  const format = context.styles[style] ?? PLAIN;
  const number = Number(written);
  if (format.kind === 'date' && Number.isFinite(number)) {
    const day = dayOfSerial(number, context.system1904);
    if (day !== null) return { text: day, day };
  }
  if (format.kind === 'time') {
    const time = timeOfSerial(number);
    if (time !== null) return { text: time };
  }
  const text = numberText(written);
  if (format.kind === 'code' && /^\d+$/.test(text)) {
    return { text: format.before + text.padStart(format.digits, '0') + format.after };
  }
  return { text };
}
