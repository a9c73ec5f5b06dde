import { Fragment } from 'react';
import { briefing } from '#app/i18n/texts/briefing.ts';
import type { Task } from '#app/query/tasks.ts';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { taskHref } from '../page/links.ts';
import { nameOf } from '../page/page-data.ts';
import { movedHref } from './links.ts';
import type { MovementProps } from './props.ts';

const MOST = 6;

/** Overdue at the last meeting and still overdue: those not named above in their shortest form, and how many there are. */
export function StillOpen({
  movement: { still },
  worst,
  moved,
  compared,
  page,
  words,
}: MovementProps & { worst: readonly Task[] }) {
  const texts = briefing[words.locale].still;
  const { total, tasks } = still;
  if (total === 0) return <Section title={texts.none}>{null}</Section>;
  const keyOf = ({ task_code, unit_code }: { task_code: string; unit_code: string }) =>
    `${task_code} ${unit_code}`;
  const named = new Set(worst.map(keyOf));
  const above = tasks.filter((task) => named.has(keyOf(task))).length;
  const listed = tasks.filter((task) => !named.has(keyOf(task))).slice(0, MOST);
  const rest = total - above - listed.length;
  const whole = movedHref(compared, 'still_overdue');
  return (
    <Section
      title={total === 1 ? texts.one : texts.title(words.count(total))}
      subtitle={texts.subtitle(words.instant(moved.from))}
    >
      <p className="still">
        {above === 0 ? null : texts.among(words.count(above))}
        {listed.map((task, at) => (
          <Fragment key={keyOf(task)}>
            {above === 0 && at === 0 ? '' : '; '}
            <span className="still-task">
              <Link href={taskHref(page.filters, task.task_code)}>{task.task_code}</Link>{' '}
              {nameOf(page, task.unit_code, words.locale)},{' '}
              <b className="tone-open_overdue">{texts.days(words.count(task.days_overdue ?? 0))}</b>
            </span>
          </Fragment>
        ))}
        {rest > 0 ? (
          <>
            {'; '}
            <Link href={whole}>{texts.more(words.count(rest))}</Link>
          </>
        ) : (
          <>
            {'. '}
            <Link href={whole}>{texts.all(words.count(total))}</Link>
          </>
        )}
        .
      </p>
    </Section>
  );
}
