import { DondocError } from '#app/model/errors.ts';
import { daysOf, integerOf, millisecondsOf, numberOf } from './numbers.ts';
import type { Cell, CellType, Cells } from './table.ts';

export interface SheetColumn {
  heading: string;
  type: CellType;
  /** In characters. */
  width: number;
}

/** What a cell looks like; the order is that of the workbook's styles. */
export const CELL_STYLES = [
  'plain',
  'text',
  'date',
  'instant',
  'integer',
  'share',
  'heading',
] as const;
export type CellStyle = (typeof CELL_STYLES)[number];

const STYLES: Record<CellType, CellStyle> = {
  text: 'text',
  date: 'date',
  instant: 'instant',
  integer: 'integer',
  number: 'plain',
  share: 'share',
  boolean: 'plain',
};

/** What a cell may hold, counted as a spreadsheet counts: in UTF-16. */
const MOST_UTF16 = 32_767;
const DAY_MS = 86_400_000;
const OFFICE_OFFSET_MS = 7 * 3_600_000;
/** 1970-01-01 in the system of 1900. */
const EPOCH_SERIAL = 25_569;
/** Before 1900-03-01 the system of 1900 counts a day that never was. */
const FIRST_SERIAL = 61;

/** The XML of rows; each cell has the type that its column says, and a text is a text whatever it begins with. */
export class SheetRows {
  readonly #columns: readonly SheetColumn[];
  readonly #letters: readonly string[];
  #row = 0;

  constructor(columns: readonly SheetColumn[]) {
    this.#columns = columns;
    this.#letters = columns.map((_, at) => columnLetters(at));
  }

  get written(): number {
    return this.#row;
  }

  headings(): string {
    const cells = this.#columns.map(({ heading }, at) =>
      textCell(`${this.#letters[at] ?? ''}1`, 'heading', heading),
    );
    return this.#next(cells.join(''));
  }

  row(cells: Cells): string {
    const number = this.#row + 1;
    let xml = '';
    this.#columns.forEach(({ type }, at) => {
      const cell = cells[at] ?? null;
      if (cell === null) return;
      if (typeof cell === 'string' && cell.length > MOST_UTF16) {
        throw new DondocError({
          code: 'cell_full',
          status: 409,
          params: { most: String(MOST_UTF16) },
        });
      }
      xml += cellXml(`${this.#letters[at] ?? ''}${number}`, type, cell);
    });
    return this.#next(xml);
  }

  #next(cells: string): string {
    this.#row += 1;
    return `<row r="${this.#row}">${cells}</row>`;
  }
}

function cellXml(at: string, type: CellType, cell: Cell): string {
  switch (type) {
    case 'text':
      return textCell(at, 'text', String(cell));
    case 'boolean':
      return `<c r="${at}" t="b"><v>${cell === true ? 1 : 0}</v></c>`;
    case 'date':
      return serialCell(at, type, String(cell), daysOf(cell) + EPOCH_SERIAL);
    case 'instant': {
      const days = (millisecondsOf(cell) + OFFICE_OFFSET_MS) / DAY_MS;
      return serialCell(at, type, String(cell), days + EPOCH_SERIAL);
    }
    case 'integer':
      return numberCell(at, type, integerOf(cell));
    case 'number':
    case 'share':
      return numberCell(at, type, numberOf(cell));
  }
}

/** What a spreadsheet has no number for stays readable as a text. */
function serialCell(at: string, type: CellType, text: string, serial: number): string {
  return serial < FIRST_SERIAL ? textCell(at, 'text', text) : numberCell(at, type, serial);
}

function numberCell(at: string, type: CellType, value: number): string {
  return `<c r="${at}" s="${styleOf(STYLES[type])}"><v>${value}</v></c>`;
}

function textCell(at: string, style: CellStyle, text: string): string {
  return `<c r="${at}" s="${styleOf(style)}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

function styleOf(style: CellStyle): number {
  return CELL_STYLES.indexOf(style);
}

// What XML cannot hold, and what would read as such an escape.
const NOT_IN_XML = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/gi;
const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Letters that XML cannot hold are written as spreadsheets write them, `_x0007_`; what looks like that is told apart. */
export function xmlText(text: string): string {
  return text.replace(NOT_IN_XML, (letter) => {
    const code = letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return NAMED[letter] ?? `_x${code}_`;
  });
}

/** `A`, `Z`, `AA`. */
export function columnLetters(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (at % 26));
}
