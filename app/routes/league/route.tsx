import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ROLLING_DUE } from '#app/model/population.ts';
import { COLUMNS } from '../page/normalise.ts';
import { answerPage } from '../page/page-data.server.ts';
import { Page } from '../page/page.tsx';
import { pageTitle } from '../page/page-title.ts';
import { wordsIn } from '../page/words.ts';
import { FunnelFigures } from './funnel-figures.tsx';
import { LeagueNotes } from './league-notes.tsx';
import { LeagueSentence } from './league-sentence.tsx';
import { LeagueTables } from './league-tables.tsx';
import { leagueData } from './loader.server.ts';

export const loader = (args: LoaderFunctionArgs) =>
  answerPage(args, ROLLING_DUE, leagueData, [COLUMNS]);

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.page, 'league');

export default function League() {
  const data = useLoaderData<typeof loader>();
  const { page } = data;
  const words = wordsIn(page.filters.lang);
  const shared = { data, page, words };
  return (
    <Page
      page={page}
      words={words}
      view="league"
      download={{ resource: 'league', filters: page.filters }}
    >
      <LeagueSentence {...shared} />
      <LeagueTables {...shared} />
      <LeagueNotes {...shared} />
      <FunnelFigures {...shared} />
    </Page>
  );
}
