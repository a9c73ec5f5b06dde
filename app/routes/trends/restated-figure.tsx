import { formatMonth, formatSigned } from '#app/i18n/format.ts';
import { monthPeriod } from '#app/model/period.ts';
import type { Restatement } from '#app/query/restatements.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/section.tsx';
import { tasksHref } from '../page/links.ts';
import type { PageData } from '../page/page-data.ts';
import type { Words } from '../page/words.ts';

interface RestatedFigureProps {
  restated: readonly Restatement[];
  page: PageData;
  words: Words;
}

const COLUMNS = ['total', 'done', 'done_late'] as const;

/** Figure then, figure now: history as recorded never moves, so what is known since is listed beside it. */
export function RestatedFigure({ restated, page, words }: RestatedFigureProps) {
  const texts = words.trends.restated;
  const { columns } = texts;
  const label = { total: columns.total, done: columns.done, done_late: columns.late };
  const basis = page.population.basis === 'tracked' ? 'assigned' : page.population.basis;
  return (
    <Section title={texts.title} subtitle={texts.subtitle}>
      {restated.length === 0 ? (
        <EmptyState title={texts.none} />
      ) : (
        <SimpleTable
          caption={texts.caption}
          columns={[
            { id: 'month', label: columns.month },
            ...COLUMNS.flatMap((name) => [
              { id: `${name}-then`, label: `${label[name]}, ${columns.then}`, numeric: true },
              { id: `${name}-now`, label: `${label[name]}, ${columns.now}`, numeric: true },
            ]),
          ]}
          rows={restated.map(({ month, closedBy, then, now }) => {
            const population = { ...page.population, basis, period: month };
            const href = (asOf: string | null) =>
              tasksHref({ ...page.filters, as_of: asOf }, population, {
                period: monthPeriod(month),
              });
            return [
              { text: formatMonth(month, words.locale), href: href(closedBy) },
              ...COLUMNS.flatMap((name) => {
                const difference = now[name] - then[name];
                const changed =
                  difference === 0 ? '' : ` (${formatSigned(difference, words.locale)})`;
                return [words.count(then[name]), `${words.count(now[name])}${changed}`];
              }),
            ];
          })}
        />
      )}
    </Section>
  );
}
