import type { PageData } from '../page/page-data.ts';
import type { Words } from '../page/words.ts';
import type { UnitData } from './loader.server.ts';

export interface UnitProps {
  data: UnitData;
  page: PageData;
  words: Words;
}
