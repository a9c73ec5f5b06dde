import type { ReactNode } from 'react';
import { admin } from '#app/i18n/texts/admin.ts';
import { FormAlert } from '#app/ui/form-alert.tsx';
import { Section } from '#app/ui/section.tsx';
import type { Words } from '../../page/words.ts';
import { AssignmentFields } from '../assignment-fields.tsx';
import type { UserAnswer } from './change.server.ts';
import type { UserData } from './loader.server.ts';

interface FormsProps {
  data: UserData;
  words: Words;
  answer: UserAnswer | undefined;
}

/** What can be done with the account, each in a form of its own. */
export function UserForms(props: FormsProps) {
  const { data, words } = props;
  const texts = admin[words.locale].user;
  const { user, isOwn } = data;
  const { access, factor, password, sessionsForm } = texts;
  const sessions = (
    <ActForm
      {...props}
      intent="sessions"
      {...sessionsForm}
      {...(user.sessions === 0 && { instead: sessionsForm.none })}
    />
  );
  if (isOwn) return sessions;
  return (
    <div className="form-pair">
      <AssignmentForm {...props} />
      <ActForm {...props} intent="password" {...password} />
      <ActForm
        {...props}
        intent="factor"
        title={factor.title}
        submit={factor.submit}
        note={factor.note}
        {...(user.factor === null
          ? { instead: factor.off }
          : { before: factor.on(words.day(user.factor.since), words.count(user.factor.left)) })}
      />
      {sessions}
      <ActForm
        {...props}
        intent={user.disabled ? 'enable' : 'disable'}
        title={user.disabled ? access.titleDisabled : access.title}
        note={user.disabled ? access.noteDisabled : access.note}
        submit={user.disabled ? access.enable : access.disable}
      />
    </div>
  );
}

function problemsOf(answer: UserAnswer | undefined, intent: string): Record<string, string> {
  return answer?.kind === 'refused' && answer.intent === intent ? answer.problems : {};
}

interface ActFormProps extends FormsProps {
  intent: string;
  title: string;
  note: string;
  submit: string;
  /** How it stands. */
  before?: ReactNode;
  /** Where there is nothing to do. */
  instead?: ReactNode;
}

function ActForm({ answer, intent, title, note, submit, before, instead }: ActFormProps) {
  const why = problemsOf(answer, intent)[''];
  if (instead !== undefined) {
    return (
      <Section title={title}>
        <p>{instead}</p>
      </Section>
    );
  }
  return (
    <Section title={title} subtitle={note}>
      <form method="post" className="field-form">
        {why !== undefined && <FormAlert>{why}</FormAlert>}
        {before !== undefined && <p>{before}</p>}
        <button type="submit" className="button" name="intent" value={intent}>
          {submit}
        </button>
      </form>
    </Section>
  );
}

function AssignmentForm({ data, words, answer }: FormsProps) {
  const texts = admin[words.locale].user.assignment;
  const problems = problemsOf(answer, 'assignment');
  const sent = answer?.kind === 'refused' && answer.intent === 'assignment' ? answer.sent : {};
  const whole = problems[''];
  return (
    <Section title={texts.title} subtitle={texts.note}>
      <form method="post" className="field-form short-form">
        {whole !== undefined && <FormAlert>{whole}</FormAlert>}
        <AssignmentFields
          words={words}
          units={data.units}
          role={sent['role'] ?? data.user.role}
          unit={sent['unit'] ?? data.user.unit ?? ''}
          problems={problems}
        />
        <button type="submit" className="button" name="intent" value="assignment">
          {texts.submit}
        </button>
      </form>
    </Section>
  );
}
