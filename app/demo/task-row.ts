import type { TaskRow } from '#app/model/task.ts';
import { text } from './calendar.ts';
import type { Life } from './life.ts';
import type { Plan } from './plan.ts';

/** The words of a task, the same in every snapshot. */
export interface TaskWords {
  task_code: string;
  title: string;
  document_no: string;
  document_date: number;
  assigner: string;
  field: string;
  co_units: readonly string[];
}

export interface Task {
  life: Life;
  words: TaskWords;
  /** From these days on whoever held it has been followed by another unit, in order. */
  takenOver?: readonly { on: number; by: ReadonlyMap<string, string> }[];
}

function completionShown(life: Life, day: number): number | null {
  if (life.recorded !== null && life.recorded <= day) return life.completed;
  const { reopened } = life;
  return reopened && reopened.completed <= day && day < reopened.until ? reopened.completed : null;
}

function sourceStatus(
  row: { completed: number | null; due: number | null; evidence: boolean; paused: boolean },
  life: Life,
  day: number,
  words: Plan['source_words'],
): string {
  const { completed, due } = row;
  if (completed !== null) {
    if (due === null) return words.done;
    return completed <= due ? words.done_on_time : words.done_late;
  }
  if (row.evidence) return words.hanging;
  if (due !== null && due < day) return words.overdue;
  if (life.absent) return words.not_received;
  return row.paused ? words.paused : words.open;
}

/** The row as the system shows it on `day`, null while or where it does not show it. */
export function rowOn(
  day: number,
  { life, words, takenOver = [] }: Task,
  sourceWords: Plan['source_words'],
): TaskRow | null {
  if (life.assigned > day || (life.leavesOn !== null && life.leavesOn <= day)) return null;
  const { heldBefore, note } = life;
  const holder = heldBefore && day < heldBefore.until ? heldBefore.unit : life.unit;
  const due = life.deadlines.findLast(({ from }) => from <= day)?.due ?? null;
  const original = life.deadlines[0]?.due ?? null;
  const completed = completionShown(life, day);
  const evidence =
    completed === null &&
    due !== null &&
    due < day &&
    life.evidenceFrom !== null &&
    life.evidenceFrom <= day;
  const noted = completed === null && note !== null && note.from <= day && day < note.until;
  const paused = noted && note.note === 'paused';
  return {
    task_code: words.task_code,
    title: words.title,
    document_no: words.document_no,
    document_date: text(words.document_date),
    assigner: words.assigner,
    unit_code: takenOver
      .filter(({ on }) => on <= day)
      .reduce((unit, { by }) => by.get(unit) ?? unit, holder),
    co_units: words.co_units,
    field: words.field,
    assigned_on: text(life.assigned),
    due_on: due === null ? null : text(due),
    original_due_on: original === null ? null : text(original),
    completed_on: completed === null ? null : text(completed),
    evidence_of_completion: evidence,
    source_status: sourceStatus({ completed, due, evidence, paused }, life, day, sourceWords),
    state_note: noted ? note.note : null,
    officer: null,
  };
}
