import { pathLiteral } from '#app/engine/relations.ts';
import { STATE_NOTES } from '#app/model/flag.ts';
import type { StoredColumn } from '#app/model/quality.ts';
import { CANONICAL_COLUMNS } from '#app/model/task.ts';

export const STORED_COLUMNS = CANONICAL_COLUMNS.filter(
  (column): column is StoredColumn => column !== 'secrecy',
);

/** What the stored rows are marked with, `state_note` by its value. */
export const QUALITY_FLAGS = [
  'hanging',
  'due_soon',
  'extended',
  'inherited',
  'bulk_completed',
  ...STATE_NOTES,
] as const;

/** Columns that no accepted row leaves empty need not be read to be counted. */
const ALWAYS_FILLED: ReadonlySet<StoredColumn> = new Set([
  'task_code',
  'title',
  'unit_code',
  'assigned_on',
]);

const FLAG_RULES: Record<(typeof QUALITY_FLAGS)[number], string> = {
  hanging: 'hanging',
  due_soon: 'due_soon',
  extended: 'extended',
  inherited: 'inherited_from is not null',
  bulk_completed: 'bulk_completed',
  extension_requested: "state_note = 'extension_requested'",
  awaiting_confirmation: "state_note = 'awaiting_confirmation'",
  paused: "state_note = 'paused'",
  returned: "state_note = 'returned'",
};

/** One row: `rows`, `filled_<column>`, `flag_<flag>`. */
export function countFilled(tasks: string): string {
  const filled = STORED_COLUMNS.map(
    (column) => `${filledRule(column)}::integer as filled_${column}`,
  );
  const flags = QUALITY_FLAGS.map(
    (flag) => `(count(*) filter (where ${FLAG_RULES[flag]}))::integer as flag_${flag}`,
  );
  return `select count(*)::integer as rows, ${[...filled, ...flags].join(', ')}
    from read_parquet(${pathLiteral(tasks)})`;
}

/** A yes or no that is left out is a no: what it says is how often it is yes. */
function filledRule(column: StoredColumn): string {
  if (ALWAYS_FILLED.has(column)) return 'count(*)';
  if (column === 'evidence_of_completion') return `(count(*) filter (where ${column}))`;
  return `count(${column})`;
}

/** The labels of the source against what was derived, the most frequent first. */
export function countSourceStatuses(tasks: string, limit: number): string {
  return `select source_status as label, status, count(*)::integer as rows
    from read_parquet(${pathLiteral(tasks)}) group by source_status, status
    order by rows desc, label nulls last, status limit ${Math.trunc(limit)}`;
}
