import { COMPANIONS } from '#app/model/measure.ts';
import type { ColumnSet } from './chosen-columns.ts';

export const LEAGUE_COLUMNS = {
  ids: ['rank', 'unit', 'rate', 'ratio', 'interval', 'band', 'trend', 'status', ...COMPANIONS],
  always: 'unit',
} as const satisfies ColumnSet<string>;
export type LeagueColumn = (typeof LEAGUE_COLUMNS.ids)[number];

export const USUAL_LEAGUE_COLUMNS: readonly LeagueColumn[] = [
  'rank',
  'unit',
  'rate',
  'ratio',
  'interval',
  'band',
  'trend',
  'status',
  'extension_rate',
  'no_deadline_share',
  'same_day_bulk_completion_share',
];
