import type { PageData } from '../page/page-data.ts';
import type { Words } from '../page/words.ts';
import type { OverviewData } from './loader.server.ts';

export interface OverviewProps {
  data: OverviewData;
  page: PageData;
  words: Words;
}
