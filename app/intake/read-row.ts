import type { Day } from '#app/model/day.ts';
import type { StateNote } from '#app/model/flag.ts';
import type { IssueCode } from '#app/model/issue.ts';
import type { CanonicalColumn, DateColumn, TaskRow } from '#app/model/task.ts';
import type { ColumnPlaces } from './columns.ts';
import { createDateReader, daysMeant } from './dates.ts';
import type { Mapping } from './mapping.ts';
import { cleanField } from './text.ts';
import type { RowWithin } from './read/rows-within.ts';
import type { UnitResolver } from './unit-resolver.ts';
import { createWordTable, isSecret, isStateNote, isTotalsWord, readBoolean } from './words.ts';

export interface RowIssue {
  column: string | null;
  code: IssueCode;
}

/** What became of one record. A skipped one was no task: blank, or a line of totals. */
export type RowReading =
  | { kind: 'skipped' }
  | { kind: 'refused'; issues: readonly RowIssue[] }
  | { kind: 'read'; task: TaskRow };

const SKIPPED: RowReading = { kind: 'skipped' };

/** Reads the records of one file, whose columns are known, as task rows. */
export class RowReader {
  readonly #places: ColumnPlaces;
  readonly #constants: Mapping['constants'];
  readonly #units: UnitResolver;
  readonly #date: ReturnType<typeof createDateReader>;
  readonly #nullDeadline: (text: string) => true | undefined;
  readonly #nullDays: ReadonlySet<Day>;
  readonly #evidence: (text: string) => true | undefined;
  readonly #state: (text: string) => StateNote | undefined;
  readonly #datePlaces: readonly number[];
  #fields: readonly string[] = [];
  #issues: RowIssue[] = [];

  constructor(places: ColumnPlaces, mapping: Mapping, units: UnitResolver) {
    this.#places = places;
    this.#constants = mapping.constants;
    this.#units = units;
    this.#date = createDateReader([mapping.dates].flat());
    this.#nullDeadline = wordsOf(mapping.null_deadline);
    this.#nullDays = daysMeant(mapping.null_deadline, this.#date);
    this.#evidence = wordsOf(mapping.evidence_of_completion?.values ?? []);
    this.#datePlaces = datePlacesOf(places);
    this.#state = createWordTable(Object.entries(mapping.state_note?.values ?? {}));
  }

  read(fields: readonly string[]): RowReading {
    this.#fields = fields;
    this.#issues = [];
    if (fields.every(isBlank) || this.#isTotals()) return SKIPPED;
    if (fields.length !== this.#places.width) return this.#refuse(null, 'field_count');
    if (isSecret(this.#text('secrecy'))) return this.#refuse(this.heading('secrecy'), 'secret');
    const task: TaskRow = {
      task_code: this.#required('task_code'),
      title: this.#required('title'),
      document_no: this.#text('document_no') || null,
      document_date: this.#day('document_date', this.#text('document_date')),
      assigner: this.#text('assigner') || null,
      unit_code: this.#unit('unit_code', this.#required('unit_code')),
      co_units: this.#coUnits(),
      field: this.#text('field') || null,
      assigned_on: this.#day('assigned_on', this.#required('assigned_on')) ?? '',
      due_on: this.#deadline('due_on'),
      original_due_on: this.#deadline('original_due_on'),
      completed_on: this.#day('completed_on', this.#text('completed_on')),
      evidence_of_completion: this.#isEvident(),
      source_status: this.#text('source_status') || null,
      state_note: this.#stateNote(),
      officer: this.#text('officer') || null,
    };
    return this.#issues.length > 0
      ? { kind: 'refused', issues: this.#issues }
      : { kind: 'read', task };
  }

  /** Whether a line inside a field is a row: it has a date where rows have theirs. */
  readonly isRow = ({ fields, from, to }: RowWithin): boolean =>
    this.#datePlaces.some((place) => {
      const text = place < from || place >= to ? '' : cleanField(fields[place] ?? '');
      return text !== '' && !this.#isBadDate(text);
    });

  /** Under which heading a canonical column stands in this file. */
  heading(column: CanonicalColumn): string {
    const at = this.#places.at[column];
    return (at === undefined ? undefined : this.#places.headings[at]) ?? column;
  }

  #isBadDate(text: string): boolean {
    const reading = this.#date(text);
    return 'code' in reading && reading.code === 'bad_date';
  }

  #refuse(column: string | null, code: IssueCode): RowReading {
    return { kind: 'refused', issues: [{ column, code }] };
  }

  #complain(column: CanonicalColumn, code: IssueCode): void {
    this.#issues.push({ column: this.heading(column), code });
  }

  #text(column: CanonicalColumn): string {
    const at = this.#places.at[column];
    const field = at === undefined ? this.#constants[column] : this.#fields[at];
    return field === undefined || field === '' ? '' : cleanField(field);
  }

