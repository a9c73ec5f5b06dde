import { formatSigned } from '#app/i18n/format.ts';
import { trends } from '#app/i18n/texts/trends.ts';
import { STATUSES, type Status } from '#app/model/status.ts';
import type { ExplainedRestatement, RestatedGroup } from '#app/query/restatements.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { Section } from '#app/ui/section.tsx';
import type { Words } from '../../page/words.ts';

/** Then + in − out = now, of each status. */
export function StatusBalance({
  restated,
  words,
}: {
  restated: ExplainedRestatement;
  words: Words;
}) {
  const texts = trends[words.locale].restated.page;
  const { then, now, groups } = restated;
  const sumOf = (wanted: (group: RestatedGroup) => boolean) =>
    groups.filter(wanted).reduce((sum, { tasks }) => sum + tasks, 0);
  const cells = (label: string, before: number, into: number, out: number, after: number) => [
    label,
    words.count(before),
    into === 0 ? words.count(0) : formatSigned(into, words.locale),
    out === 0 ? words.count(0) : formatSigned(-out, words.locale),
    words.count(after),
  ];
  const row = (status: Status) => {
    const into = sumOf((one) => one.newer_status === status && one.older_status !== status);
    const out = sumOf((one) => one.older_status === status && one.newer_status !== status);
    return cells(words.terms.status[status], then[status], into, out, now[status]);
  };
  return (
    <Section title={texts.balance}>
      <SimpleTable
        caption={texts.balance}
        columns={[
          { id: 'status', label: texts.status },
          { id: 'then', label: texts.then, numeric: true },
          { id: 'into', label: texts.into, numeric: true },
          { id: 'out', label: texts.out, numeric: true },
          { id: 'now', label: texts.now, numeric: true },
        ]}
        rows={STATUSES.map(row)}
        total={cells(
          texts.total,
          then.total,
          sumOf((one) => one.older_status === null),
          sumOf((one) => one.newer_status === null),
          now.total,
        )}
      />
    </Section>
  );
}
