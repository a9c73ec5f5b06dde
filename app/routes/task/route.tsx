import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { tasks } from '#app/i18n/texts/tasks.ts';
import { NO_FILTERS, linkTo } from '#app/model/filters.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { travelling } from '../page/links.ts';
import { answerPage } from '../page/page-data.server.ts';
import { Page } from '../page/page.tsx';
import { pageTitle } from '../page/page-title.ts';
import { wordsIn } from '../page/words.ts';
import { taskData } from './loader.server.ts';
import { TaskFacts } from './task-facts.tsx';
import { TaskHistory } from './task-history.tsx';
import { TaskSentence } from './task-sentence.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  answerPage(args, MONTH_ASSIGNED, (open) => taskData(open, args.params.code ?? ''));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.page, 'tasks', data?.code);

export default function Task() {
  const data = useLoaderData<typeof loader>();
  const { page } = data;
  const words = wordsIn(page.filters.lang);
  const shared = { data, page, words };
  return (
    <Page
      page={page}
      words={words}
      view="tasks"
      filtered={false}
      download={{
        resource: `tasks/${encodeURIComponent(data.code)}`,
        filters: { ...NO_FILTERS, as_of: page.filters.as_of, lang: page.filters.lang },
      }}
    >
      <Breadcrumb
        label={tasks[words.locale].history.breadcrumb}
        trail={[{ label: words.frame.nav.tasks, href: linkTo('/tasks', travelling(page.filters)) }]}
        here={data.code}
      />
      <TaskSentence {...shared} />
      <TaskFacts {...shared} />
      <TaskHistory {...shared} />
    </Page>
  );
}
