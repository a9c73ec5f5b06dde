import { measures as measureTexts } from '#app/i18n/texts/measures.ts';
import { terms } from '#app/i18n/texts/terms.ts';
import { AGEING_CODES } from '#app/model/ageing.ts';
import { BASES } from '#app/model/basis.ts';
import { STRUCTURES } from '#app/model/filters.ts';
import { FLAGS } from '#app/model/flag.ts';
import {
  MEASURES_IN_DAYS,
  MEASURES_IN_TASKS,
  MEASURE_NAMES,
  type Measure,
  type MeasureName,
  type Measures,
} from '#app/model/measure.ts';
import { WINDOWS } from '#app/model/period.ts';
import type { Population } from '#app/model/population.ts';
import { STATUSES } from '#app/model/status.ts';
import { PEER_GROUPS } from '#app/model/unit.ts';
import type { AnswerHead, PrintedCounts } from '#app/query/answer.ts';
import {
  COUNT,
  DAY,
  INSTANT,
  SHARE,
  SNAPSHOT_ID,
  type Schema,
  TEXT,
  described,
  exactly,
  listOf,
  nullable,
  oneOf,
  refTo,
} from './schema.ts';

const { en } = terms;

export type Unit = 'share' | 'tasks' | 'days';

/** What a measure's value is counted in. */
export function unitOf(name: MeasureName): Unit {
  const inTasks: readonly MeasureName[] = MEASURES_IN_TASKS;
  const inDays: readonly MeasureName[] = MEASURES_IN_DAYS;
  if (inTasks.includes(name)) return 'tasks';
  return inDays.includes(name) ? 'days' : 'share';
}

const VALUES: Record<Unit, Schema> = {
  share: SHARE,
  tasks: COUNT,
  days: { type: 'number', minimum: 0 },
};

const UNIT_WORDS: Record<Unit, string> = {
  share: 'a share from 0 to 1, unrounded',
  tasks: 'a number of tasks',
  days: 'calendar days',
};

function measureSchema(name: MeasureName): Schema {
  const unit = unitOf(name);
  const { name: title, formula, words } = measureTexts.en[name];
  return {
    ...exactly<Measure>(
      {
        value: described(nullable(VALUES[unit]), `${UNIT_WORDS[unit]}; null where nothing counts`),
        numerator: COUNT,
        denominator: COUNT,
      },
      `${title} (${unit}): ${formula}. ${words}`,
    ),
    title,
    'x-unit': unit,
  };
}

/** Schemas that several answers share. */
export const FIGURE_SCHEMAS: Readonly<Record<string, Schema>> = {
  Snapshot: exactly<AnswerHead['snapshot']>(
    { id: SNAPSHOT_ID, as_of: INSTANT, revision: { type: 'integer', minimum: 1 } },
    'The task list as the tracking system showed it at one moment; every figure was read from one.',
  ),
  Population: exactly<Population>(
    {
      basis: oneOf(BASES),
      period: described(nullable(TEXT), 'null where the basis takes no period'),
      window: oneOf(WINDOWS),
      from: described(nullable(DAY), 'the first day of the period'),
      to: described(nullable(DAY), 'the last day of the period'),
      unit: listOf(TEXT),
      group: listOf(oneOf(PEER_GROUPS)),
      field: listOf(TEXT),
      assigner: listOf(TEXT),
      status: listOf(oneOf(STATUSES)),
      flag: nullable(oneOf(FLAGS)),
      ageing: nullable(oneOf(AGEING_CODES)),
      q: nullable(TEXT),
      structure: oneOf(STRUCTURES),
    },
    'Which tasks the figures are about; an empty list is no restriction.',
  ),
  Counts: exactly<PrintedCounts>(
    {
      total: described(COUNT, en.total),
      done: described(COUNT, `${en.done}: the three done_… together`),
      open: described(COUNT, `${en.open}: the three open_… together`),
      done_on_time: described(COUNT, en.status.done_on_time),
      done_late: described(COUNT, en.status.done_late),
      done_no_deadline: described(COUNT, en.status.done_no_deadline),
      open_in_time: described(COUNT, en.status.open_in_time),
      open_overdue: described(COUNT, en.status.open_overdue),
      open_no_deadline: described(COUNT, en.status.open_no_deadline),
      hanging: described(COUNT, `${en.flag.hanging}: among open_overdue`),
      due_soon: described(COUNT, `${en.flag.due_soon}: among open_in_time`),
      extended: described(COUNT, en.flag.extended),
    },
    'Tasks. The six statuses add up to the total; the flags lie over them.',
  ),
  Measures: exactly<Measures>(
    Object.fromEntries(MEASURE_NAMES.map((name) => [name, measureSchema(name)])) as Record<
      MeasureName,
      Schema
    >,
    'No share without its numerator and denominator.',
  ),
};

/** What every answer says of itself. */
export const HEAD = {
  snapshot: refTo('Snapshot'),
  population: refTo('Population'),
} as const satisfies Record<keyof AnswerHead, Schema>;
