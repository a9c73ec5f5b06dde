import type { JsonEvents } from './grammar.ts';

/**
 * Finds the list in a JSON text: the text itself, or the list of records that an object holds. Of
 * several the one with the fewest brackets around it, which a list about the list has not.
 */
export class ListFinder implements JsonEvents {
  /** The number of its bracket among all that open, from 1. */
  list: number | null = null;
  /** Another one stands as high: which of the two is meant cannot be known. */
  hasRival = false;
  #around = Infinity;
  #opened = 0;
  /** A list whose first element is not known yet. */
  #atFirst: { list: number; depth: number } | null = null;

  /** The text is a list itself. */
  get isWhole(): boolean {
    return this.#around === 0;
  }

  open(bracket: '{' | '[', depth: number): void {
    this.#opened += 1;
    const within = this.#atFirst;
    this.#atFirst = null;
    // Lists of lists are records only right below the text: deeper they are figures of all kinds.
    if (within !== null && (bracket === '{' || within.depth === 1)) this.#take(within);
    if (bracket === '[' && depth < this.#around + 1) {
      if (depth === 0) this.#take({ list: this.#opened, depth });
      else this.#atFirst = { list: this.#opened, depth };
    }
  }

  close(): void {
    this.#atFirst = null;
  }

  key(): void {
    // Names do not make a list.
  }

  scalar(): void {
    this.#atFirst = null;
  }

  #take({ list, depth }: { list: number; depth: number }): void {
    this.hasRival = depth === this.#around;
    if (depth === this.#around) return;
    this.list = list;
    this.#around = depth;
  }
}
