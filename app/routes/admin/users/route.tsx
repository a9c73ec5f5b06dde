import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { admin } from '#app/i18n/texts/admin.ts';
import { Field } from '#app/ui/field.tsx';
import { FormAlert } from '#app/ui/form-alert.tsx';
import { Section } from '#app/ui/section.tsx';
import { Sentence } from '#app/ui/sentence.tsx';
import { answerFrame } from '../../page/page-data.server.ts';
import { pageTitle } from '../../page/page-title.ts';
import { type Words, wordsIn } from '../../page/words.ts';
import { AdminPage } from '../admin-page.tsx';
import { AssignmentFields } from '../assignment-fields.tsx';
import { ShownSecret } from '../shown-secret.tsx';
import { type AddAnswer, addAccount } from './add.server.ts';
import { type UsersData, usersData } from './loader.server.ts';
import { UserTable } from './user-table.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  answerFrame(args, (open) => usersData(open, args));

export const action = (args: ActionFunctionArgs) => addAccount(args);

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.page, 'admin', data && admin[data.page.filters.lang].pages.users);

/** Who may sign in. */
export default function Users() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<AddAnswer>();
  const words = wordsIn(data.page.filters.lang);
  const texts = admin[words.locale];
  const { users, mode } = data;
  const active = users.filter(({ disabled }) => !disabled);
  const admins = active.filter(({ role }) => role === 'admin');
  const lead =
    users.length === 0
      ? texts.users.none
      : texts.users.sentence(
          words.count(users.length),
          words.count(active.length),
          words.count(admins.length),
        );
  return (
    <AdminPage page={data.page} words={words} current="users">
      <Sentence
        lead={[{ text: lead }]}
        rest={mode === 'local' ? [] : [{ text: texts.users.notHere[mode] }]}
        note={texts.users.note}
      />
      {answer?.kind === 'made' && (
        <ShownSecret
          texts={texts}
          title={`${texts.users.made(answer.name)} ${texts.password.title(answer.name)}`}
          note={texts.password.note}
          secret={answer.password}
        />
      )}
      {users.length > 0 && <UserTable users={users} words={words} />}
      <AddForm data={data} words={words} answer={answer} />
    </AdminPage>
  );
}

interface AddFormProps {
  data: UsersData;
  words: Words;
  answer: AddAnswer | undefined;
}

function AddForm({ data, words, answer }: AddFormProps) {
  const texts = admin[words.locale].users.add;
  const refused = answer?.kind === 'refused' ? answer : null;
  const sent = refused?.sent ?? {};
  const problems = refused?.problems ?? {};
  return (
    <Section title={texts.title} subtitle={texts.note}>
      <form method="post" className="field-form short-form">
        {problems[''] !== undefined && <FormAlert>{problems['']}</FormAlert>}
        <Field
          label={texts.name}
          name="name"
          value={sent['name'] ?? ''}
          required
          maxLength={64}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          hint={texts.nameHint}
          problem={problems['name']}
        />
        <AssignmentFields
          words={words}
          units={data.units}
          role={sent['role'] ?? ''}
          unit={sent['unit'] ?? ''}
          problems={problems}
        />
        <button type="submit" className="button button-primary">
          {texts.submit}
        </button>
      </form>
    </Section>
  );
}
