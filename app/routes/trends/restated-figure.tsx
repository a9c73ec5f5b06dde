import { Fragment } from 'react';
import { formatMonth, formatSigned } from '#app/i18n/format.ts';
import { capitalised } from '#app/i18n/texts/periods.ts';
import { trends } from '#app/i18n/texts/trends.ts';
import { monthPeriod } from '#app/model/period.ts';
import type { ExplainedRestatement, RestatedGroup, Restatement } from '#app/query/restatements.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { taskHref, tasksHref } from '../page/links.ts';
import type { PageData } from '../page/page-data.ts';
import type { Words } from '../page/words.ts';
import { changedTasks, groupInWords, groupKey, restatedHref } from './restated-words.ts';

interface RestatedFigureProps {
  restated: readonly Restatement[];
  /** The newest of them. */
  explained: readonly ExplainedRestatement[];
  page: PageData;
  words: Words;
}

const COLUMNS = ['total', 'done', 'done_late', 'open_overdue'] as const;

/** Figure then, figure now, and the tasks that changed: history as recorded never moves, so what is known since stands beside it. */
export function RestatedFigure({ restated, explained, page, words }: RestatedFigureProps) {
  const texts = trends[words.locale].restated;
  const { columns } = texts;
  if (restated.length === 0) {
    return (
      <Section title={texts.title} subtitle={texts.subtitle}>
        <EmptyState title={texts.none} />
      </Section>
    );
  }
  const basis = page.population.basis === 'tracked' ? 'assigned' : page.population.basis;
  return (
    <Section title={texts.title} subtitle={texts.subtitle}>
      <SimpleTable
        caption={texts.caption}
        columns={[
          { id: 'month', label: columns.month },
          ...COLUMNS.map((name) => ({ id: name, label: columns[name], numeric: true })),
          { id: 'changed', label: columns.changed },
        ]}
        rows={restated.map(({ month, closedBy, then, now }) => {
          const population = { ...page.population, basis, period: month };
          return [
            {
              text: formatMonth(month, words.locale),
              href: tasksHref({ ...page.filters, as_of: closedBy.id }, population, {
                period: monthPeriod(month),
              }),
            },
            ...COLUMNS.map((name) => {
              const difference = now[name] - then[name];
              if (difference === 0) return words.count(then[name]);
              const change = formatSigned(difference, words.locale);
              return `${texts.fromTo(words.count(then[name]), words.count(now[name]))} (${change})`;
            }),
            { text: texts.which, href: restatedHref(page, month) },
          ];
        })}
      />
      <div className="restated">
        {explained.map(({ month, groups }, at) => (
          <details key={month} open={at === 0}>
            <summary>
              {texts.month(capitalised(words.month(month)), words.count(changedTasks(groups)))}
            </summary>
            <ul className="points">
              {groups.map((group) => (
                <li key={groupKey(group)}>
                  {groupInWords(group, page, words)}.{' '}
                  <Tasks group={group} month={month} page={page} words={words} />
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </Section>
  );
}

function Tasks({
  group,
  month,
  page,
  words,
}: Pick<RestatedFigureProps, 'page' | 'words'> & { group: RestatedGroup; month: string }) {
  const rest = group.tasks - group.listed.length;
  return (
    <span className="note">
      {group.listed.map((task, at) => (
        <Fragment key={`${task.task_code} ${task.unit_code}`}>
          {at === 0 ? '' : ', '}
          <Link className="nobreak" href={taskHref(page.filters, task.task_code)}>
            {task.task_code}
          </Link>
        </Fragment>
      ))}
      {rest === 0 ? null : (
        <>
          {', '}
          <Link href={restatedHref(page, month)}>
            {trends[words.locale].restated.more(words.count(rest))}
          </Link>
        </>
      )}
    </span>
  );
}
