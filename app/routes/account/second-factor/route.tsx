import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { account } from '#app/i18n/texts/account.ts';
import { secondFactor } from '#app/i18n/texts/second-factor.ts';
import { unit } from '#app/i18n/texts/unit.ts';
import { NO_FILTERS, linkTo } from '#app/model/filters.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { useReader } from '#app/ui/reader.ts';
import { Sentence } from '#app/ui/sentence.tsx';
import { answerFrame } from '../../page/page-data.server.ts';
import { Page } from '../../page/page.tsx';
import { pageTitle } from '../../page/page-title.ts';
import { type Words, wordsIn } from '../../page/words.ts';
import { type FactorAnswer, changeSecondFactor } from './change.server.ts';
import { InForce } from './in-force.tsx';
import { type SecondFactorData, secondFactorData } from './loader.server.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { BeginForm, ConfirmForm } from './set-up.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  answerFrame(args, (open) => secondFactorData(open, args), ['to']);

export const action = (args: ActionFunctionArgs) => changeSecondFactor(args);

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.page, null, data && secondFactor[data.page.filters.lang].title);

/** Where somebody sets up, keeps and takes away the second factor of their own account. */
export default function SecondFactor() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<FactorAnswer>();
  const { name } = useReader();
  const { page } = data;
  const words = wordsIn(page.filters.lang);
  const { locale } = words;
  const texts = secondFactor[locale];
  const own = linkTo('/account', { ...NO_FILTERS, lang: locale });
  return (
    <Page page={page} words={words} view={null} filtered={false}>
      <Breadcrumb
        label={unit[locale].breadcrumb}
        trail={[{ label: account[locale].title, href: own }]}
        here={texts.title}
      />
      <p id="off" className="saved" role="status">
        {texts.turnedOff}
      </p>
      {answer?.kind === 'codes' ? (
        <>
          <Sentence
            lead={[{ text: answer.isNew ? texts.codes.leadNew : texts.codes.lead }]}
            rest={answer.isNew ? [] : [{ text: texts.codes.ended }]}
          />
          <RecoveryCodes
            texts={texts}
            codes={answer.codes}
            name={name ?? ''}
            onward={data.to ?? own}
          />
        </>
      ) : (
        <>
          <Sentence {...sentenceOf(data, words)} note={texts.note} />
          <Forms data={data} texts={texts} answer={answer} />
        </>
      )}
    </Page>
  );
}

function Forms({
  data: { state, demanded },
  ...shared
}: {
  data: SecondFactorData;
  texts: (typeof secondFactor)['vi'];
  answer: FactorAnswer | undefined;
}) {
  switch (state.kind) {
    case 'not_here':
      return null;
    case 'off':
      return <BeginForm {...shared} />;
    case 'pending':
      return <ConfirmForm {...shared} pending={state} />;
    case 'on':
      return <InForce {...shared} demanded={demanded} />;
  }
}

/** Few enough to make new ones. */
const FEW = 3;

function sentenceOf({ state, demanded }: SecondFactorData, { locale, day, count }: Words) {
  const texts = secondFactor[locale];
  const rest = demanded ? [{ text: texts.demanded }] : [];
  switch (state.kind) {
    case 'not_here':
      return { lead: [{ text: texts.notHere[state.signedInBy] }] };
    case 'off':
      return { lead: [{ text: texts.off }], rest };
    case 'pending':
      return { lead: [{ text: texts.pending }], rest };
    case 'on':
      return {
        lead: [{ text: `${texts.on(day(state.since))} ` }, { text: texts.left(count(state.left)) }],
        rest: state.left <= FEW ? [{ text: texts.few }] : [],
      };
  }
}
