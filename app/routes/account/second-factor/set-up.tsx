import { Field } from '#app/ui/field.tsx';
import { Section } from '#app/ui/section.tsx';
import type { FactorState } from './loader.server.ts';
import { type FormProps, ownProblem } from './props.ts';
import { Refused } from './refused.tsx';

/** Asks for the password and makes a key. */
export function BeginForm({ texts, answer }: FormProps) {
  return (
    <Section title={texts.begin.title} subtitle={texts.begin.note}>
      <form method="post" className="field-form short-form">
        <Refused texts={texts} answer={answer} intent="begin" />
        <Field
          label={texts.password}
          name="password"
          type="password"
          required
          maxLength={256}
          autoComplete="current-password"
          problem={ownProblem(answer, 'begin', 'password', texts.wrongPassword)}
        />
        <button type="submit" className="button button-primary" name="intent" value="begin">
          {texts.begin.submit}
        </button>
      </form>
    </Section>
  );
}

type Pending = Extract<FactorState, { kind: 'pending' }>;

/** The light edge that readers of QR codes need (ISO/IEC 18004). */
const QUIET = 4;

/** The key as a picture and in letters, and the field that shows that the app has it. */
export function ConfirmForm({ texts, answer, pending }: FormProps & { pending: Pending }) {
  const { setUp } = texts;
  const { size, path } = pending.picture;
  return (
    <Section title={setUp.title} subtitle={setUp.note}>
      <div className="enrol">
        <svg
          className="qr"
          role="img"
          aria-label={setUp.picture}
          viewBox={`${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`}
          shapeRendering="crispEdges"
        >
          <rect
            className="qr-light"
            x={-QUIET}
            y={-QUIET}
            width={size + 2 * QUIET}
            height={size + 2 * QUIET}
          />
          <path className="qr-dark" d={path} />
        </svg>
        <ol className="enrol-steps">
          <li>
            <p>{setUp.scan}</p>
            <p className="note">{setUp.typed}</p>
            <p className="secret" translate="no">
              {pending.secret}
            </p>
          </li>
          <li>
            <p>{setUp.enter}</p>
            <form method="post" className="field-form short-form">
              <Refused texts={texts} answer={answer} intent="confirm" />
              <Field
                label={setUp.code}
                name="code"
                required
                maxLength={16}
                inputMode="numeric"
                autoComplete="one-time-code"
                spellCheck={false}
                problem={ownProblem(answer, 'confirm', 'code', texts.wrongCode)}
              />
              <button type="submit" className="button button-primary" name="intent" value="confirm">
                {setUp.submit}
              </button>
            </form>
          </li>
        </ol>
      </div>
      <form method="post" className="enrol-cancel">
        <button type="submit" className="link-button" name="intent" value="cancel">
          {setUp.cancel}
        </button>
      </form>
    </Section>
  );
}
