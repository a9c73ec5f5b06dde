import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { views as viewTexts } from '#app/i18n/texts/views.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormAlert } from '#app/ui/form-alert.tsx';
import { Section } from '#app/ui/section.tsx';
import { Sentence } from '#app/ui/sentence.tsx';
import { answerFrame } from '../page/page-data.server.ts';
import { Page } from '../page/page.tsx';
import { pageTitle } from '../page/page-title.ts';
import { wordsIn } from '../page/words.ts';
import { changeViews } from './change.server.ts';
import { viewsData } from './loader.server.ts';
import { SaveForm } from './save-form.tsx';
import { ViewList } from './view-list.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  answerFrame(args, ({ extras }) => viewsData(args.context, extras.to ?? null), ['to']);

export const action = (args: ActionFunctionArgs) => changeViews(args);

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.page, null, data && viewTexts[data.page.filters.lang].title);

/** Ways to look at the figures that somebody gave a name, to be opened again and shared. */
export default function SavedViews() {
  const { page, views, saving } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const words = wordsIn(page.filters.lang);
  const texts = viewTexts[words.locale];
  const own = views.filter((view) => view.own);
  const others = views.filter((view) => !view.own);
  return (
    <Page page={page} words={words} view={null} filtered={false}>
      <Sentence
        lead={[{ text: texts.sentence(words.count(own.length), words.count(others.length)) }]}
      />
      {saving.kind === 'view' && (
        <SaveForm shows={saving.shows} page={page} words={words} refusal={refusal ?? null} />
      )}
      {saving.kind === 'not_here' && <FormAlert>{texts.save.notHere}</FormAlert>}
      {own.length === 0 && others.length === 0 && saving.kind !== 'view' && (
        <EmptyState title={texts.title}>{texts.none}</EmptyState>
      )}
      {own.length > 0 && (
        <Section title={texts.own.title} subtitle={texts.own.subtitle}>
          <ViewList views={own} page={page} words={words} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={texts.shared.title} subtitle={texts.shared.subtitle}>
          <ViewList views={others} page={page} words={words} />
        </Section>
      )}
    </Page>
  );
}
