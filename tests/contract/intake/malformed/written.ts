import { CANONICAL, COLUMNS, type Column, DATES, type TrueRow, VIETNAMESE } from './true-list.ts';

export type Shape = 'csv' | 'json' | 'ndjson' | 'sheet';

/** Where a cell of the list stands in a text. */
export interface Span {
  /** -1: the heading. */
  row: number;
  column: Column;
  start: number;
  end: number;
}

/** A list as text, and where each of its cells is in it. */
export interface Written {
  shape: Shape;
  text: string;
  spans: Span[];
}

export interface Style {
  headings: Record<Column, string>;
  delimiter: string;
  newline: string;
  date: (day: string) => string;
}

export const ISO = (day: string) => day;
export const DAY_FIRST = (day: string) => day.split('-').reverse().join('/');
export const MONTH_FIRST = (day: string) => day.replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1');
export const PLAIN: Style = { headings: CANONICAL, delimiter: ',', newline: '\n', date: ISO };
export const OFFICE: Style = {
  headings: VIETNAMESE,
  delimiter: ';',
  newline: '\r\n',
  date: DAY_FIRST,
};

/** Gathers a text piece by piece and notes where cells stand. */
class Writer {
  text = '';
  readonly spans: Span[] = [];

  say(piece: string): void {
    this.text += piece;
  }

  cell(row: number, column: Column, piece: string): void {
    this.spans.push({ row, column, start: this.text.length, end: this.text.length + piece.length });
    this.text += piece;
  }
}

export function cellText(row: TrueRow, column: Column, { date }: Pick<Style, 'date'>): string {
  const value = row[column];
  return DATES.includes(column) && value !== '' ? date(value) : value;
}

export function writeCsv(rows: readonly TrueRow[], style: Style): Written {
  const { headings, delimiter, newline } = style;
  const writer = new Writer();
  const quoted = (text: string) =>
    text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  const line = (row: number, textOf: (column: Column) => string) => {
    COLUMNS.forEach((column, at) => {
      if (at > 0) writer.say(delimiter);
      writer.cell(row, column, quoted(textOf(column)));
    });
    writer.say(newline);
  };
  line(-1, (column) => headings[column]);
  rows.forEach((row, at) => line(at, (column) => cellText(row, column, style)));
  return { shape: 'csv', text: writer.text, spans: writer.spans };
}

export function writeJson(rows: readonly TrueRow[], style: Style, lines: boolean): Written {
  const writer = new Writer();
  if (!lines) writer.say('[\n');
  rows.forEach((row, at) => {
    if (at > 0) writer.say(lines ? '\n' : ',\n');
    writer.say('{');
    COLUMNS.forEach((column, place) => {
      if (place > 0) writer.say(', ');
      writer.cell(-1, column, JSON.stringify(style.headings[column]));
      writer.say(': ');
      writer.cell(at, column, JSON.stringify(cellText(row, column, style)));
    });
    writer.say('}');
  });
  writer.say(lines ? '\n' : '\n]\n');
  return { shape: lines ? 'ndjson' : 'json', text: writer.text, spans: writer.spans };
}

/** What stands in `<sheetData>`: texts in the cells, dates as serials of the style 1. */
export function writeSheet(rows: readonly TrueRow[], style: Style, typed: boolean): Written {
  const writer = new Writer();
  const place = (row: number, at: number) => `${'ABCDEF'[at] ?? ''}${row + 2}`;
  const line = (row: number, textOf: (column: Column) => string, serials: boolean) => {
    writer.say(`<row r="${row + 2}">`);
    COLUMNS.forEach((column, at) => {
      const text = textOf(column);
      if (text === '') return;
      const isSerial = serials && DATES.includes(column);
      writer.say(`<c r="${place(row, at)}" ${isSerial ? 's="1"><v>' : 't="inlineStr"><is><t>'}`);
      writer.cell(row, column, isSerial ? String(serialOf(text)) : text);
      writer.say(isSerial ? '</v></c>' : '</t></is></c>');
    });
    writer.say('</row>');
  };
  line(-1, (column) => style.headings[column], false);
  const own = typed ? { ...style, date: ISO } : style;
  rows.forEach((row, at) => line(at, (column) => cellText(row, column, own), typed));
  return { shape: 'sheet', text: writer.text, spans: writer.spans };
}

export function serialOf(day: string): number {
  return (Date.parse(day) - Date.parse('1899-12-30')) / 86_400_000;
}

export function dayOfSerial(serial: number): string {
  return new Date(Date.parse('1899-12-30') + serial * 86_400_000).toISOString().slice(0, 10);
}
