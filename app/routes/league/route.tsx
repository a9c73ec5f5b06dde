import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { memo, useMemo } from 'react';
import { useAfterPaint } from '#app/charts/after-paint.ts';
import { ROLLING_DUE } from '#app/model/population.ts';
import { crossFiltered } from '../cross-filter/client-loader.ts';
import { COLUMNS } from '../page/normalise.ts';
import { answerPage } from '../page/page-data.server.ts';
import type { PageData } from '../page/page-data.ts';
import { Page } from '../page/page.tsx';
import { pageTitle } from '../page/page-title.ts';
import { wordsIn } from '../page/words.ts';
import { FunnelFigures } from './funnel-figures.tsx';
import { leagueData } from './league-data.ts';
import { LeagueNotes } from './league-notes.tsx';
import { LeagueSentence } from './league-sentence.tsx';
import { LeagueTables } from './league-tables.tsx';
import type { LeagueProps } from './props.ts';

export const loader = (args: LoaderFunctionArgs) =>
  answerPage(args, ROLLING_DUE, leagueData, [COLUMNS]);

const inBrowser = crossFiltered(
  ROLLING_DUE,
  async () => (await import('./league-data.ts')).leagueData,
  [COLUMNS],
);

export const { clientLoader } = inBrowser;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.page, 'league');

export default function League() {
  return <LeaguePage data={inBrowser.useNewest(useLoaderData<typeof loader>())} />;
}

interface LeaguePageProps {
  data: LeagueProps['data'] & { page: PageData };
}

/** Drawn anew with other data only. */
const LeaguePage = memo(function LeaguePage({ data }: LeaguePageProps) {
  const { page } = data;
  const words = useMemo(() => wordsIn(page.filters.lang), [page.filters.lang]);
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
      <FunnelsBelow data={data} words={words} />
    </Page>
  );
});

/** The funnels stand far below: they follow. */
function FunnelsBelow({ data, words }: LeaguePageProps & Pick<LeagueProps, 'words'>) {
  const below = useAfterPaint(data);
  return <FunnelFigures data={below} page={below.page} words={words} />;
}
