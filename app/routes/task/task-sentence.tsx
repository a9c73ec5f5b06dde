import { tasks } from '#app/i18n/texts/tasks.ts';
import type { Status } from '#app/model/status.ts';
import { Sentence, type SentencePart } from '#app/ui/sentence.tsx';
import { unitHref } from '../page/links.ts';
import { nameOf } from '../page/page-data.ts';
import { type TaskProps, latestRows } from './props.ts';

/** The task's own words, then where it stands and with whom. */
export function TaskSentence({ data, page, words }: TaskProps) {
  const texts = tasks[words.locale].history;
  const rows = latestRows(data);
  const rest = rows.flatMap((row, index): SentencePart[] => {
    const status = row.status as Status;
    const unit = nameOf(page, row.unit_code, words.locale);
    return [
      {
        text: words.terms.status[status],
        tone: row.hanging ? 'hanging' : status,
        breakBefore: index > 0,
      },
      { text: ' · ' },
      { text: unit, href: unitHref(page.filters, row.unit_code) },
      { text: '. ' },
      ...(row.days_overdue === null
        ? []
        : [{ text: `${texts.days(words.count(row.days_overdue))} ` }]),
    ];
  });
  const last = rows[0];
  const gone = last && last.snapshot_id !== page.snapshot.id;
  return (
    <Sentence
      lead={[{ text: last ? words.taskTitle(last.title) : data.code }]}
      rest={rest}
      {...(gone ? { note: texts.gone(words.instant(last.as_of)) } : {})}
    />
  );
}
