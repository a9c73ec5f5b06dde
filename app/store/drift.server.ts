import { join } from 'node:path';
import type { Workbench } from '#app/engine/workbench.server.ts';
import { latestRevisions } from '#app/model/as-of.ts';
import type { AskingThresholds } from '#app/model/asking.ts';
import { dayOfInstant } from '#app/model/day.ts';
import {
  DRIFT_KINDS,
  type Drift,
  type DriftKind,
  type Question,
  type TaskKey,
} from '#app/model/quality.ts';
import type { Catalog, Snapshot } from './catalog.server.ts';
import { compareWith, countDrift, earlierYears, firstRows, UNITS_THAT_LOST_MOST } from './drift.ts';
import { TASKS_FILE } from './layout.ts';
import { questionsOf } from './questions.ts';

/** As many rows of each kind are told; the snapshots themselves have them all. */
const MOST_FIRST = 20;

export interface Comparison {
  drift: Drift | null;
  replaced: Drift | null;
  questions: Question[];
}

/**
 * Holds the staged rows against the snapshot before by as-of and, to be told, against the revision
 * that they take the place of. Questions come of the former only.
 * @param untitled rows that are refused because their title is empty
 */
export async function compareStaged(
  bench: Workbench,
  { servable }: Pick<Catalog, 'servable'>,
  asOf: string,
  thresholds: AskingThresholds,
  untitled: number,
): Promise<Comparison> {
  const answering = latestRevisions(servable);
  const before = answering.find(({ as_of }) => as_of < asOf);
  const replaced = answering.find(({ as_of }) => as_of === asOf);
  const year = Number(dayOfInstant(asOf).slice(0, 4));
  const drift = before ? await driftFrom(bench, before, year) : null;
  return {
    drift,
    replaced: replaced ? await driftFrom(bench, replaced, year) : null,
    questions: drift === null ? [] : questionsOf(drift, thresholds, untitled),
  };
}

async function driftFrom(bench: Workbench, before: Snapshot, asOfYear: number): Promise<Drift> {
  const tasks = join(before.folder, TASKS_FILE);
  for (const statement of compareWith(tasks)) await bench.run(statement);
  const [row = {}] = await bench.run(countDrift(tasks, asOfYear));
  const numberOf = (name: string) => Number(row[name]);
  const changes = Object.fromEntries(DRIFT_KINDS.map((kind) => [kind, numberOf(kind)])) as Record<
    DriftKind,
    number
  >;
  const by_year = (await bench.run(earlierYears(asOfYear))).map((each) => ({
    year: Number(each['year']),
    then: Number(each['was']),
    now: Number(each['is_now']),
  }));
  const units = await bench.run(UNITS_THAT_LOST_MOST);
  return {
    against: before.id,
    rows_then: numberOf('rows_then'),
    rows_now: numberOf('rows_now'),
    open_then: numberOf('open_then'),
    deadlines_then: numberOf('deadlines_then'),
    in_both: numberOf('rows_then') - numberOf('gone'),
    changes,
    earlier_years: {
      year: asOfYear,
      then: by_year.reduce((sum, { then }) => sum + then, 0),
      now: by_year.reduce((sum, { now }) => sum + now, 0),
      missing: numberOf('missing'),
      by_year,
    },
    units: units.map((each) => ({
      unit_code: String(each['unit_code']),
      then: Number(each['was']),
      now: Number(each['is_now']),
    })),
    first: await firstOfEach(bench, changes),
  };
}

async function firstOfEach(bench: Workbench, changes: Drift['changes']): Promise<Drift['first']> {
  const first: Partial<Record<DriftKind, TaskKey[]>> = {};
  for (const kind of DRIFT_KINDS) {
    if (changes[kind] === 0) continue;
    first[kind] = (await bench.run(firstRows(kind, MOST_FIRST))).map((row) => ({
      task_code: String(row['task_code']),
      unit_code: String(row['unit_code']),
    }));
  }
  return first;
}
