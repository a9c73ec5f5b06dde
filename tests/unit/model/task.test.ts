import { expect, it } from 'vitest';
import { CANONICAL_COLUMNS, DATE_COLUMNS, REQUIRED_COLUMNS } from '#app/model/task.ts';

it('the canonical columns stand once each, in the order of the domain', () => {
  expect(CANONICAL_COLUMNS.join(' ')).toBe(
    'task_code title document_no document_date assigner unit_code co_units field assigned_on due_on ' +
      'original_due_on completed_on evidence_of_completion source_status state_note officer secrecy',
  );
});

it('required are the key, the title and the day of assignment', () => {
  expect(REQUIRED_COLUMNS).toEqual(['task_code', 'title', 'unit_code', 'assigned_on']);
});

it('every column that holds a date is known as one', () => {
  const named = CANONICAL_COLUMNS.filter((name) => /_on$|_date$/.test(name));
  expect([...DATE_COLUMNS].sort()).toEqual(
    named.filter((name) => !name.startsWith('evidence')).sort(),
  );
});
