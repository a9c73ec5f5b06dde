import type { compare } from '#app/i18n/texts/compare.ts';
import type { PageData } from '../page/page-data.ts';
import type { Words } from '../page/words.ts';
import type { CompareData } from './loader.server.ts';

export interface CompareProps {
  data: CompareData;
  page: PageData;
  words: Words;
  texts: (typeof compare)['vi'];
}
