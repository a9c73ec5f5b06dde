import type { PageData } from '../page/page-data.ts';
import type { Words } from '../page/words.ts';
import type { LeagueData } from './league-data.ts';

export interface LeagueProps {
  data: LeagueData;
  page: PageData;
  words: Words;
}
