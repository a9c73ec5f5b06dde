import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { briefing } from '#app/i18n/texts/briefing.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { Sentence } from '#app/ui/sentence.tsx';
import { linkTo } from '#app/model/filters.ts';
import { answerPage } from '../page/page-data.server.ts';
import { Page } from '../page/page.tsx';
import { pageTitle } from '../page/page-title.ts';
import { SnapshotChoice, olderSnapshots } from '../page/snapshot-choice.tsx';
import { wordsIn } from '../page/words.ts';
import { AnsweringUnits } from './answering-units.tsx';
import { BalanceLines } from './balance-lines.tsx';
import { BriefingSentence } from './briefing-sentence.tsx';
import { briefingData } from './loader.server.ts';
import { NOT_OF_BRIEFING, everyTracked } from './population.ts';
import { StillOpen } from './still-open.tsx';
import { WorstTasks } from './worst-tasks.tsx';

export const loader = async (args: LoaderFunctionArgs) =>
  everyTracked(await answerPage(args, MONTH_ASSIGNED, briefingData, ['since']));

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.page, 'briefing');

export default function Briefing() {
  const { page, since, movement, worst } = useLoaderData<typeof loader>();
  const { filters, snapshot } = page;
  const words = wordsIn(filters.lang);
  const texts = briefing[words.locale];
  const shared =
    movement === null || since === null
      ? null
      : {
          movement,
          moved: { ...movement.flow.total, from: since.as_of },
          compared: { filters, newer: snapshot.id, older: since.id },
          page,
          words,
        };
  return (
    <Page page={page} words={words} view="briefing" without={NOT_OF_BRIEFING}>
      {shared === null ? (
        <>
          <Sentence
            lead={[{ text: texts.sentence.first(words.count(worst.total)), tone: 'open_overdue' }]}
            rest={[{ text: texts.sentence.firstRest }]}
            note={texts.sentence.note(words.about(page.population))}
          />
          <Section title={texts.first.title}>
            <EmptyState title={texts.first.what}>
              {page.isNewest ? null : (
                <Link href={linkTo('/briefing', { ...filters, as_of: null })}>
                  {texts.first.newest}
                </Link>
              )}
            </EmptyState>
          </Section>
        </>
      ) : (
        <>
          <BriefingSentence {...shared} />
          <BalanceLines {...shared} />
          <SnapshotChoice
            action="/briefing"
            selects={[
              {
                name: 'since',
                label: texts.choice.label,
                chosen: shared.compared.older,
                offered: olderSnapshots(page),
              },
            ]}
            submit={texts.choice.submit}
            page={page}
            words={words}
          />
          <AnsweringUnits {...shared} />
        </>
      )}
      <WorstTasks worst={worst} page={page} words={words} />
      {shared === null ? null : <StillOpen {...shared} worst={worst.rows} />}
    </Page>
  );
}
