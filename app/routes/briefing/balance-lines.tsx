import { Fragment } from 'react';
import { formatDayMonth } from '#app/i18n/format.ts';
import { briefing } from '#app/i18n/texts/briefing.ts';
import { dayOfInstant } from '#app/model/day.ts';
import { Link } from '#app/ui/link.tsx';
import { type NamedStep, openSteps, overdueSteps, transfers } from '../page/flow-steps.ts';
import type { Words } from '../page/words.ts';
import { type Compared, flowHref } from './links.ts';
import type { MovementProps } from './props.ts';

/** "Quá hạn: 12 (31/05) + 9 mới quá hạn = 14 (03/07) + 7 đã xử lý": reconciling in view makes trust. */
export function BalanceLines({ moved, compared, page, words }: MovementProps) {
  const { balance } = briefing[words.locale];
  const days = [moved.from, page.snapshot.as_of].map((instant) =>
    formatDayMonth(dayOfInstant(instant), words.locale),
  );
  return (
    <div className="reckoning" role="group" aria-label={balance.label}>
      <Line
        name={balance.overdue}
        steps={overdueSteps(moved, page, words)}
        days={days}
        compared={compared}
        words={words}
      />
      <Line
        name={balance.open}
        steps={openSteps(moved, page, words)}
        days={days}
        compared={compared}
        words={words}
      />
      {transfers(moved, words).map((text) => (
        <p key={text} className="note">
          {text}
        </p>
      ))}
    </div>
  );
}

interface LineProps {
  name: string;
  steps: readonly NamedStep[];
  /** Of the older and of the newer snapshot. */
  days: readonly string[];
  compared: Compared;
  words: Words;
}

function Line({ name, steps, days, compared, words }: LineProps) {
  const [opening, closing] = [steps.slice(0, 1), steps.slice(-1)];
  const of = (kind: NamedStep['kind']) => steps.filter((step) => step.kind === kind);
  const sides = [
    [...opening, ...of('in')],
    [...closing, ...of('out')],
  ];
  return (
    <p className="reckoning-line">
      <b>{name}</b>
      {sides.map((side, at) => (
        <span key={at}>
          {at === 0 ? ' ' : ' = '}
          {side.map((step, place) => (
            <Fragment key={step.name}>
              {place === 0 ? '' : ' + '}
              <Term step={step} day={days[at] ?? ''} compared={compared} words={words} />
            </Fragment>
          ))}
        </span>
      ))}
    </p>
  );
}

function Term({
  step,
  day,
  compared,
  words,
}: Omit<LineProps, 'name' | 'steps' | 'days'> & { step: NamedStep; day: string }) {
  const href = step.value === 0 ? undefined : flowHref(compared, step.name);
  const printed = words.count(step.value);
  return (
    <span className="reckoning-term">
      {href === undefined ? printed : <Link href={href}>{printed}</Link>}{' '}
      <span className="note">
        {step.kind === 'total' ? `(${day})` : step.label.toLocaleLowerCase()}
      </span>
    </span>
  );
}
