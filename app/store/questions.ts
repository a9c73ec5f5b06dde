import type { AskingThresholds } from '#app/model/asking.ts';
import type { Drift, Question } from '#app/model/quality.ts';

/**
 * What a list has to be confirmed for: so much changed since the snapshot before that the export
 * itself may be wrong.
 * @param untitled rows that are refused because their title is empty
 */
export function questionsOf(
  drift: Drift,
  thresholds: AskingThresholds,
  untitled: number,
): Question[] {
  const { rows_then, rows_now, open_then, deadlines_then, in_both, changes, earlier_years } = drift;
  const { year, then, now } = earlier_years;
  if (rows_then < thresholds.least_rows) return [];
  const there = in_both + changes.units_changed;
  const moved = changes.deadlines_later + changes.deadlines_earlier + changes.deadlines_removed;
  const blanked = changes.titles_blanked + untitled;
  const isMuch = (rows: number, of: number, share: number) =>
    rows >= thresholds.least_changes && reaches(rows, of, share);

  const asked: Question[] = [];
  if (reaches(rows_then - rows_now, rows_then, thresholds.fewer_rows)) {
    asked.push({ code: 'fewer_rows', counts: { then: rows_then, now: rows_now } });
  }
  if (isMuch(then - now, then, thresholds.only_new_year)) {
    asked.push({ code: 'only_new_year', counts: { year, then, now } });
  }
  if (isMuch(changes.vanished_open, open_then, thresholds.open_rows_vanished)) {
    asked.push({
      code: 'open_rows_vanished',
      counts: { rows: changes.vanished_open, of: open_then },
    });
  }
  if (isMuch(changes.units_changed, there, thresholds.units_changed)) {
    asked.push({ code: 'units_changed', counts: { rows: changes.units_changed, of: there } });
  }
  if (isMuch(moved, deadlines_then, thresholds.deadlines_moved)) {
    asked.push({ code: 'deadlines_moved', counts: { rows: moved, of: deadlines_then } });
  }
  if (isMuch(blanked, there, thresholds.titles_blanked)) {
    asked.push({ code: 'titles_blanked', counts: { rows: blanked, of: there } });
  }
  return asked;
}

/** 30 of 100 are 30 %, whatever binary fractions make of 0.3. */
function reaches(rows: number, of: number, share: number): boolean {
  return rows >= share * of - 1e-9;
}
