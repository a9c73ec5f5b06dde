import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { capitalised } from '#app/i18n/texts/periods.ts';
import { unit } from '#app/i18n/texts/unit.ts';
import { standing } from '#app/i18n/texts/standing.ts';
import { linkTo } from '#app/model/filters.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { compare } from '#app/i18n/texts/compare.ts';
import { Actions } from '#app/ui/actions.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Link } from '#app/ui/link.tsx';
import { Sentence } from '#app/ui/sentence.tsx';
import { StatusFigure } from '../page/status-figure.tsx';
import { compareHref, travelling } from '../page/links.ts';
import { unitName } from '../page/page-data.ts';
import { answerPage } from '../page/page-data.server.ts';
import { Page } from '../page/page.tsx';
import { pageTitle } from '../page/page-title.ts';
import { summaryParts } from '../page/summary-sentence.ts';
import { wordsIn } from '../page/words.ts';
import { FirstTasks } from './task-sections.tsx';
import { unitData } from './loader.server.ts';
import type { UnitProps } from './props.ts';
import { UnitChanges } from './unit-changes.tsx';
import { UnitStanding } from './unit-standing.tsx';
import { UnitTrend } from './unit-trend.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  answerPage(args, MONTH_ASSIGNED, (open) => unitData(open, args.params.code ?? ''));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.page, 'league', data && unitName(data.unit, data.page.filters.lang));

export default function Unit() {
  const data = useLoaderData<typeof loader>();
  const words = wordsIn(data.page.filters.lang);
  // The unit is the page's subject, so its links name it although the address does so by its path.
  const filters = useMemo(
    () => ({ ...data.page.filters, unit: [data.unit.code], group: [] }),
    [data],
  );
  const page = { ...data.page, filters };
  const shared = { data, page, words };
  const silent = whySilent(data);
  const name = unitName(data.unit, words.locale);
  const period = words.period(page.population) ?? words.terms.basis.tracked;
  return (
    <Page page={data.page} words={words} view="league" download={{ resource: 'tasks', filters }}>
      <Breadcrumb
        label={unit[words.locale].breadcrumb}
        trail={[
          { label: words.frame.nav.league, href: linkTo('/units', travelling(data.page.filters)) },
          {
            label: words.terms.group[data.unit.group],
            href: linkTo('/units', { ...travelling(data.page.filters), group: [data.unit.group] }),
          },
        ]}
        here={name}
      />
      <Sentence
        lead={[
          { text: `${name}. ` },
          ...(silent === null
            ? summaryParts(data.now, capitalised(period), page, words)
            : [{ text: standing[words.locale].notUsing[silent] }]),
        ]}
        rest={[{ text: unit[words.locale].allOverdue(words.count(data.allOverdue)) }]}
        note={`${capitalised(words.about(page.population))}.`}
      />
      <Actions>
        <Link href={compareHref(data.page.filters, [data.unit.code])}>
          {compare[words.locale].link}
        </Link>
      </Actions>
      <UnitChanges {...shared} />
      {silent === null && data.now.counts.total > 0 ? (
        <StatusFigure now={data.now} page={page} words={words} />
      ) : null}
      <FirstTasks {...shared} />
      <div className="grid">
        <div className="col-7">
          <UnitTrend {...shared} silent={silent !== null} />
        </div>
        <div className="col-5">{silent === null ? <UnitStanding {...shared} /> : null}</div>
      </div>
    </Page>
  );
}

/** Why no share is printed of this unit: it has not taken up the system, so 0 % and 100 % would both mislead. */
function whySilent({ standing, unit }: UnitProps['data']) {
  const rows = standing.groups.flatMap((group) => group.rows);
  return rows.find((row) => row.unit.code === unit.code)?.not_using ?? null;
}
