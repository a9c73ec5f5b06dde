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
import { type TokenAnswer, changeTokens } from './change.server.ts';
import { type TokensData, tokensData } from './loader.server.ts';
import { TokenTable } from './token-table.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  answerFrame(args, (open) => tokensData(open, args));

export const action = (args: ActionFunctionArgs) => changeTokens(args);

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.page, 'admin', data && admin[data.page.filters.lang].pages.tokens);

/** What lets programs in. */
export default function Tokens() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<TokenAnswer>();
  const words = wordsIn(data.page.filters.lang);
  const texts = admin[words.locale];
  const { tokens } = data;
  const active = tokens.filter(({ state }) => state.kind === 'active').length;
  const lead = tokens.length === 0 ? texts.tokens.none : texts.tokens.sentence(words.count(active));
  return (
    <AdminPage page={data.page} words={words} current="tokens">
      <Sentence lead={[{ text: lead }]} note={texts.tokens.note} />
      {answer?.kind === 'made' && (
        <ShownSecret
          texts={texts}
          title={texts.tokens.madeTitle(answer.name)}
          note={texts.tokens.madeNote}
          secret={answer.token}
        />
      )}
      {tokens.length > 0 && <TokenTable tokens={tokens} words={words} />}
      <MakeForm data={data} words={words} answer={answer} />
    </AdminPage>
  );
}

interface MakeFormProps {
  data: TokensData;
  words: Words;
  answer: TokenAnswer | undefined;
}

/** A year: what is forgotten ends by itself. */
const USUAL_DAYS = '365';

function MakeForm({ data, words, answer }: MakeFormProps) {
  const texts = admin[words.locale].tokens.add;
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
          maxLength={80}
          autoComplete="off"
          problem={problems['name']}
        />
        <AssignmentFields
          words={words}
          units={data.units}
          role={sent['role'] ?? ''}
          unit={sent['unit'] ?? ''}
          problems={problems}
        />
        <Field
          label={texts.days}
          name="days"
          value={sent['days'] ?? USUAL_DAYS}
          maxLength={4}
          inputMode="numeric"
          autoComplete="off"
          hint={texts.daysHint}
          problem={problems['days']}
        />
        <button type="submit" className="button button-primary" name="intent" value="make">
          {texts.submit}
        </button>
      </form>
    </Section>
  );
}
