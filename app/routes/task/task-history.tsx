import { tasks } from '#app/i18n/texts/tasks.ts';
import type { Status } from '#app/model/status.ts';
import type { TaskHistoryRow } from '#app/query/registry.gen.ts';
import { HistoryTable, type HistoryRow } from '#app/tables/history-table.tsx';
import { Section } from '#app/ui/section.tsx';
import { taskHref, unitHref } from '../page/links.ts';
import { nameOf } from '../page/page-data.ts';
import { changesBetween } from './changes.ts';
import type { TaskProps } from './props.ts';

/** The task through the snapshots, newest first; a snapshot without it says so. */
export function TaskHistory({ data, page, words }: TaskProps) {
  const texts = tasks[words.locale].history;
  const held = new Set(data.rows.map((row) => row.snapshot_id)).size;
  return (
    <Section title={texts.title} subtitle={texts.subtitle(words.count(held))}>
      <HistoryTable texts={texts.table} rows={historyRows({ data, page, words }).reverse()} />
    </Section>
  );
}

function historyRows({ data, page, words }: TaskProps): HistoryRow[] {
  const unitNameOf = (code: string) => nameOf(page, code, words.locale);
  const units = [...new Set(data.rows.map((row) => row.unit_code))];
  const first = data.snapshots.findIndex(({ id }) =>
    data.rows.some((row) => row.snapshot_id === id),
  );
  const rows: HistoryRow[] = [];
  const before = new Map<string, TaskHistoryRow>();
  for (const snapshot of data.snapshots.slice(Math.max(first, 0))) {
    for (const unit of units) {
      const row = data.rows.find(
        (one) => one.snapshot_id === snapshot.id && one.unit_code === unit,
      );
      const earlier = before.get(unit) ?? null;
      if (row) {
        const changes = changesBetween(earlier, row, unitNameOf, words);
        rows.push(historyRow(row, changes, page, words));
        before.set(unit, row);
      } else if (earlier) {
        rows.push({
          ...historyRow(earlier, [tasks[words.locale].history.changes.vanished], page, words),
          snapshot: `${snapshot.id} ${unit}`,
          asOf: { text: words.instant(snapshot.as_of) },
          due: words.terms.none,
          completed: words.terms.none,
        });
        before.delete(unit);
      }
    }
  }
  return rows;
}

function historyRow(
  row: TaskHistoryRow,
  changes: string[],
  page: TaskProps['page'],
  words: TaskProps['words'],
): HistoryRow {
  const status = row.status as Status;
  return {
    snapshot: `${row.snapshot_id} ${row.unit_code}`,
    asOf: {
      text: words.instant(row.as_of),
      href: taskHref({ ...page.filters, as_of: row.snapshot_id }, row.task_code),
    },
    unit: {
      text: nameOf(page, row.unit_code, words.locale),
      href: unitHref({ ...page.filters, as_of: row.snapshot_id }, row.unit_code),
    },
    status: { code: row.hanging ? 'hanging' : status, text: words.terms.status[status] },
    due: row.due_on === null ? tasks[words.locale].table.noDeadline : words.day(row.due_on),
    completed: words.day(row.completed_on),
    changes,
  };
}
