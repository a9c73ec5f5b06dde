import type { Day } from '#app/model/day.ts';
import type { RowIssueCode, WarningCode } from '#app/model/issue.ts';
import type { DateColumn, TaskRow } from '#app/model/task.ts';

type Finding<Code> = { column: DateColumn; code: Code };

/** What refuses a row that could be read. */
export function refusalOf(task: TaskRow, asOfDay: Day): Finding<RowIssueCode> | null {
  return task.completed_on !== null && task.completed_on > asOfDay
    ? { column: 'completed_on', code: 'completed_after_as_of' }
    : null;
}

/** What is odd about a row and does not refuse it. */
export function warningsOf(task: TaskRow, asOfDay: Day): Finding<WarningCode>[] {
  const { assigned_on, due_on, completed_on } = task;
  const found: Finding<WarningCode>[] = [];
  if (assigned_on > asOfDay) found.push({ column: 'assigned_on', code: 'assigned_after_as_of' });
  if (due_on !== null && due_on < assigned_on) {
    found.push({ column: 'due_on', code: 'due_before_assigned' });
  }
  if (completed_on !== null && completed_on < assigned_on) {
    found.push({ column: 'completed_on', code: 'completed_before_assigned' });
  }
  return found;
}
