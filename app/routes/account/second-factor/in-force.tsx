import { Field } from '#app/ui/field.tsx';
import { Section } from '#app/ui/section.tsx';
import type { Intent } from './change.server.ts';
import { type FormProps, ownProblem } from './props.ts';
import { Refused } from './refused.tsx';

/** New recovery codes, and off: each asks for the password and a code. */
export function InForce({ demanded, ...shared }: FormProps & { demanded: boolean }) {
  const { renew, turnOff } = shared.texts;
  return (
    <div className="form-pair">
      <Section title={renew.title} subtitle={renew.note}>
        <BothForm {...shared} intent="renew" submit={renew.submit} />
      </Section>
      <Section title={turnOff.title} subtitle={demanded ? turnOff.demanded : turnOff.note}>
        {demanded ? null : <BothForm {...shared} intent="off" submit={turnOff.submit} />}
      </Section>
    </div>
  );
}

function BothForm({
  texts,
  answer,
  intent,
  submit,
}: FormProps & { intent: Intent; submit: string }) {
  return (
    <form method="post" className="field-form short-form">
      <Refused texts={texts} answer={answer} intent={intent} />
      <Field
        label={texts.password}
        name="password"
        type="password"
        required
        maxLength={256}
        autoComplete="current-password"
        problem={ownProblem(answer, intent, 'password', texts.wrongPassword)}
      />
      <Field
        label={texts.code}
        name="code"
        required
        maxLength={64}
        autoComplete="one-time-code"
        spellCheck={false}
        problem={ownProblem(answer, intent, 'code', texts.wrongCode)}
      />
      <button type="submit" className="button" name="intent" value={intent}>
        {submit}
      </button>
    </form>
  );
}
