import type { ColumnSet } from './chosen-columns.ts';

/** Columns that print one canonical value as it is. */
export const PLAIN_TASK_COLUMNS = [
  'co_units',
  'document_date',
  'assigner',
  'field',
  'assigned_on',
  'original_due_on',
  'completed_on',
  'source_status',
  'state_note',
] as const;
export type PlainTaskColumn = (typeof PLAIN_TASK_COLUMNS)[number];

export const TASK_COLUMNS = {
  ids: [
    'days',
    'title',
    'unit',
    'co_units',
    'document',
    'document_date',
    'assigner',
    'field',
    'assigned_on',
    'deadline',
    'original_due_on',
    'completed_on',
    'status',
    'source_status',
    'state_note',
    'flags',
  ],
  always: 'title',
} as const satisfies ColumnSet<string>;
export type TaskColumn = (typeof TASK_COLUMNS.ids)[number];

const USUAL: readonly TaskColumn[] = [
  'days',
  'title',
  'unit',
  'document',
  'deadline',
  'status',
  'flags',
];

/** What a list of tasks shows unless asked otherwise, less what all its rows have in common. */
export function usualTaskColumns(...shared: readonly TaskColumn[]): readonly TaskColumn[] {
  return USUAL.filter((id) => !shared.includes(id));
}
