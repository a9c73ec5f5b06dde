import type { Day } from '#app/model/day.ts';
import type { StateNote } from '#app/model/flag.ts';
import type { IssueCode } from '#app/model/issue.ts';
import {
  type CanonicalColumn,
  DATE_COLUMNS,
  type DateColumn,
  type TaskRow,
} from '#app/model/task.ts';
import { createCoUnitsReader } from './co-units.ts';
import type { ColumnPlaces } from './columns.ts';
import { type DateReader, daysMeant } from './dates.ts';
import { type DayReading, readDayColumn } from './day-column.ts';
import type { Mapping } from './mapping.ts';
import type { Flaw, SourceRecord } from './read/record-source.ts';
import type { RowWithin } from './read/rows-within.ts';
import { type RowKinds, createRowKinds } from './row-kind.ts';
import { secrecyIssue } from './secrecy.ts';
import { cleanField, cleanPlainField } from './text.ts';
import type { UnitResolver } from './unit-resolver.ts';
import { createWordTable, isStateNote, readBoolean } from './words.ts';

export interface RowIssue {
  column: string | null;
  code: IssueCode;
  suggestion?: readonly string[];
}

/** What became of one record. A skipped one was no task: blank, or a line of totals. */
export type RowReading =
  | { kind: 'skipped' }
  | { kind: 'refused'; issues: readonly RowIssue[] }
  | { kind: 'read'; task: TaskRow }
  /** Before the row can be read, the column's dates have to be seen whole. */
  | { kind: 'undecided'; column: DateColumn }
  /** The dates of the column are written in two orders: the file cannot be believed. */
  | { kind: 'contradicts'; column: string };

export type DateReaders = Readonly<Record<DateColumn, DateReader>>;

const SKIPPED: RowReading = { kind: 'skipped' };
/** A longer text is no task's: another file's rows, or a document pasted whole. */
const LONGEST: Partial<Record<CanonicalColumn, number>> = { task_code: 200, title: 10_000 };
const LONGEST_OTHER = 4_000;
/** Below it no field is too long, which is seen without looking up whose field it is. */
const SHORTEST_LIMIT = 200;

export interface RowSettings {
  places: ColumnPlaces;
  mapping: Mapping;
  units: UnitResolver;
  dates: DateReaders;
  /** Whether each record must have as many fields as there are headings. */
  isStrict: boolean;
}

/** Reads the records of one file, whose columns are known, as task rows. */
export class RowReader {
  readonly #places: ColumnPlaces;
  readonly #constants: Mapping['constants'];
  readonly #units: UnitResolver;
  readonly #readCoUnits: ReturnType<typeof createCoUnitsReader>;
  readonly #dayColumns: Record<DateColumn, (field: string) => DayReading>;
  readonly #kinds: RowKinds;
  readonly #isStrict: boolean;
  readonly #nullDeadline: (text: string) => true | undefined;
  readonly #nullDays: ReadonlySet<Day>;
  readonly #usedPlaces: ReadonlySet<number>;
  readonly #evidence: (text: string) => true | undefined;
  readonly #state: (text: string) => StateNote | undefined;
  readonly #datePlaces: readonly number[];
  #fields: readonly string[] = [];
  #days: SourceRecord['days'];
  #clean: (field: string) => string = cleanField;
  #issues: RowIssue[] = [];
  #stopped: RowReading | null = null;

