import type { TaskRow } from '#app/model/task.ts';
import { foldClean } from './search-text.ts';

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

/** With its number before it and what is looked for after it. */
export function stagedLine(sequence: number, text: string): string {
  return `${sequence}\t${text}\t${searchText(text)}\n`;
}

/** What is looked for, blind to case and accents: the title, the document's number and the code. */
function searchText(text: string): string {
  const codeEnd = text.indexOf('\t');
  const titleStart = text.indexOf('\t', codeEnd + 1) + 1;
  const titleEnd = text.indexOf('\t', titleStart);
  const documentEnd = text.indexOf('\t', titleEnd + 1);
  const title = text.slice(titleStart, titleEnd);
  const documentNo = text.slice(titleEnd + 1, documentEnd);
  const code = text.slice(0, codeEnd);
  return foldClean(documentNo === '' ? `${title} ${code}` : `${title} ${documentNo} ${code}`);
}
