import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Account as AccountRecord } from '#app/auth/account.ts';
import { account } from '#app/i18n/texts/account.ts';
import { roles } from '#app/i18n/texts/roles.ts';
import { dayOfInstant, parseInstant } from '#app/model/day.ts';
import { NO_FILTERS, linkTo } from '#app/model/filters.ts';
import { Field } from '#app/ui/field.tsx';
import { FormAlert } from '#app/ui/form-alert.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { Sentence } from '#app/ui/sentence.tsx';
import { useReader } from '#app/ui/reader.ts';
import { hasFigures, nameOf } from '../page/page-data.ts';
import { answerFrame } from '../page/page-data.server.ts';
import { Page } from '../page/page.tsx';
import { pageTitle } from '../page/page-title.ts';
import { type Words, wordsIn } from '../page/words.ts';
import { type Refusal, changeAccount } from './change.server.ts';

export const loader = (args: LoaderFunctionArgs) =>
  answerFrame(args, async () => {
    const { access, identity } = args.context;
    const own = identity?.source.kind === 'account' ? identity.source.id : null;
    const known = own === null ? null : await access.accounts.find(own);
    return { own: known && ownAccess(known), vouched: identity?.source.kind === 'oidc' };
  }, ['to']);

export const action = (args: ActionFunctionArgs) => changeAccount(args);

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.page, null, data && account[data.page.filters.lang].title);

function ownAccess({ password_handed_out, second_factor }: AccountRecord) {
  const since = second_factor?.confirmed === true ? parseInstant(second_factor.since) : null;
  return {
    handedOut: password_handed_out,
    secondFactorSince: since && dayOfInstant(since),
  };
}

/** Whose account it is, and what its owner may do with it. */
export default function Account() {
  const { page, own, vouched } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const reader = useReader();
  const words = wordsIn(page.filters.lang);
  const texts = account[words.locale];
  const role = reader.role === 'public' ? '' : roles[words.locale][reader.role];
  const unit = reader.unit;
  return (
    <Page page={page} words={words} view={null} filtered={false}>
      <Sentence
        lead={[{ text: texts.sentence(reader.name ?? '', role.toLocaleLowerCase()) }]}
        rest={
          unit === null
            ? []
            : [{ text: texts.unit(hasFigures(page) ? nameOf(page, unit, words.locale) : unit) }]
        }
        note={vouched ? texts.vouched : texts.note}
      />
      <form method="post" action={linkTo('/logout', { ...NO_FILTERS, lang: words.locale })}>
        <button type="submit" className="button">
          {texts.signOut}
        </button>
      </form>
      {own && (
        <>
          <PasswordForm texts={texts.password} handedOut={own.handedOut} refusal={refusal} />
          <SecondFactor since={own.secondFactorSince} words={words} />
        </>
      )}
      <Section title={texts.everywhere.title} subtitle={texts.everywhere.note}>
        <form method="post">
          <button type="submit" className="button" name="intent" value="everywhere">
            {texts.everywhere.submit}
          </button>
        </form>
      </Section>
      <p className="note">
        <Link href={linkTo('/views', { ...NO_FILTERS, lang: words.locale })}>{texts.views}</Link>
        {' · '}
        <Link href={linkTo('/personal-data', { ...NO_FILTERS, lang: words.locale })}>
          {texts.personalData}
        </Link>
      </p>
    </Page>
  );
}

function SecondFactor({ since, words }: { since: string | null; words: Words }) {
  const texts = account[words.locale].secondFactor;
  const subtitle = since === null ? texts.off : texts.on(words.day(since));
  return (
    <Section title={texts.title} subtitle={subtitle}>
      <Link
        href={linkTo('/account/second-factor', { ...NO_FILTERS, lang: words.locale })}
        className="button"
      >
        {since === null ? texts.turnOn : texts.manage}
      </Link>
    </Section>
  );
}

interface PasswordFormProps {
  texts: (typeof account)['vi']['password'];
  handedOut: boolean;
  refusal: Refusal | undefined;
}

function PasswordForm({ texts, handedOut, refusal }: PasswordFormProps) {
  return (
    <Section title={texts.title} subtitle={texts.note}>
      <p id="changed" className="saved" role="status">
        {texts.changed}
      </p>
      <form method="post" className="field-form short-form">
        {handedOut && <p className="form-notice">{texts.handedOut}</p>}
        {refusal && <FormAlert>{whyRefused(refusal, texts)}</FormAlert>}
        <Field
          label={texts.present}
          name="present"
          type="password"
          required
          maxLength={256}
          autoComplete="current-password"
        />
        <Field
          label={texts.next}
          name="next"
          type="password"
          required
          minLength={12}
          maxLength={256}
          autoComplete="new-password"
        />
        <button type="submit" className="button" name="intent" value="password">
          {texts.submit}
        </button>
      </form>
    </Section>
  );
}

function whyRefused(refusal: Refusal, texts: PasswordFormProps['texts']): string {
  switch (refusal.kind) {
    case 'wrong':
      return texts.wrong;
    case 'wait':
      return texts.wait(String(refusal.seconds));
    case 'unfit':
      return refusal.why;
  }
}
