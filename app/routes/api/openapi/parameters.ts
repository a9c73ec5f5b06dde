import { terms } from '#app/i18n/texts/terms.ts';
import { AGEING_CODES } from '#app/model/ageing.ts';
import { BASES } from '#app/model/basis.ts';
import { STRUCTURES } from '#app/model/filters.ts';
import { FLAGS } from '#app/model/flag.ts';
import { DEFAULT_LOCALE, LOCALES } from '#app/model/locale.ts';
import { WINDOWS } from '#app/model/period.ts';
import { STATUSES } from '#app/model/status.ts';
import { PEER_GROUPS } from '#app/model/unit.ts';
import { LEAGUE_SORTS } from '#app/query/league-order.ts';
import {
  DEFAULT_ROWS,
  DEFAULT_TASK_ORDER,
  MOST_ROWS,
  TASK_SORTS,
  formatTaskOrder,
} from '#app/query/tasks.ts';
import { SERIES } from '#app/query/trend.ts';
import type { ParameterName, RESOURCES } from '../resources.ts';
import { type Schema, listOf, oneOf } from './schema.ts';

type ResourceName = keyof typeof RESOURCES;

interface ParameterText {
  schema: Schema;
  description: string;
  example?: string;
}

/** The forms that a period takes, as `parsePeriod` reads them. */
const PERIOD_PATTERN =
  '^(\\d{4}-(0[1-9]|1[0-2])|\\d{4}-Q[1-4]|\\d{4}-H[12]|\\d{4}-9M|\\d{4}|\\d{4}-YTD|rolling-12m|\\d{4}-\\d{2}-\\d{2}\\.\\.\\d{4}-\\d{2}-\\d{2})$';
const BOTH_WAYS = (name: string) => [name, `-${name}`];

const { flag } = terms.en;

const PARAMETERS: Record<Exclude<ParameterName, 'sort'>, ParameterText> = {
  as_of: {
    schema: { type: 'string', maxLength: 200 },
    description:
      'A snapshot id, or a date or instant: the newest snapshot not later than it. A date is the end of that day in Vietnam. Default: the newest snapshot.',
    example: '2019-07-03T10:00+07:00',
  },
  from: {
    schema: { type: 'string', maxLength: 200 },
    description: 'The older snapshot, named as as_of is. Default: the one before `to`.',
    example: '2019-05-31',
  },
  to: {
    schema: { type: 'string', maxLength: 200 },
    description: 'The newer snapshot, named as as_of is. Default: the newest.',
    example: '2019-07-03',
  },
  period: {
    schema: { type: 'string', pattern: PERIOD_PATTERN },
    description:
      'A month, quarter, half-year, nine months, year, year to date, the last twelve whole months, or a range of days. Not with basis=tracked. Default: the last month that had ended by the as-of day; in the league rolling-12m; in the trend every month on record.',
    example: '2019-06',
  },
  window: {
    schema: { ...oneOf(WINDOWS), default: WINDOWS[0] },
    description: 'calendar, or the windows of Decree 09/2019/NĐ-CP: from the 15th to the 14th.',
  },
  basis: {
    schema: oneOf(BASES),
    description:
      'What makes a task belong to the period: assigned in it, due in it; or tracked, every row of the snapshot. Default: assigned; in the league due.',
  },
  unit: {
    schema: listOf({ type: 'string', maxLength: 200 }),
    description: 'Codes of lead units. In the league it hides rows, never competitors.',
  },
  group: { schema: listOf(oneOf(PEER_GROUPS)), description: 'Peer groups.' },
  field: {
    schema: listOf({ type: 'string', maxLength: 200 }),
    description: 'Fields as they stand in the snapshot.',
  },
  assigner: {
    schema: listOf({ type: 'string', maxLength: 200 }),
    description: 'Assigners as they stand in the snapshot.',
  },
  status: {
    schema: listOf(oneOf(STATUSES)),
    description: 'Statuses. With one the league ranks nobody.',
  },
  flag: {
    schema: oneOf(FLAGS),
    description: FLAGS.map((name) => `${name}: ${flag[name]}`).join('; '),
  },
  ageing: {
    schema: oneOf(AGEING_CODES),
    description: 'Overdue tasks by calendar days past the deadline.',
  },
  q: {
    schema: { type: 'string', maxLength: 200 },
    description:
      'Words in title, document number, task code or name of the unit, blind to case and accents (đ = d).',
  },
  structure: {
    schema: { ...oneOf(STRUCTURES), default: STRUCTURES[0] },
    description:
      'as-was: units as they were. today: rows of units that were renamed or wholly merged count under the unit that they went into, after every known event; nothing is allocated where a unit was split.',
  },
  lang: {
    schema: { ...oneOf(LOCALES), default: DEFAULT_LOCALE },
    description: 'The language of problems, and of what a workbook says of itself.',
  },
  series: {
    schema: { ...oneOf(SERIES), default: SERIES[0] },
    description:
      'as-recorded: each month from the snapshot that closed it; as-known-now: every month from the snapshot of as_of.',
  },
  limit: {
    schema: { type: 'integer', minimum: 1, maximum: MOST_ROWS, default: DEFAULT_ROWS },
    description: 'Rows of a page. JSON only: every other format is whole, never a page.',
  },
  cursor: {
    schema: { type: 'string', maxLength: 2000 },
    description:
      'JSON only: next_cursor of the page before, with the same sort. Pages stay with the snapshot of the first one.',
  },
  bom: {
    schema: oneOf(['1']),
    description: 'CSV only: begin with a byte order mark, which Excel needs to read UTF-8.',
  },
};

const SORTS: Partial<Record<ResourceName, ParameterText>> = {
  league: {
    schema: {
      ...oneOf(LEAGUE_SORTS.flatMap((name) => (name === 'rank' ? [name] : BOTH_WAYS(name)))),
      default: LEAGUE_SORTS[0],
    },
    description: 'Order within each peer group; “-” is descending.',
  },
  tasks: {
    schema: {
      ...oneOf(TASK_SORTS.flatMap((name) => (name === 'task_code' ? [name] : BOTH_WAYS(name)))),
      default: formatTaskOrder(DEFAULT_TASK_ORDER),
    },
    description: 'Order of the list; “-” is descending. Rows without the value come last.',
  },
};

/** A parameter as one resource takes it. */
export function parameterOf(resource: ResourceName, name: ParameterName): Schema {
  const text = name === 'sort' ? SORTS[resource] : PARAMETERS[name];
  if (text === undefined) throw new Error(`${resource} has no ${name} to describe`);
  return inQuery(name, text);
}

function inQuery(name: ParameterName, text: ParameterText): Schema {
  const { schema, description, example } = text;
  return {
    name,
    in: 'query',
    required: false,
    description,
    schema,
    ...(schema['type'] === 'array' ? { style: 'form', explode: true } : {}),
    ...(example === undefined ? {} : { example }),
  };
}

/** What every operation takes. */
export const LANGUAGE: Schema = inQuery('lang', PARAMETERS.lang);
