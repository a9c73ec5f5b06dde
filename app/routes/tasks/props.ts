import type { PageData } from '../page/page-data.ts';
import type { Words } from '../page/words.ts';
import type { TasksData } from './loader.server.ts';

export interface TasksProps {
  data: TasksData;
  page: PageData;
  words: Words;
}
