import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PERSONAL_DATA, type PersonalData, personalData } from '#app/i18n/texts/personal-data.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { Points } from '#app/ui/points.tsx';
import { Section } from '#app/ui/section.tsx';
import { Sentence } from '#app/ui/sentence.tsx';
import { answerFrame } from '../page/page-data.server.ts';
import { Page } from '../page/page.tsx';
import { pageTitle } from '../page/page-title.ts';
import { type Words, wordsIn } from '../page/words.ts';
import { personalDataRules } from './loader.server.ts';

export const loader = (args: LoaderFunctionArgs) =>
  answerFrame(args, (open) => personalDataRules(open, args.context.access.mode));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.page, null, data && personalData[data.page.filters.lang].title);

/** What is kept about people, and by which rules that are in force. */
export default function PersonalDataPage() {
  const { page, rules } = useLoaderData<typeof loader>();
  const words = wordsIn(page.filters.lang);
  const texts = personalData[words.locale];
  const { columns } = texts.table;
  const howLong = howLongOf(rules, words);
  return (
    <Page page={page} words={words} view={null} filtered={false}>
      <Sentence lead={[{ text: texts.sentence }]} note={texts.note} />
      <Section title={texts.table.title} subtitle={texts.table.subtitle}>
        <SimpleTable
          caption={texts.table.title}
          columns={[
            { id: 'what', label: columns.what },
            { id: 'why', label: columns.why },
            { id: 'who', label: columns.who },
            { id: 'how-long', label: columns.howLong },
          ]}
          rows={PERSONAL_DATA.map((name) => {
            const { what, why, who } = texts.kept[name];
            return [what, why, who, howLong[name]];
          })}
        />
        {rules.taskTextDays === null && <p className="note">{texts.setLimit}</p>}
      </Section>
      <Points title={texts.not.title} points={texts.not.points} />
      <Points
        title={texts.rights.title}
        points={[
          ...texts.rights.points,
          rules.contact === null ? texts.rights.office : texts.rights.contact(rules.contact),
        ]}
      />
    </Page>
  );
}

type Rules = Awaited<ReturnType<typeof personalDataRules>>['rules'];

function howLongOf(rules: Rules, words: Words): Record<PersonalData, string> {
  const { howLong } = personalData[words.locale];
  const { taskTextDays, sessions } = rules;
  const texts = taskTextDays === null ? howLong.noLimit : howLong.days(words.count(taskTextDays));
  return {
    officers: texts,
    tasks: texts,
    received: rules.keepsReceived ? texts : howLong.receivedNot,
    uploads: howLong.uploads,
    refusedLists: howLong.refusedLists,
    accounts: howLong.accounts,
    sessions: howLong.sessions(words.count(sessions.idleMinutes), words.count(sessions.hours)),
    log: howLong.log,
    views: howLong.views,
  };
}
