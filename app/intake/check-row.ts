import type { Day } from '#app/model/day.ts';
import type { RowIssueCode, WarningCode } from '#app/model/issue.ts';
import type { DateColumn, TaskRow } from '#app/model/task.ts';
import type { UnitResolver } from './unit-resolver.ts';

type Finding<Code> = { column: DateColumn | 'unit_code'; code: Code };

/** What refuses a row that could be read. */
export function refusalOf(task: TaskRow, asOfDay: Day): Finding<RowIssueCode> | null {
  return task.completed_on !== null && task.completed_on > asOfDay
    ? { column: 'completed_on', code: 'completed_after_as_of' }
    : null;
}

/** What is odd about a row and does not refuse it. */
export function warningsOf(
  task: TaskRow,
  asOfDay: Day,
  { isValid }: Pick<UnitResolver, 'isValid'>,
): Finding<WarningCode>[] {
  const { unit_code, assigned_on, due_on, completed_on } = task;
  const found: Finding<WarningCode>[] = [];
  // What a unit finished while it was one stays its own after its end.
  if (
    !isValid(unit_code, asOfDay) &&
    !(completed_on !== null && isValid(unit_code, completed_on))
  ) {
    found.push({ column: 'unit_code', code: 'unit_not_valid' });
  }
  if (assigned_on > asOfDay) found.push({ column: 'assigned_on', code: 'assigned_after_as_of' });
  if (due_on !== null && due_on < assigned_on) {
    found.push({ column: 'due_on', code: 'due_before_assigned' });
  }
  if (completed_on !== null && completed_on < assigned_on) {
    found.push({ column: 'completed_on', code: 'completed_before_assigned' });
  }
  return found;
}
