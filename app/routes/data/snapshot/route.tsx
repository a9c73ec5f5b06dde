import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { linkTo } from '#app/model/filters.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useReader } from '#app/ui/reader.ts';
import { travelling } from '../../page/links.ts';
import { answerFrame } from '../../page/page-data.server.ts';
import { Page } from '../../page/page.tsx';
import { pageTitle } from '../../page/page-title.ts';
import { wordsIn } from '../../data-words.ts';
import { changeSnapshot } from './change.server.ts';
import { Completeness } from './completeness.tsx';
import { DriftFigure } from './drift-figure.tsx';
import { Findings } from './findings.tsx';
import { FlagCounts } from './flag-counts.tsx';
import { snapshotData } from './loader.server.ts';
import { Questions } from './questions.tsx';
import { Received } from './received.tsx';
import { ReleaseForm } from './release-form.tsx';
import { Revisions } from './revisions.tsx';
import { SnapshotSentence } from './snapshot-sentence.tsx';
import { SourceStatuses } from './source-statuses.tsx';
import { WithdrawalForm } from './withdrawal-form.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  answerFrame(args, (open) => snapshotData(open, args.params.snapshot ?? '', args.context.dataDir));

export const action = (args: ActionFunctionArgs) => changeSnapshot(args);

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.page, 'data', data?.snapshot.id);

/** What came in, what became of it, what changed since the snapshot before, and the way to take it back. */
export default function Snapshot() {
  const data = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { page, snapshot } = data;
  const words = wordsIn(page.filters.lang);
  const texts = words.quality;
  const mayEdit = useReader().areas.includes('edit');
  const shared = { data, page, words };
  return (
    <Page page={page} words={words} view="data" filtered={false}>
      <Breadcrumb
        label={texts.breadcrumb}
        trail={[{ label: words.frame.nav.data, href: linkTo('/data', travelling(page.filters)) }]}
        here={texts.here(words.instant(snapshot.as_of), snapshot.revision)}
      />
      <SnapshotSentence {...shared} />
      {data.quality === null ? (
        <EmptyState title={texts.unreadable.title}>
          {texts.unreadable.body(snapshot.damaged.join(', '))}
        </EmptyState>
      ) : (
        <>
          <Questions {...shared} quality={data.quality} />
          <Findings {...shared} quality={data.quality} />
          <DriftFigure {...shared} drift={data.drift} />
          <div className="quality-pair">
            <Completeness {...shared} quality={data.quality} />
            <FlagCounts {...shared} quality={data.quality} />
          </div>
          <SourceStatuses {...shared} quality={data.quality} />
          {data.replaced && <DriftFigure {...shared} drift={data.replaced} replaced />}
        </>
      )}
      <Received {...shared} />
      <Revisions {...shared} />
      {mayEdit && (
        <>
          <ReleaseForm {...shared} />
          <WithdrawalForm {...shared} refusal={refusal ?? null} />
        </>
      )}
    </Page>
  );
}
