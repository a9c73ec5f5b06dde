import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ROLLING_DUE } from '#app/model/population.ts';
import { crossFiltered } from '../cross-filter/client-loader.ts';
import { COLUMNS } from '../page/normalise.ts';
import { answerPage } from '../page/page-data.server.ts';
import { Page } from '../page/page.tsx';
import { pageTitle } from '../page/page-title.ts';
import { wordsIn } from '../page/words.ts';
import { FunnelFigures } from './funnel-figures.tsx';
import { leagueData } from './league-data.ts';
import { LeagueNotes } from './league-notes.tsx';
import { LeagueSentence } from './league-sentence.tsx';
import { LeagueTables } from './league-tables.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  answerPage(args, ROLLING_DUE, leagueData, [COLUMNS]);

export const { clientLoader } = crossFiltered(
  ROLLING_DUE,
  async () => (await import('./league-data.ts')).leagueData,
  [COLUMNS],
);

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
      crossFiltered
      download={{ resource: 'league', filters: page.filters }}
    >
      <LeagueSentence {...shared} />
      <LeagueTables {...shared} />
      <LeagueNotes {...shared} />
      <FunnelFigures {...shared} />
    </Page>
  );
}
