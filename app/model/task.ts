import type { Day } from './day.ts';
import type { StateNote } from './flag.ts';

/** The canonical columns of a task assignment, one row per (task, lead unit): domain §1. */
export const CANONICAL_COLUMNS = [
  'task_code',
  'title',
  'document_no',
  'document_date',
  'assigner',
  'unit_code',
  'co_units',
  'field',
  'assigned_on',
  'due_on',
  'original_due_on',
  'completed_on',
  'evidence_of_completion',
  'source_status',
  'state_note',
  'officer',
  'secrecy',
] as const;
export type CanonicalColumn = (typeof CANONICAL_COLUMNS)[number];

export const REQUIRED_COLUMNS = ['task_code', 'title', 'unit_code', 'assigned_on'] as const;
export const DATE_COLUMNS = [
  'document_date',
  'assigned_on',
  'due_on',
  'original_due_on',
  'completed_on',
] as const;
export type DateColumn = (typeof DATE_COLUMNS)[number];

/** A row that passed every check of its own; secret rows never come this far. */
export interface TaskRow {
  task_code: string;
  title: string;
  document_no: string | null;
  document_date: Day | null;
  assigner: string | null;
  unit_code: string;
  co_units: readonly string[];
  field: string | null;
  assigned_on: Day;
  due_on: Day | null;
  original_due_on: Day | null;
  completed_on: Day | null;
  evidence_of_completion: boolean;
  source_status: string | null;
  state_note: StateNote | null;
  officer: string | null;
}
