import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { linkTo } from '#app/model/filters.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { Section } from '#app/ui/section.tsx';
import { Sentence } from '#app/ui/sentence.tsx';
import { answerPage } from '../page/page-data.server.ts';
import { Page } from '../page/page.tsx';
import { pageTitle } from '../page/page-title.ts';
import { wordsIn } from '../page/words.ts';
import { dataData } from './loader.server.ts';
import { SnapshotList } from './snapshot-list.tsx';
import { UnitRegister } from './unit-register.tsx';

export const loader = (args: LoaderFunctionArgs) => answerPage(args, MONTH_ASSIGNED, dataData);

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.page, 'data');

export default function Data() {
  const data = useLoaderData<typeof loader>();
  const { page, snapshots } = data;
  const words = wordsIn(page.filters.lang);
  const texts = words.data;
  const damaged = snapshots.filter((snapshot) => snapshot.damaged.length > 0).length;
  return (
    <Page
      page={page}
      words={words}
      view="data"
      filtered={false}
      csv={linkTo('/api/v1/snapshots.csv', page.filters, { bom: '1' })}
    >
      <Sentence
        lead={[
          {
            text: texts.sentence.snapshots(
              words.count(snapshots.length),
              words.instant(snapshots.at(-1)?.as_of ?? page.snapshot.as_of),
              words.instant(snapshots[0]?.as_of ?? page.snapshot.as_of),
            ),
          },
        ]}
        rest={[
          damaged === 0
            ? { text: texts.sentence.sound }
            : { text: texts.sentence.damaged(words.count(damaged)), tone: 'open_overdue' },
          ...(data.unreadable ? [{ text: ` ${texts.unreadable}` }] : []),
        ]}
        note={texts.note}
      />
      <SnapshotList snapshots={snapshots} page={page} words={words} />
      <UnitRegister units={data.units} words={words} />
      <Section title={texts.import.title}>
        <div className="stack">
          <p>{texts.import.body}</p>
          <pre>
            <code>{texts.import.command}</code>
          </pre>
          <p className="note">{texts.import.mapping}</p>
        </div>
      </Section>
    </Page>
  );
}
