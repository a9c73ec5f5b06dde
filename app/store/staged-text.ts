import type { TaskRow } from '#app/model/task.ts';

/** Columns of the staged lines, with the types in which the engine reads them. */
export const STAGED_COLUMNS = {
  sequence: 'integer',
  task_code: 'varchar',
  unit_code: 'varchar',
  title: 'varchar',
  document_no: 'varchar',
  document_date: 'date',
  assigner: 'varchar',
  co_units: 'varchar',
  field: 'varchar',
  assigned_on: 'date',
  due_on: 'date',
  original_due_on: 'date',
  completed_on: 'date',
  evidence_of_completion: 'boolean',
  source_status: 'varchar',
  state_note: 'varchar',
  officer: 'varchar',
  search_text: 'varchar',
} as const;

/** A row as one text: its values in the order of the columns, from `task_code` to `officer`, tab-separated. */
export function stagedText(task: TaskRow): string {
  return [
    task.task_code,
    task.unit_code,
    task.title,
    task.document_no,
    task.document_date,
    task.assigner,
    task.co_units.join(';'),
    task.field,
    task.assigned_on,
    task.due_on,
    task.original_due_on,
    task.completed_on,
    task.evidence_of_completion ? 'true' : 'false',
    task.source_status,
    task.state_note,
    task.officer,
  ].join('\t');
}
