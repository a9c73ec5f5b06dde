import { Tokenizer, TokenType } from '@streamparser/json';
import { UntrustworthyFile } from '../../untrustworthy.ts';
import { numberText } from '../number-text.ts';

/** What a JSON text consists of; `depth` is the number of brackets around it. */
export interface JsonEvents {
  open(bracket: '{' | '[', depth: number): void;
  close(depth: number): void;
  key(name: string, depth: number): void;
  /** Text as it stands: a number with all its digits, '' for null. */
  scalar(text: string, depth: number): void;
}

const DEEPEST = 200;
/** Nothing of a list is longer than this without a token in between. */
const LONGEST_QUIET = 1 << 21;

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'end';

/** Reads one JSON text strictly, piece by piece. */
export class JsonReader extends Tokenizer {
  readonly #events: JsonEvents;
  readonly #brackets: ('{' | '[')[] = [];
  #expected: Expected = 'value';
  #number = '';
  #quiet = 0;

  constructor(events: JsonEvents) {
    super();
    this.#events = events;
  }

  /** @throws JsonError at what is no JSON, UntrustworthyFile at what is no list */
  add(piece: string | Uint8Array): void {
    this.#quiet += piece.length;
    if (this.#quiet > LONGEST_QUIET) throw new UntrustworthyFile('record_too_long');
    this.write(piece);
  }

  finish(): void {
    this.end();
    if (this.#expected !== 'end') throw new JsonError();
  }

  /** A number keeps its digits: the parsed one is not used. */
  protected override parseNumber(written: string): number {
    this.#number = written;
    return 0;
  }

  override onError(error: Error): void {
    throw error instanceof UntrustworthyFile ? error : new JsonError();
  }

  override onToken({ token, value }: { token: TokenType; value?: unknown }): void {
    this.#quiet = 0;
    switch (token) {
      case TokenType.LEFT_BRACE:
        this.#open('{');
        break;
      case TokenType.LEFT_BRACKET:
        this.#open('[');
        break;
      case TokenType.RIGHT_BRACE:
        this.#close('{');
        break;
      case TokenType.RIGHT_BRACKET:
        this.#close('[');
        break;
      case TokenType.COLON:
        this.#pass('colon', 'value');
        break;
      case TokenType.COMMA:
        this.#pass('comma or end', this.#inObject() ? 'key' : 'value');
        break;
      case TokenType.STRING:
        if (this.#expected.startsWith('key')) {
          this.#events.key(value as string, this.#brackets.length);
          this.#expected = 'colon';
        } else this.#scalar(value as string);
        break;
      case TokenType.NUMBER:
        this.#scalar(/e/i.test(this.#number) ? numberText(this.#number) : this.#number);
        break;
      case TokenType.NULL:
        this.#scalar('');
        break;
      case TokenType.TRUE:
      case TokenType.FALSE:
        this.#scalar(String(value));
        break;
      case TokenType.SEPARATOR:
        throw new JsonError();
    }
  }

  #open(bracket: '{' | '['): void {
    if (!this.#expected.startsWith('value') || this.#brackets.length >= DEEPEST) {
      throw new JsonError();
    }
    this.#events.open(bracket, this.#brackets.length);
    this.#brackets.push(bracket);
    this.#expected = bracket === '{' ? 'key or end' : 'value or end';
  }

  #close(bracket: '{' | '['): void {
    if (!this.#expected.endsWith('end') || this.#brackets.pop() !== bracket) throw new JsonError();
    this.#valueDone();
    this.#events.close(this.#brackets.length);
  }

  #scalar(text: string): void {
    if (!this.#expected.startsWith('value')) throw new JsonError();
    this.#events.scalar(text, this.#brackets.length);
    this.#valueDone();
  }

  #pass(expected: Expected, next: Expected): void {
    if (this.#expected !== expected) throw new JsonError();
    this.#expected = next;
  }

  #valueDone(): void {
    this.#expected = this.#brackets.length === 0 ? 'end' : 'comma or end';
  }

  #inObject(): boolean {
    return this.#brackets[this.#brackets.length - 1] === '{';
  }
}

/** The text is no JSON. */
export class JsonError extends Error {}
