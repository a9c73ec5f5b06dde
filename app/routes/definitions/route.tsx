import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { measures as measureTexts } from '#app/i18n/texts/measures.ts';
import { BASES } from '#app/model/basis.ts';
import { FLAGS } from '#app/model/flag.ts';
import { MEASURE_NAMES } from '#app/model/measure.ts';
import { STATUSES } from '#app/model/status.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Points } from '#app/ui/points.tsx';
import { Section } from '#app/ui/section.tsx';
import { Sentence } from '#app/ui/sentence.tsx';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { answerFrame } from '../page/page-data.server.ts';
import { Page } from '../page/page.tsx';
import { pageTitle } from '../page/page-title.ts';
import { definitions } from '#app/i18n/texts/definitions.ts';
import { wordsIn } from '../page/words.ts';

export const loader = (args: LoaderFunctionArgs) =>
  answerFrame(args, ({ view, page }) => ({
    dueSoonDays: page.snapshot?.due_soon_days ?? view.catalog.config.due_soon_days,
  }));

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.page, 'definitions');

/** What every number means, from the same names that compute it. */
export default function Definitions() {
  const { page, dueSoonDays } = useLoaderData<typeof loader>();
  const words = wordsIn(page.filters.lang);
  const texts = definitions[page.filters.lang];
  const { statuses, flags, measures, population, fairness, trends } = texts;
  return (
    <Page page={page} words={words} view="definitions" filtered={false}>
      <Sentence lead={[{ text: texts.sentence }]} note={texts.note} />
      <Section title={statuses.title} subtitle={statuses.subtitle}>
        <SimpleTable
          caption={statuses.title}
          columns={[
            { id: 'name', label: statuses.columns.name },
            { id: 'rule', label: statuses.columns.rule },
          ]}
          rows={STATUSES.map((status) => [words.terms.status[status], statuses.rules[status]])}
        />
      </Section>
      <Section title={flags.title} subtitle={flags.subtitle}>
        <DefinitionList
          items={FLAGS.map((flag) => ({
            term: words.terms.flag[flag],
            detail: flags.rules[flag].replace('{days}', words.count(dueSoonDays)),
          }))}
        />
      </Section>
      <Section title={measures.title} subtitle={measures.subtitle}>
        <SimpleTable
          caption={measures.title}
          columns={[
            { id: 'name', label: measures.columns.name },
            { id: 'formula', label: measures.columns.formula },
            { id: 'words', label: measures.columns.words },
          ]}
          rows={MEASURE_NAMES.map((name) => {
            const { name: label, formula, words: meaning } = measureTexts[words.locale][name];
            return [label, formula, meaning];
          })}
        />
      </Section>
      <Section title={population.title} subtitle={population.subtitle}>
        <DefinitionList
          items={[
            ...BASES.map((basis) => ({
              term: words.terms.basis[basis],
              detail: population.bases[basis],
            })),
            ...population.periods.map(([term, detail]) => ({ term, detail })),
          ]}
        />
      </Section>
      <Points title={fairness.title} points={fairness.points} />
      <Points title={trends.title} points={trends.points} />
    </Page>
  );
}
