import type { PageData } from '../page/page-data.ts';
import type { Words } from '../page/words.ts';
import type { OverviewData } from './overview-data.ts';

export interface OverviewProps {
  data: OverviewData;
  page: PageData;
  words: Words;
}
