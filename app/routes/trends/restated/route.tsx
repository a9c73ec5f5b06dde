import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { capitalised } from '#app/i18n/texts/periods.ts';
import { tasks } from '#app/i18n/texts/tasks.ts';
import { trends } from '#app/i18n/texts/trends.ts';
import { linkTo } from '#app/model/filters.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Sentence } from '#app/ui/sentence.tsx';
import { answerPage } from '../../page/page-data.server.ts';
import { Page } from '../../page/page.tsx';
import { pageTitle } from '../../page/page-title.ts';
import { wordsIn } from '../../page/words.ts';
import { changedTasks, groupKey } from '../restated-words.ts';
import { restatedData } from './loader.server.ts';
import { RestatedTasks } from './restated-tasks.tsx';
import { StatusBalance } from './status-balance.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  answerPage(args, MONTH_ASSIGNED, restatedData, ['month']);

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(
    data?.page,
    'trends',
    data && capitalised(wordsIn(data.page.filters.lang).month(data.month)),
  );

/** One month as it was closed and as it is known now, with every task between the two. */
export default function Restated() {
  const { page, month, closed, restated } = useLoaderData<typeof loader>();
  const { filters } = page;
  const words = wordsIn(filters.lang);
  const texts = trends[words.locale].restated.page;
  const named = capitalised(words.month(month));
  const lead =
    restated === null
      ? (closed ? texts.none : texts.notClosed)(named)
      : texts.sentence(named, words.count(changedTasks(restated.groups)));
  return (
    <Page page={page} words={words} view="trends" without={['period']}>
      <Breadcrumb
        label={tasks[words.locale].history.breadcrumb}
        trail={[{ label: trends[words.locale].title, href: linkTo('/trends', filters) }]}
        here={named}
      />
      <Sentence
        lead={[{ text: lead }]}
        rest={
          restated === null
            ? []
            : [
                {
                  text: texts.between(
                    words.instant(restated.closedBy.as_of),
                    words.instant(page.snapshot.as_of),
                  ),
                },
              ]
        }
        note={texts.note}
      />
      {restated === null ? null : (
        <>
          <StatusBalance restated={restated} words={words} />
          {restated.groups.map((group) => (
            <RestatedTasks key={groupKey(group)} group={group} page={page} words={words} />
          ))}
        </>
      )}
    </Page>
  );
}
