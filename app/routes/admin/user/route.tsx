import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { admin } from '#app/i18n/texts/admin.ts';
import { roles } from '#app/i18n/texts/roles.ts';
import { unit } from '#app/i18n/texts/unit.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Sentence } from '#app/ui/sentence.tsx';
import { answerFrame } from '../../page/page-data.server.ts';
import { pageTitle } from '../../page/page-title.ts';
import { type Words, wordsIn } from '../../page/words.ts';
import { AdminPage, adminHref } from '../admin-page.tsx';
import { ShownSecret } from '../shown-secret.tsx';
import { type UserAnswer, changeUser } from './change.server.ts';
import { UserForms } from './forms.tsx';
import { type UserData, userData } from './loader.server.ts';

export const loader = (args: LoaderFunctionArgs) =>
  answerFrame(args, (open) => userData(open, args));

export const action = (args: ActionFunctionArgs) => changeUser(args);

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.page, 'admin', data?.user.name);

/** One account, and what an administrator may do with it. */
export default function User() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<UserAnswer>();
  const words = wordsIn(data.page.filters.lang);
  const texts = admin[words.locale];
  const { user } = data;
  return (
    <AdminPage page={data.page} words={words} current="users">
      <Breadcrumb
        label={unit[words.locale].breadcrumb}
        trail={[{ label: texts.pages.users, href: adminHref('/admin/users', words) }]}
        here={user.name}
      />
      <Sentence {...sentenceOf(data, words)} note={texts.users.note} />
      {answer?.kind === 'password' && (
        <ShownSecret
          texts={texts}
          title={texts.password.title(user.name)}
          note={texts.password.note}
          secret={answer.password}
        />
      )}
      <UserForms data={data} words={words} answer={answer} />
    </AdminPage>
  );
}

function sentenceOf({ user, isOwn }: UserData, words: Words) {
  const texts = admin[words.locale].user;
  const role = roles[words.locale][user.role].toLocaleLowerCase();
  const whose = user.unitName === null ? role : `${role}, ${user.unitName}`;
  const said = [
    ...(user.disabled ? [texts.disabled] : []),
    ...(isOwn ? [texts.own] : []),
    ...(user.handedOut ? [texts.handedOut] : []),
    texts.created(words.day(user.created)),
    user.lastSignIn === null
      ? texts.neverSignedIn
      : texts.lastSignIn(words.instant(user.lastSignIn)),
    texts.sessions(words.count(user.sessions)),
  ];
  return {
    lead: [{ text: texts.sentence(user.name, whose) }],
    rest: [{ text: said.join(' ') }],
  };
}
