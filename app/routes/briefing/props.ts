import type { Movement } from '#app/query/briefing.ts';
import type { Moved } from '../page/flow-steps.ts';
import type { PageData } from '../page/page-data.ts';
import type { Words } from '../page/words.ts';
import type { Compared } from './links.ts';

export interface MovementProps {
  movement: Movement;
  moved: Moved;
  compared: Compared;
  page: PageData;
  words: Words;
}
