import { tasks } from '#app/i18n/texts/tasks.ts';
import type { TaskHistoryRow } from '#app/query/registry.gen.ts';
import { STATE_NOTES } from '#app/model/flag.ts';
import type { Words } from '../page/words.ts';

/** What a snapshot says differently from the one before it, in words. */
export function changesBetween(
  before: TaskHistoryRow | null,
  after: TaskHistoryRow,
  unitNameOf: (code: string) => string,
  words: Words,
): string[] {
  const texts = tasks[words.locale].history.changes;
  if (before === null) {
    return after.inherited_from === null
      ? [texts.appeared]
      : [texts.transferred(unitNameOf(after.inherited_from))];
  }
  const changes: string[] = [];
  if (before.due_on !== after.due_on) {
    if (after.due_on === null) changes.push(texts.dueRemoved);
    else if (before.due_on === null) changes.push(texts.dueSet(words.day(after.due_on)));
    else {
      const said = after.due_on > before.due_on ? texts.dueMoved : texts.dueShortened;
      changes.push(said(words.day(before.due_on), words.day(after.due_on)));
    }
  }
  if (after.completed_on !== null && before.completed_on === null) {
    changes.push(texts.completed(words.day(after.completed_on)));
  }
  if (before.completed_on !== null && after.completed_on === null) changes.push(texts.reopened);
  if (before.status !== 'open_overdue' && after.status === 'open_overdue') {
    changes.push(texts.becameOverdue);
  }
  if (!before.hanging && after.hanging) changes.push(texts.hanging);
  const note = STATE_NOTES.find((one) => one === after.state_note);
  if (note !== undefined && before.state_note !== note) {
    changes.push(texts.noted(words.terms.flag[note].toLocaleLowerCase()));
  }
  const known = before.title !== '' && after.title !== '';
  if (known && before.title !== after.title) changes.push(texts.retitled);
  return changes;
}
