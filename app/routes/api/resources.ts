import { type AnswerFormat, FORMATS } from '#app/http/answer-format.ts';
import type { Filters } from '#app/model/filters.ts';

/** Every parameter that some resource of the API takes. */
export type ParameterName = keyof Filters | 'from' | 'to' | 'series' | 'limit' | 'cursor' | 'bom';

/** What chooses the tasks that a figure is about. */
const POPULATION = [
  'as_of',
  'period',
  'window',
  'basis',
  'unit',
  'group',
  'field',
  'assigner',
  'status',
  'flag',
  'ageing',
  'q',
  'structure',
] as const satisfies readonly ParameterName[];

type ResourceName = 'snapshots' | 'summary' | 'league' | 'trend' | 'flow' | 'tasks' | 'task';

export interface ApiResource {
  /** The last step of its path, and of the file that an export is saved as. */
  name: ResourceName;
  /** The parameters that change its answer. The other filters of the pages are checked and change nothing. */
  parameters: readonly ParameterName[];
  /** `FORMATS` unless it says otherwise. */
  formats?: readonly AnswerFormat[];
}

export function formatsOf({ formats = FORMATS }: ApiResource): readonly AnswerFormat[] {
  return formats;
}

/** What the API offers: the routes read their parameters by it, the OpenAPI document is written from it. */
export const RESOURCES = {
  snapshots: { name: 'snapshots', parameters: ['lang', 'bom'] },
  summary: { name: 'summary', parameters: [...POPULATION, 'lang', 'bom'] },
  league: { name: 'league', parameters: [...POPULATION, 'sort', 'lang', 'bom'] },
  trend: { name: 'trend', parameters: [...POPULATION, 'series', 'lang', 'bom'] },
  flow: {
    name: 'flow',
    parameters: ['from', 'to', 'unit', 'group', 'field', 'assigner', 'structure', 'lang', 'bom'],
  },
  tasks: { name: 'tasks', parameters: [...POPULATION, 'sort', 'limit', 'cursor', 'lang', 'bom'] },
  task: { name: 'task', parameters: ['as_of', 'lang', 'bom'] },
} as const satisfies Record<string, ApiResource>;
