import { roles } from '#app/i18n/texts/roles.ts';
import type { signIn } from '#app/i18n/texts/sign-in.ts';
import { ROLES } from '#app/model/role.ts';
import { Field } from '#app/ui/field.tsx';
import { FormAlert } from '#app/ui/form-alert.tsx';
import type { SignInData } from './loader.server.ts';

interface FormProps {
  data: SignInData;
  texts: (typeof signIn)['vi'];
  answer: { failed: 'wait' | 'wrong'; seconds: number } | undefined;
}

function Where({ data: { to } }: Pick<FormProps, 'data'>) {
  return to === null ? null : <input type="hidden" name="to" value={to} />;
}

/** Why the last attempt came to nothing. */
function Failed({ answer, texts, wrong }: Pick<FormProps, 'answer' | 'texts'> & { wrong: string }) {
  if (!answer) return null;
  return (
    <FormAlert>
      {answer.failed === 'wait' ? texts.tooMany(String(answer.seconds)) : wrong}
    </FormAlert>
  );
}

export function PasswordForm({ data, texts, answer }: FormProps) {
  const { password } = texts;
  return (
    <form method="post" className="field-form">
      <h1 className="sentence-lead">{texts.title}</h1>
      <p className="muted">{password.intro}</p>
      <Failed answer={answer} texts={texts} wrong={password.wrong} />
      <Where data={data} />
      <Field
        label={password.name}
        name="name"
        required
        maxLength={256}
        autoComplete="username"
        autoCapitalize="none"
      />
      <Field
        label={password.secret}
        name="password"
        type="password"
        required
        maxLength={256}
        autoComplete="current-password"
      />
      <button type="submit" className="button">
        {password.submit}
      </button>
    </form>
  );
}

export function CodeForm({ data, texts, answer }: FormProps) {
  const { code } = texts;
  return (
    <>
      <form method="post" className="field-form">
        <h1 className="sentence-lead">{code.title}</h1>
        <p className="muted">{code.intro}</p>
        <Failed answer={answer} texts={texts} wrong={code.wrong} />
        <Where data={data} />
        <Field
          label={code.field}
          name="code"
          required
          maxLength={64}
          autoComplete="one-time-code"
          spellCheck={false}
        />
        <button type="submit" className="button">
          {code.submit}
        </button>
      </form>
      <form method="post" action="/logout">
        <button type="submit" className="link-button">
          {code.again}
        </button>
      </form>
    </>
  );
}

/** One button a role, each with what it opens. */
export function DemoForm({ data, texts }: FormProps) {
  const { demo } = texts;
  return (
    <div className="demo-roles">
      <h1 className="sentence-lead">{demo.title}</h1>
      <p className="muted">{demo.intro}</p>
      {ROLES.map((role) => (
        <form key={role} method="post" className="demo-role">
          <Where data={data} />
          <input type="hidden" name="role" value={role} />
          <button type="submit" className="button">
            {roles[data.lang][role]}
          </button>
          <p>{demo.does[role]}</p>
          {role === 'unit' ? (
            <label className="demo-unit">
              <span className="visually-hidden">{demo.unit}</span>
              <select name="unit">
                {data.demo?.units.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
        </form>
      ))}
    </div>
  );
}