  constructor({ places, mapping, units, dates, isStrict }: RowSettings) {
    this.#places = places;
    this.#constants = cleaned(mapping.constants);
    this.#units = units;
    this.#readCoUnits = createCoUnitsReader(units);
    this.#isStrict = isStrict;
    this.#kinds = createRowKinds(places, (text) => text !== '' && 'code' in units.find(text));
    this.#nullDeadline = wordsOf(mapping.null_deadline);
    this.#nullDays = daysMeant(mapping.null_deadline, dates.due_on);
    this.#dayColumns = Object.fromEntries(
      DATE_COLUMNS.map((column) => [column, this.#columnOf(column, dates[column])]),
    ) as Record<DateColumn, (field: string) => DayReading>;
    this.#evidence = wordsOf(mapping.evidence_of_completion?.values ?? []);
    this.#datePlaces = datePlacesOf(places);
    this.#state = createWordTable(Object.entries(mapping.state_note?.values ?? {}));
    const { at, secrecyAt, evidenceAt, stateAt } = places;
    const used = [...Object.values(at), ...secrecyAt, evidenceAt, stateAt];
    this.#usedPlaces = new Set(used.filter((place) => place !== null));
  }

  /** Rows are to be read in order. */
  read({ fields, days, flaws, isPlain = false }: SourceRecord): RowReading {
    this.#fields = fields;
    this.#days = days;
    this.#clean = isPlain ? cleanPlainField : cleanField;
    this.#issues = [];
    if (this.#kinds.isNoTask(fields, days, flaws)) return SKIPPED;
    if (this.#isStrict && fields.length !== this.#places.width) {
      return { kind: 'refused', issues: [{ column: null, code: 'field_count' }] };
    }
    const secrecy = secrecyIssue(this.#places, fields);
    if (secrecy !== null) return { kind: 'refused', issues: [secrecy] };
    if (flaws !== undefined && this.#isFlawed(flaws)) {
      return { kind: 'refused', issues: this.#issues };
    }
    return this.readAgain();
  }

  /** The same row, once its undecided column is decided. */
  readAgain(): RowReading {
    this.#begin();
    const task: TaskRow = {
      task_code: this.#required('task_code'),
      title: this.#required('title'),
      document_no: this.#text('document_no') || null,
      document_date: this.#day('document_date'),
      assigner: this.#text('assigner') || null,
      unit_code: this.#unit('unit_code', this.#required('unit_code')),
      co_units: this.#coUnits(),
      field: this.#text('field') || null,
      assigned_on: this.#requiredDay('assigned_on'),
      due_on: this.#day('due_on'),
      original_due_on: this.#day('original_due_on'),
      completed_on: this.#day('completed_on'),
      evidence_of_completion: this.#isEvident(),
      source_status: this.#text('source_status') || null,
      state_note: this.#stateNote(),
      officer: this.#text('officer') || null,
    };
    if (this.#stopped !== null) return this.#stopped;
    return this.#issues.length > 0
      ? { kind: 'refused', issues: this.#issues }
      : { kind: 'read', task };
  }

  #begin(): void {
    this.#issues = [];
    this.#stopped = null;
  }

  /** From now on the column is read so. */
  decide(column: DateColumn, reader: DateReader): void {
    this.#dayColumns[column] = this.#columnOf(column, reader);
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
    const reading = this.#dayColumns.assigned_on(text);
    return 'code' in reading && reading.code === 'bad_date';
  }

  #isFlawed(flaws: readonly Flaw[]): boolean {
    for (const { place, code } of flaws) {
      if (place !== null && !this.#usedPlaces.has(place)) continue;
      const column = place === null ? null : (this.#places.headings[place] ?? null);
      this.#issues.push({ column, code });
    }
    return this.#issues.length > 0;
  }

  #complain(column: CanonicalColumn, code: IssueCode, suggestion: readonly string[] = NONE): void {
    const issue = { column: this.heading(column), code };
    this.#issues.push(suggestion.length > 0 ? { ...issue, suggestion } : issue);
  }

  /** As it stands. */
  #field(column: CanonicalColumn): string {
    const at = this.#places.at[column];
    const field = at === undefined ? this.#constants[column] : this.#fields[at];
    if (field === undefined || field === '') return '';
    if (field.length > SHORTEST_LIMIT && field.length > (LONGEST[column] ?? LONGEST_OTHER)) {
      this.#complain(column, 'too_long');
      return 'x';
    }
    return field;
  }

  #text(column: CanonicalColumn): string {
    return this.#clean(this.#field(column));
  }

  #required(column: CanonicalColumn): string {
    const value = this.#text(column);
    if (value === '') this.#complain(column, 'required_empty');
    return value;
  }

  #columnOf(column: DateColumn, read: DateReader): (field: string) => DayReading {
    return DEADLINES.includes(column)
      ? readDayColumn(read, (text) => this.#nullDeadline(text) === true, this.#nullDays)
      : readDayColumn(read, () => false, NO_DAYS);
  }

  #requiredDay(column: DateColumn): Day {
    const before = this.#issues.length;
    const day = this.#day(column);
    if (day === null && this.#stopped === null && this.#issues.length === before) {
      this.#complain(column, 'required_empty');
    }
    return day ?? '';
  }

  #day(column: DateColumn): Day | null {
    const field = this.#field(column);
    if (field === '') return null;
    const typed = this.#typedDay(column, field);
    if (typed !== undefined) return typed;
    const reading = this.#dayColumns[column](field);
    if ('day' in reading) return reading.day;
    const { code } = reading;
    if (code === 'undecided') this.#stopped ??= { kind: 'undecided', column };
    else if (code === 'contradicts') {
      this.#stopped = { kind: 'contradicts', column: this.heading(column) };
    } else this.#complain(column, code);
    return null;
  }

  /** Undefined where the cell is no date by its type; null where the date stands for none. */
  #typedDay(column: DateColumn, field: string): Day | null | undefined {
    const at = this.#places.at[column];
    const day = at === undefined ? undefined : this.#days?.get(at);
    if (day === undefined || !DEADLINES.includes(column)) return day;
    return this.#nullDeadline(field) || this.#nullDays.has(day) ? null : day;
  }

  #unit(column: 'unit_code' | 'co_units', value: string): string {
    if (value === '') return '';
    const reading = this.#units.resolve(value);
    if ('code' in reading) return reading.code;
    this.#complain(column, reading.problem, reading.offers);
    return '';
  }

  #coUnits(): readonly string[] {
    const field = this.#field('co_units');
    if (field === '') return NONE;
    const codes: string[] = [];
    for (const reading of this.#readCoUnits(field)) {
      if ('code' in reading) codes.push(reading.code);
      else this.#complain('co_units', reading.problem, reading.offers);
    }
    return codes.length > 1 ? [...new Set(codes)] : codes;
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
}

const NONE: readonly string[] = [];
const NO_DAYS: ReadonlySet<Day> = new Set();
const DEADLINES: readonly DateColumn[] = ['due_on', 'original_due_on'];
const OTHER_DATES = ['due_on', 'original_due_on', 'completed_on'] as const;

/** The column that every row fills; without it, because it is constant, the other dates. */
function datePlacesOf({ at }: ColumnPlaces): number[] {
  const places =
    at.assigned_on === undefined ? OTHER_DATES.map((column) => at[column]) : [at.assigned_on];
  return places.filter((place) => place !== undefined);
}

function cleaned(constants: Mapping['constants']): Mapping['constants'] {
  const entries = Object.entries(constants);
  return Object.fromEntries(entries.map(([column, value]) => [column, cleanField(value)]));
}

function wordsOf(words: readonly string[]): (text: string) => true | undefined {
  return createWordTable(words.map((word) => [word, true] as const));
}
