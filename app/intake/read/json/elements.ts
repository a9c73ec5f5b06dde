import { UntrustworthyFile } from '../../untrustworthy.ts';
import { LONGEST_RECORD } from '../csv-records.ts';
import type { JsonEvents } from './grammar.ts';

/** An element of the list: names are null where it is a list of values itself. */
export interface JsonElement {
  names: readonly (string | null)[];
  /** Null where the value is a list or an object. */
  values: readonly (string | null)[];
}

/**
 * Finds the list in a JSON text (the text itself, or the one list of records that an object holds)
 * and hands over its elements.
 */
export class JsonElements implements JsonEvents {
  readonly #take: (element: JsonElement) => void;
  /** Brackets around the elements: 1 in a list, 2 in a list that an object holds. */
  #around = 0;
  #inList = false;
  #found = false;
  /** In an object: a list has been opened whose first element is not known yet. */
  #atFirst = false;
  #bracket: '{' | '[' | null = null;
  #inElement = false;
  #name: string | null = null;
  #names: (string | null)[] = [];
  #values: (string | null)[] = [];
  #length = 0;
  /** Elements that have begun. */
  count = 0;

  constructor(take: (element: JsonElement) => void) {
    this.#take = take;
  }

  get found(): boolean {
    return this.#found;
  }

  open(bracket: '{' | '[', depth: number): void {
    if (depth === 0) {
      this.#around = bracket === '[' ? 1 : 2;
      this.#inList = this.#found = bracket === '[';
    } else if (this.#inElement) {
      if (depth === this.#around + 1) this.#add(null);
    } else if (this.#inList && depth === this.#around) this.#openElement(bracket);
    else if (this.#around === 2 && depth === 1 && bracket === '[') this.#atFirst = true;
    else if (this.#atFirst && depth === 2) {
      // Which of two lists is meant cannot be known.
      if (this.#found) throw new UntrustworthyFile('bad_json');
      this.#atFirst = false;
      this.#inList = this.#found = true;
      this.#openElement(bracket);
    }
  }

  close(depth: number): void {
    if (this.#inElement && depth === this.#around) {
      this.#inElement = false;
      this.#take({ names: this.#names, values: this.#values });
    } else if (depth === this.#around - 1) {
      this.#inList = false;
      this.#atFirst = false;
    }
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
    } else if (depth === 2) this.#atFirst = false;
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
