import { Actions } from '#app/ui/actions.tsx';
import { HiddenInputs } from '#app/ui/hidden-inputs.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import type { ChangeAnswer } from './change.server.ts';
import { fieldLabel } from './field-label.ts';
import { formAddress } from './forms.tsx';
import { LeagueChanges, NameChanges, TaskChanges, UnitChanges } from './preview-tables.tsx';
import type { RegisterProps } from './props.ts';
import { ProblemList } from './register-problems.tsx';

/** What the change would move, or why it cannot be; saving sends the same form once more. */
export function ChangePreview({ answer, ...shared }: RegisterProps & { answer: ChangeAnswer }) {
  const { page, words } = shared;
  const texts = words.register.preview;
  const { preview, refused, fields, sent, shown } = answer;
  const form = new Map(sent).get('form') ?? '';
  const wrong = refused.length > 0 || fields.length > 0;
  return (
    <Section id="preview" title={texts.title} subtitle={texts.subtitle}>
      {wrong ? (
        <div role="alert">
          <p className="tone-open_overdue">{texts.refused}</p>
          <ul className="listed">
            {fields.map(({ field, expected }) => (
              <li key={field}>
                {fieldLabel(words, form, field)}: {words.register.problem.bad_value(expected)}
              </li>
            ))}
          </ul>
          <ProblemList problems={refused} words={words} />
        </div>
      ) : null}
      {preview === null || wrong ? null : (
        <div className="register-preview">
          <UnitChanges {...shared} preview={preview} />
          <NameChanges {...shared} preview={preview} />
          <TaskChanges {...shared} preview={preview} />
          <LeagueChanges {...shared} preview={preview} />
          <form method="post" action={formAddress(page)}>
            <HiddenInputs
              inputs={[...sent, ['shown', shown] as const].map(([name, value]) => ({
                name,
                value,
              }))}
            />
            <Actions>
              <button type="submit" className="button" name="intent" value="save">
                {texts.save}
              </button>
              <Link href={formAddress(page)}>{texts.back}</Link>
            </Actions>
          </form>
        </div>
      )}
    </Section>
  );
}
