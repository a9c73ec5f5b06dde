import type { Day } from '#app/model/day.ts';
import type { StateNote } from '#app/model/flag.ts';
import type { IssueCode } from '#app/model/issue.ts';
import type { CanonicalColumn, DateColumn, TaskRow } from '#app/model/task.ts';
import type { ColumnPlaces } from './columns.ts';
import { createDateReader } from './dates.ts';
import type { Mapping } from './mapping.ts';
import { cleanField } from './text.ts';
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

/** Reads records of one file, whose columns are known, as task rows. */
export function createRowReader(
  places: ColumnPlaces,
  mapping: Mapping,
  units: UnitResolver,
): (fields: readonly string[]) => RowReading {
  const dates = createDateReader([mapping.dates].flat());
  const isNullDeadline = createWordTable(mapping.null_deadline.map((word) => [word, true]));
  const isEvidence = createWordTable(
    (mapping.evidence_of_completion?.values ?? []).map((word) => [word, true]),
  );
  const stateOf = createWordTable(Object.entries(mapping.state_note?.values ?? {}));

  function heading(column: CanonicalColumn): string {
    const at = places.at.get(column);
    return (at === undefined ? undefined : places.headings[at]) ?? column;
  }

  return (fields) => {
    if (fields.every((field) => field.trim() === '')) return SKIPPED;
    const text = (column: CanonicalColumn): string => {
      const at = places.at.get(column);
      const field = at === undefined ? mapping.constants[column] : fields[at];
      return field === undefined || field === '' ? '' : cleanField(field);
    };
    if (isTotals(fields, text)) return SKIPPED;
    if (fields.length !== places.width) return refuse([{ column: null, code: 'field_count' }]);
    if (isSecret(text('secrecy'))) return refuse([{ column: heading('secrecy'), code: 'secret' }]);

    const issues: RowIssue[] = [];
    const complain = (column: CanonicalColumn, code: IssueCode): void => {
      issues.push({ column: heading(column), code });
    };
    const required = (column: CanonicalColumn): string => {
      const value = text(column);
      if (value === '') complain(column, 'required_empty');
      return value;
    };
    const day = (column: DateColumn): Day | null => {
      const value = text(column);
      if (value === '') return null;
      if (column.endsWith('due_on') && isNullDeadline(value)) return null;
      const reading = dates(value);
      if ('day' in reading) return reading.day;
      complain(column, reading.code);
      return null;
    };
    const unit = (column: 'unit_code' | 'co_units', value: string): string => {
      const reading = units.resolve(value);
      if ('code' in reading) return reading.code;
      complain(column, reading.problem);
      return '';
    };

    const task_code = required('task_code');
    const title = required('title');
    const unitText = required('unit_code');
    const assignedText = required('assigned_on');
    const task: TaskRow = {
      task_code,
      title,
      document_no: text('document_no') || null,
      document_date: day('document_date'),
      assigner: text('assigner') || null,
      unit_code: unitText === '' ? '' : unit('unit_code', unitText),
      co_units: listOf(text('co_units')).map((value) => unit('co_units', value)),
      field: text('field') || null,
      assigned_on: (assignedText === '' ? null : day('assigned_on')) ?? '',
      due_on: day('due_on'),
      original_due_on: day('original_due_on'),
      completed_on: day('completed_on'),
      evidence_of_completion: evidence(),
      source_status: text('source_status') || null,
      state_note: stateNote(),
      officer: text('officer') || null,
    };
    return issues.length > 0 ? refuse(issues) : { kind: 'read', task };

    function evidence(): boolean {
      if (places.evidenceAt !== null) {
        return isEvidence(cleanField(fields[places.evidenceAt] ?? '')) ?? false;
      }
      const value = readBoolean(text('evidence_of_completion'));
      if (value === null) complain('evidence_of_completion', 'bad_boolean');
      return value ?? false;
    }

    function stateNote(): StateNote | null {
      if (places.stateAt !== null) {
        return stateOf(cleanField(fields[places.stateAt] ?? '')) ?? null;
      }
      const value = text('state_note');
      if (value === '') return null;
      if (isStateNote(value)) return value;
      complain('state_note', 'bad_state_note');
      return null;
    }
  };
}

function refuse(issues: readonly RowIssue[]): RowReading {
  return { kind: 'refused', issues };
}

function listOf(text: string): string[] {
  if (text === '') return [];
  return [...new Set(text.split(';').map((part) => part.trim()))].filter((part) => part !== '');
}

/** A line of sums under the list: it says so, and is neither a task nor dated. */
function isTotals(fields: readonly string[], text: (column: CanonicalColumn) => string): boolean {
  if (text('assigned_on') !== '') return false;
  const code = text('task_code');
  return (code === '' || isTotalsWord(code)) && fields.some(isTotalsWord);
}
