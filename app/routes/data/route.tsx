import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Link } from '#app/ui/link.tsx';
import { useReader } from '#app/ui/reader.ts';
import { Section } from '#app/ui/section.tsx';
import { Sentence } from '#app/ui/sentence.tsx';
import { uploadHref } from '../data-import/addresses.ts';
import { answerFrame } from '../page/page-data.server.ts';
import { Page, noData } from '../page/page.tsx';
import { pageTitle } from '../page/page-title.ts';
import { type Words, wordsIn } from '../data-words.ts';
import { dataData } from './loader.server.ts';
import { SnapshotList } from './snapshot-list.tsx';
import { UnitRegister } from './unit-register.tsx';

export const loader = (args: LoaderFunctionArgs) => answerFrame(args, dataData);

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.page, 'data');

export default function Data() {
  const data = useLoaderData<typeof loader>();
  const { page, snapshots } = data;
  const words = wordsIn(page.filters.lang);
  const texts = words.data;
  const mayEdit = useReader().areas.includes('edit');
  const newest = snapshots[0];
  const oldest = snapshots.at(-1) ?? newest;
  const damaged = snapshots.filter((snapshot) => snapshot.damaged.length > 0).length;
  return (
    <Page
      page={page}
      words={words}
      view="data"
      filtered={false}
      download={{ resource: 'snapshots', filters: page.filters }}
    >
      <Sentence
        lead={[
          {
            text:
              newest && oldest
                ? texts.sentence.snapshots(
                    words.count(snapshots.length),
                    words.instant(oldest.as_of),
                    words.instant(newest.as_of),
                  )
                : noData(words.locale),
          },
        ]}
        rest={[
          ...(newest ? [soundness(damaged, words)] : []),
          ...(data.unreadable ? [{ text: ` ${texts.unreadable}` }] : []),
        ]}
        note={texts.note}
      />
      <SnapshotList snapshots={snapshots} page={page} words={words} />
      <UnitRegister units={data.units} filters={page.filters} words={words} />
      {mayEdit && <ImportSection words={words} />}
    </Page>
  );
}

function ImportSection({ words }: { words: Words }) {
  const texts = words.data;
  return (
    <Section title={texts.import.title}>
      <div className="stack">
        <p>
          <Link className="button button-primary" href={uploadHref(words.locale)}>
            {words.importing.upload.open}
          </Link>
        </p>
        <p>{texts.import.body}</p>
        <pre>
          <code>{texts.import.command}</code>
        </pre>
        <p className="note">{texts.import.mapping}</p>
      </div>
    </Section>
  );
}

function soundness(damaged: number, { data: { sentence }, count }: Words) {
  return damaged === 0
    ? { text: sentence.sound }
    : { text: sentence.damaged(count(damaged)), tone: 'open_overdue' as const };
}