  #required(column: CanonicalColumn): string {
    const value = this.#text(column);
    if (value === '') this.#complain(column, 'required_empty');
    return value;
  }

  #day(column: DateColumn, value: string): Day | null {
    if (value === '') return null;
    const reading = this.#date(value);
    if ('day' in reading) return reading.day;
    this.#complain(column, reading.code);
    return null;
  }

  #deadline(column: 'due_on' | 'original_due_on'): Day | null {
    const value = this.#text(column);
    if (value === '' || this.#nullDeadline(value)) return null;
    const day = this.#day(column, value);
    return day === null || this.#nullDays.has(day) ? null : day;
  }

  #unit(column: 'unit_code' | 'co_units', value: string): string {
    if (value === '') return '';
    const reading = this.#units.resolve(value);
    if ('code' in reading) return reading.code;
    this.#complain(column, reading.problem);
    return '';
  }

  #coUnits(): readonly string[] {
    const text = this.#text('co_units');
    if (text === '') return NONE;
    const codes = text
      .split(';')
      .map((part) => this.#unit('co_units', part.trim()))
      .filter((code) => code !== '');
    return [...new Set(codes)];
  }

  #isEvident(): boolean {
    const { evidenceAt } = this.#places;
    if (evidenceAt !== null)
      return this.#evidence(cleanField(this.#fields[evidenceAt] ?? '')) ?? false;
    const value = readBoolean(this.#text('evidence_of_completion'));
    if (value === null) this.#complain('evidence_of_completion', 'bad_boolean');
    return value ?? false;
  }

  #stateNote(): StateNote | null {
    const { stateAt } = this.#places;
    if (stateAt !== null) return this.#state(cleanField(this.#fields[stateAt] ?? '')) ?? null;
    const value = this.#text('state_note');
    if (value === '') return null;
    if (isStateNote(value)) return value;
    this.#complain('state_note', 'bad_state_note');
    return null;
  }

  /** A line of sums under the list: it says so, and is neither a task nor dated. */
  #isTotals(): boolean {
    if (this.#text('assigned_on') !== '') return false;
    const code = this.#text('task_code');
    return (code === '' || isTotalsWord(code)) && this.#fields.some(isTotalsWord);
  }
}

const NONE: readonly string[] = [];
const OTHER_DATES = ['due_on', 'original_due_on', 'completed_on'] as const;

/** The column that every row fills; without it, because it is constant, the other dates. */
function datePlacesOf({ at }: ColumnPlaces): number[] {
  const places =
    at.assigned_on === undefined ? OTHER_DATES.map((column) => at[column]) : [at.assigned_on];
  return places.filter((place) => place !== undefined);
}

function isBlank(field: string): boolean {
  return field === '' || field.trim() === '';
}

function wordsOf(words: readonly string[]): (text: string) => true | undefined {
  return createWordTable(words.map((word) => [word, true] as const));
}
