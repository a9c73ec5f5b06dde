import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { memo, useMemo } from 'react';
import { useAfterPaint } from '#app/charts/after-paint.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { crossFiltered } from '../cross-filter/client-loader.ts';
import { answerPage } from '../page/page-data.server.ts';
import type { PageData } from '../page/page-data.ts';
import { Page } from '../page/page.tsx';
import { pageTitle } from '../page/page-title.ts';
import { wordsIn } from '../page/words.ts';
import { AgeingFigure } from './ageing-figure.tsx';
import { overviewData } from './overview-data.ts';
import { FlowFigure } from '../page/flow-figure.tsx';
import { HoldersFigure } from './holders-figure.tsx';
import { LeagueFigure } from './league-figure.tsx';
import { KeyFigures } from './key-figures.tsx';
import { OverviewSentence } from './overview-sentence.tsx';
import type { OverviewProps } from './props.ts';
import { silentUnits } from './silent-units.ts';
import { StatusFigure } from '../page/status-figure.tsx';
import { TrendFigure } from './trend-figure.tsx';

export const loader = (args: LoaderFunctionArgs) => answerPage(args, MONTH_ASSIGNED, overviewData);

const inBrowser = crossFiltered(
  MONTH_ASSIGNED,
  async () => (await import('./overview-data.ts')).overviewData,
);

export const { clientLoader } = inBrowser;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.page, 'overview');

export default function Overview() {
  return <OverviewPage data={inBrowser.useNewest(useLoaderData<typeof loader>())} />;
}

interface OverviewPageProps {
  data: OverviewProps['data'] & { page: PageData };
}

/** Drawn anew with other data only: the router tells of every step of a navigation. */
const OverviewPage = memo(function OverviewPage({ data }: OverviewPageProps) {
  const { page } = data;
  const words = useMemo(() => wordsIn(page.filters.lang), [page.filters.lang]);
  const shared = { data, page, words };
  const silent = silentUnits(data.units, page.filters) !== null;
  return (
    <Page
      page={page}
      words={words}
      view="overview"
      crossFiltered
      download={{ resource: 'summary', filters: page.filters }}
    >
      <OverviewSentence {...shared} />
      {data.now.counts.total === 0 || silent ? null : (
        <>
          <KeyFigures {...shared} />
          <StatusFigure now={data.now} page={page} words={words} narrows />
        </>
      )}
      <div className="grid">
        <div className="col-7">
          <TrendFigure {...shared} />
        </div>
        <div className="col-5">
          {data.holders === null ? <LeagueFigure {...shared} /> : <HoldersFigure {...shared} />}
        </div>
      </div>
      <BelowFirstScreen data={data} words={words} />
    </Page>
  );
});

/** Follows once what stands above it is painted. */
function BelowFirstScreen({ data, words }: OverviewPageProps & Pick<OverviewProps, 'words'>) {
  const below = useAfterPaint(data);
  return (
    <div className="grid">
      <div className="col-5">
        <AgeingFigure data={below} page={below.page} words={words} />
      </div>
      <div className="col-7">
        <FlowFigure moved={below.moved} page={below.page} words={words} />
      </div>
    </div>
  );
}
