import type { Day } from '#app/model/day.ts';
import { UntrustworthyFile } from '../../untrustworthy.ts';
import type { Flaw, SourceRecord } from '../record-source.ts';
import { parseReference } from './cell-reference.ts';
import { type CellContext, cellValue } from './cell-value.ts';
import type { Attributes, XmlHandler } from './xml.ts';

const MOST_ROWS = 1_048_576;
export const MOST_PLACES = 512;

/** Makes records of a sheet's XML. Empty cells at the end of a row, and empty rows, stay away. */
export class SheetRows implements XmlHandler {
  readonly #context: CellContext;
  #records: SourceRecord[] = [];
  #inData = false;
  #row = 0;
  #fields: string[] = [];
  #days: Map<number, Day> | null = null;
  #flaws: Flaw[] | null = null;
  #place = -1;
  #type = 'n';
  #style = 0;
  #value: string | null = null;
  #formula = false;
  #taking = false;
  #phonetic = false;

  constructor(context: CellContext) {
    this.#context = context;
  }

  /** The rows that are complete since it was last asked. */
  take(): SourceRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'sheetData':
        this.#inData = true;
        break;
      case 'row':
        if (this.#inData) this.#openRow(attributes['r']);
        break;
      case 'c':
        if (this.#inData) this.#openCell(attributes);
        break;
      case 'v':
        this.#taking = this.#inData;
        this.#value = '';
        break;
      case 't':
        this.#taking = this.#inData && !this.#phonetic;
        this.#value ??= '';
        break;
      case 'f':
        this.#formula = true;
        break;
      case 'rPh':
        this.#phonetic = true;
        break;
    }
  }

  text(text: string): void {
    if (this.#taking) this.#value = (this.#value ?? '') + text;
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.#taking = false;
        break;
      case 'rPh':
        this.#phonetic = false;
        break;
      case 'c':
        if (this.#inData) this.#closeCell();
        break;
      case 'row':
        if (this.#inData) this.#closeRow();
        break;
      case 'sheetData':
        this.#inData = false;
        break;
    }
  }

  #openRow(written: string | undefined): void {
    const row = written === undefined ? this.#row + 1 : Number(written);
    // Rows that are not in order, or twice there, would be shown by each program in its own way.
    if (!Number.isInteger(row) || row <= this.#row || row > MOST_ROWS) this.#damaged();
    this.#row = row;
    this.#fields = [];
    this.#days = null;
    this.#flaws = null;
    this.#place = -1;
  }

  #openCell(attributes: Attributes): void {
    const written = attributes['r'];
    if (written === undefined) this.#place += 1;
    else {
      const cell = parseReference(written);
      if (cell === null || cell.row !== this.#row || cell.place <= this.#place) this.#damaged();
      else this.#place = cell.place;
    }
    this.#type = attributes['t'] ?? 'n';
    this.#style = Number(attributes['s'] ?? 0);
    this.#value = null;
    this.#formula = false;
  }

  #closeCell(): void {
    const place = this.#place;
    const cell = {
      type: this.#type,
      style: this.#style,
      value: this.#value,
      formula: this.#formula,
    };
    const { text, day, flaw } = cellValue(cell, this.#context);
    if (text === '' && flaw === undefined) return;
    if (place >= MOST_PLACES) throw new UntrustworthyFile('too_wide', { row: this.#row });
    while (this.#fields.length < place) this.#fields.push('');
    this.#fields.push(text);
    if (day !== undefined) (this.#days ??= new Map()).set(place, day);
    if (flaw !== undefined) (this.#flaws ??= []).push({ place, code: flaw });
  }

  #closeRow(): void {
    this.#records.push({
      row: this.#row,
      fields: this.#fields,
      ...(this.#days && { days: this.#days }),
      ...(this.#flaws && { flaws: this.#flaws }),
    });
  }

  #damaged(): never {
    throw new UntrustworthyFile('damaged_file', { row: this.#row || null });
  }
}
