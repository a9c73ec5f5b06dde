import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { briefing } from '#app/i18n/texts/briefing.ts';
import { tasks as taskTexts } from '#app/i18n/texts/tasks.ts';
import { linkTo } from '#app/model/filters.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Sentence } from '#app/ui/sentence.tsx';
import { answerPage } from '../../page/page-data.server.ts';
import { Page } from '../../page/page.tsx';
import { pageTitle } from '../../page/page-title.ts';
import { wordsIn } from '../../page/words.ts';
import { NOT_OF_BRIEFING, everyTracked } from '../population.ts';
import { movedData } from './loader.server.ts';
import { MovedTable } from './moved-table.tsx';

export const loader = async (args: LoaderFunctionArgs) =>
  everyTracked(await answerPage(args, MONTH_ASSIGNED, movedData, ['since', 'moved']));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.page, 'briefing', data && briefing[data.page.filters.lang].moves[data.moved]);

export default function Moved() {
  const { page, moved, since, total, tasks } = useLoaderData<typeof loader>();
  const { filters, snapshot } = page;
  const words = wordsIn(filters.lang);
  const texts = briefing[words.locale].moved;
  const move = briefing[words.locale].moves[moved];
  return (
    <Page page={page} words={words} view="briefing" without={NOT_OF_BRIEFING}>
      <Breadcrumb
        label={taskTexts[words.locale].history.breadcrumb}
        trail={[{ label: texts.back, href: linkTo('/briefing', filters, { since: since.id }) }]}
        here={move}
      />
      <Sentence
        lead={[{ text: total === 0 ? texts.none(move) : texts.sentence(words.count(total), move) }]}
        rest={[{ text: texts.between(words.instant(since.as_of), words.instant(snapshot.as_of)) }]}
        note={briefing[words.locale].sentence.note(words.about(page.population))}
      />
      {total === 0 ? null : <MovedTable tasks={tasks} total={total} page={page} words={words} />}
    </Page>
  );
}
