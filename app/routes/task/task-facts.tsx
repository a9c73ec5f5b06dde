import { tasks } from '#app/i18n/texts/tasks.ts';
import { STATE_NOTES } from '#app/model/flag.ts';
import type { TaskHistoryRow } from '#app/query/registry.gen.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { nameOf } from '../page/page-data.ts';
import { flagTexts } from '../page/task-rows.ts';
import { type TaskProps, latestRows } from './props.ts';

/** What the newest snapshot says of the task, field by field; what it leaves out is left out. */
export function TaskFacts({ data, page, words }: TaskProps) {
  const texts = tasks[words.locale].history.facts;
  const rows = latestRows(data);
  const first = rows[0];
  if (!first) return null;
  const day = (value: string | null) => (value === null ? null : words.day(value));
  const units = (codes: readonly string[]) =>
    codes.map((code) => nameOf(page, code, words.locale)).join(', ');
  const facts: [string, string | null][] = [
    [texts.code, first.task_code],
    [texts.document, first.document_no],
    [texts.documentDate, day(first.document_date)],
    [texts.assigner, first.assigner],
    [texts.field, first.field],
    [texts.unit, units(rows.map((row) => row.unit_code))],
    [texts.coUnits, first.co_units === null ? null : units(first.co_units.split(';'))],
    [texts.officer, rows.flatMap((row) => row.officer ?? []).join(', ')],
    [texts.assigned, day(first.assigned_on)],
    [texts.due, first.due_on === null ? tasks[words.locale].table.noDeadline : day(first.due_on)],
    [texts.originalDue, first.original_due_on === first.due_on ? null : day(first.original_due_on)],
    [texts.completed, day(first.completed_on)],
    [texts.sourceStatus, first.source_status],
    [texts.flags, flagsOf(first, words)],
  ];
  return (
    <div className="task-facts">
      <DefinitionList
        items={facts.flatMap(([term, detail]) =>
          detail === null || detail === '' ? [] : [{ term, detail }],
        )}
      />
    </div>
  );
}

function flagsOf(row: TaskHistoryRow, words: TaskProps['words']): string {
  const { hanging, due_soon, extended } = row;
  return [
    ...(extended ? [words.terms.flag.extended] : []),
    ...flagTexts(
      {
        flags: { hanging, due_soon, extended },
        state_note: STATE_NOTES.find((note) => note === row.state_note) ?? null,
        inherited_from: row.inherited_from,
      },
      words,
    ),
  ].join(', ');
}
