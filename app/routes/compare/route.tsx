import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { intervalScale } from '#app/charts/interval.ts';
import { compare } from '#app/i18n/texts/compare.ts';
import { league } from '#app/i18n/texts/league.ts';
import { unit } from '#app/i18n/texts/unit.ts';
import { linkTo } from '#app/model/filters.ts';
import { ROLLING_DUE } from '#app/model/population.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Sentence } from '#app/ui/sentence.tsx';
import { Section } from '#app/ui/section.tsx';
import { travelling } from '../page/links.ts';
import { nameOf } from '../page/page-data.ts';
import { answerPage } from '../page/page-data.server.ts';
import { Page } from '../page/page.tsx';
import { pageTitle } from '../page/page-title.ts';
import { StandingList } from '../page/standing-list.tsx';
import { wordsIn } from '../page/words.ts';
import { CompareSentence } from './compare-sentence.tsx';
import { CompareTable } from './compare-table.tsx';
import { FEWEST, MOST } from './limits.ts';
import { compareData } from './loader.server.ts';
import type { CompareProps } from './props.ts';
import { UnitChoice } from './unit-choice.tsx';

export const loader = (args: LoaderFunctionArgs) => answerPage(args, ROLLING_DUE, compareData);

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.page, 'league', data && compare[data.page.filters.lang].title);

export default function Compare() {
  const data = useLoaderData<typeof loader>();
  const { page } = data;
  const words = wordsIn(page.filters.lang);
  const texts = compare[page.filters.lang];
  const shared = { data, page, words, texts };
  return (
    <Page
      page={page}
      words={words}
      view="league"
      without={['group']}
      download={{ resource: 'league', filters: { ...page.filters, group: [] } }}
    >
      <Breadcrumb
        label={unit[words.locale].breadcrumb}
        trail={[
          {
            label: words.frame.nav.league,
            href: linkTo('/units', { ...travelling(page.filters), unit: [] }),
          },
        ]}
        here={texts.title}
      />
      {data.units.length < FEWEST ? <Unanswered {...shared} /> : <Compared {...shared} />}
    </Page>
  );
}

/** Too few, too many or none that still is: what to do about it. */
function Unanswered(props: CompareProps) {
  const { data, words, texts } = props;
  return (
    <>
      <Sentence
        lead={[{ text: data.chosen > MOST ? texts.many(words.count(data.chosen)) : texts.few }]}
        rest={[{ text: texts.what }]}
      />
      <Gone {...props} />
      <UnitChoice {...props} />
    </>
  );
}

function Compared(props: CompareProps) {
  const { data, page, words, texts } = props;
  const using = data.units.filter(({ row }) => row.not_using === null);
  return (
    <>
      <CompareSentence {...props} />
      <Gone {...props} />
      {using.length === 0 ? null : (
        <Section
          className="compare-intervals"
          title={texts.intervals.title}
          subtitle={texts.intervals.subtitle}
        >
          <StandingList
            heading={league[words.locale].table.unit}
            caption={texts.intervals.caption}
            rows={using.map(({ row, peers }) => ({ row, reference: peers.reference_rate }))}
            scale={intervalScale(
              using.map(({ row: { deadline_kept: kept } }) => ({
                low: kept.low,
                value: kept.low === null ? null : kept.rate,
              })),
            )}
            withAxis
            filters={{ ...page.filters, unit: [] }}
            words={words}
          />
        </Section>
      )}
      <Section title={texts.table.title}>
        <CompareTable {...props} />
      </Section>
      <details className="other-units">
        <summary className="link">{texts.again}</summary>
        <UnitChoice {...props} />
      </details>
    </>
  );
}

/** Units that no figure can be given of, by name. */
function Gone({ data, page, words, texts }: CompareProps) {
  if (data.gone.length === 0) return null;
  const names = data.gone.map((code) => nameOf(page, code, words.locale)).join(', ');
  return <p className="note">{texts.gone(names)}</p>;
}
