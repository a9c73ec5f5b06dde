import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { COLUMNS } from '../page/normalise.ts';
import { answerPage } from '../page/page-data.server.ts';
import { Page } from '../page/page.tsx';
import { pageTitle } from '../page/page-title.ts';
import { wordsIn } from '../page/words.ts';
import { tasksData } from './loader.server.ts';
import { TaskList } from './task-list.tsx';
import { TasksNarrowing } from './tasks-narrowing.tsx';
import { TasksSentence } from './tasks-sentence.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  answerPage(args, MONTH_ASSIGNED, tasksData, ['cursor', COLUMNS]);

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.page, 'tasks');

export default function Tasks() {
  const data = useLoaderData<typeof loader>();
  const { page } = data;
  const words = wordsIn(page.filters.lang);
  const shared = { data, page, words };
  return (
    <Page
      page={page}
      words={words}
      view="tasks"
      download={{ resource: 'tasks', filters: page.filters }}
    >
      <TasksSentence {...shared} />
      <TasksNarrowing {...shared} />
      <TaskList {...shared} />
    </Page>
  );
}
