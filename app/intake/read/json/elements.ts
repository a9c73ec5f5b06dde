import { UntrustworthyFile } from '../../untrustworthy.ts';
import { LONGEST_RECORD } from '../csv-records.ts';
import type { JsonEvents } from './grammar.ts';

/** An element of the list: names are null where it is a list of values itself. */
export interface JsonElement {
  names: readonly (string | null)[];
  /** Null where the value is a list or an object. */
  values: readonly (string | null)[];
}

/** Hands over the elements of a list in a JSON text; `list`: its bracket's number among all. */
export class JsonElements implements JsonEvents {
  readonly #list: number;
  readonly #take: (element: JsonElement) => void;
  #opened = 0;
  /** Brackets around the elements. */
  #around = 0;
  #inList = false;
  #bracket: '{' | '[' | null = null;
  #inElement = false;
  #name: string | null = null;
  #names: (string | null)[] = [];
  #values: (string | null)[] = [];
  #length = 0;
  /** Elements that have begun. */
  count = 0;

  constructor(list: number, take: (element: JsonElement) => void) {
    this.#list = list;
    this.#take = take;
  }

  open(bracket: '{' | '[', depth: number): void {
    this.#opened += 1;
    if (this.#inElement) {
      if (depth === this.#around + 1) this.#add(null);
    } else if (this.#inList) this.#openElement(bracket);
    else if (this.#opened === this.#list) {
      this.#inList = true;
      this.#around = depth + 1;
    }
  }

  close(depth: number): void {
    if (this.#inElement && depth === this.#around) {
      this.#inElement = false;
      this.#take({ names: this.#names, values: this.#values });
    } else if (this.#inList && depth === this.#around - 1) this.#inList = false;
  }

  key(name: string, depth: number): void {
    if (this.#inElement && depth === this.#around + 1) {
      this.#name = name;
      this.#grow(name.length);
    }
  }

  scalar(text: string, depth: number): void {
    if (this.#inElement) {
      if (depth === this.#around + 1) this.#add(text);
    } else if (this.#inList) {
      throw new UntrustworthyFile('bad_json', { row: this.count + 1 });
    }
  }

  #openElement(bracket: '{' | '['): void {
    this.count += 1;
    // Lists of values among objects: which column is meant cannot be known.
    if (this.#bracket !== null && this.#bracket !== bracket) {
      throw new UntrustworthyFile('bad_json', { row: this.count });
    }
    this.#bracket = bracket;
    this.#inElement = true;
    this.#name = null;
    this.#names = [];
    this.#values = [];
    this.#length = 0;
  }

  #add(value: string | null): void {
    this.#names.push(this.#name);
    this.#values.push(value);
    this.#grow(value?.length ?? 0);
  }

  #grow(by: number): void {
    this.#length += by + 1;
    if (this.#length > LONGEST_RECORD) {
      throw new UntrustworthyFile('record_too_long', { row: this.count });
    }
  }
}
