import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { unit } from '#app/i18n/texts/unit.ts';
import { linkTo } from '#app/model/filters.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Sentence } from '#app/ui/sentence.tsx';
import { travelling } from '../page/links.ts';
import { answerFrame } from '../page/page-data.server.ts';
import { Page } from '../page/page.tsx';
import { pageTitle } from '../page/page-title.ts';
import { wordsIn } from '../data-words.ts';
import { ChangePreview } from './change-preview.tsx';
import { changeRegister } from './change.server.ts';
import { EventList } from './event-list.tsx';
import { AliasForm, EventForm, UnitForm } from './forms.tsx';
import { registerData } from './loader.server.ts';
import { RegisterProblems } from './register-problems.tsx';
import { UnitList } from './unit-list.tsx';

export const loader = (args: LoaderFunctionArgs) => answerFrame(args, registerData);

export const action = (args: ActionFunctionArgs) => changeRegister(args);

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.page, 'data', data && wordsIn(data.page.filters.lang).register.title);

/** The units, their other names and what became of them; each change is shown before it is saved. */
export default function Units() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { page } = data;
  const words = wordsIn(page.filters.lang);
  const texts = words.register;
  const shared = { data, page, words };
  const sent = new Map(answer?.sent ?? []);
  return (
    <Page page={page} words={words} view="data" filtered={false}>
      <Breadcrumb
        label={unit[words.locale].breadcrumb}
        trail={[{ label: words.frame.nav.data, href: linkTo('/data', travelling(page.filters)) }]}
        here={texts.title}
      />
      <p id="saved" className="saved" role="status">
        {texts.saved}
      </p>
      <Sentence
        lead={[
          {
            text: texts.sentence(
              words.count(data.names.length),
              words.count(data.inForce),
              words.count(data.events.length),
            ),
          },
        ]}
        note={texts.note}
      />
      {answer ? <ChangePreview {...shared} answer={answer} /> : null}
      <RegisterProblems problems={data.problems} words={words} />
      <UnitList {...shared} />
      <EventList {...shared} />
      <div className="register-forms">
        <EventForm {...shared} sent={sent} />
        <UnitForm {...shared} sent={sent} />
        <AliasForm {...shared} sent={sent} />
      </div>
    </Page>
  );
}
