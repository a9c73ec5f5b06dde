import { Fragment } from 'react';
import { Link } from '#app/ui/link.tsx';
import { type NamedStep, openSteps, overdueSteps, transfers } from '../page/flow-steps.ts';
import type { Words } from '../page/words.ts';
import { type Compared, flowHref } from './links.ts';
import type { MovementProps } from './props.ts';

/** "Quá hạn: 12 (31/05) + 9 mới quá hạn = 14 (03/07) + 7 đã xử lý": reconciling in view makes trust. */
export function BalanceLines({ moved, compared, page, words }: MovementProps) {
  const { balance } = words.briefing;
  return (
    <div className="balance" role="group" aria-label={balance.label}>
      <Line
        name={balance.overdue}
        steps={overdueSteps(moved, page, words)}
        compared={compared}
        words={words}
      />
      <Line
        name={balance.open}
        steps={openSteps(moved, page, words)}
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
  compared: Compared;
  words: Words;
}

function Line({ name, steps, compared, words }: LineProps) {
  const [opening, closing] = [steps.slice(0, 1), steps.slice(-1)];
  const of = (kind: NamedStep['kind']) => steps.filter((step) => step.kind === kind);
  const sides = [
    [...opening, ...of('in')],
    [...closing, ...of('out')],
  ];
  return (
    <p className="balance-line">
      <b>{name}</b>
      {sides.map((side, at) => (
        <span key={at}>
          {at === 0 ? ' ' : ' = '}
          {side.map((step, place) => (
            <Fragment key={step.name}>
              {place === 0 ? '' : ' + '}
              <Term step={step} compared={compared} words={words} />
            </Fragment>
          ))}
        </span>
      ))}
    </p>
  );
}

function Term({ step, compared, words }: Omit<LineProps, 'name' | 'steps'> & { step: NamedStep }) {
  const href = step.value === 0 ? undefined : flowHref(compared, step.name);
  const printed = words.count(step.value);
  return (
    <span className="balance-term">
      {href === undefined ? printed : <Link href={href}>{printed}</Link>}{' '}
      <span className="note">{step.label.toLocaleLowerCase()}</span>
    </span>
  );
}
