import { invalidParameter } from '#app/model/errors.ts';
import { type Month, lastEndedMonth, monthRange, parsePeriod } from '#app/model/period.ts';
import { STATUSES, type Status } from '#app/model/status.ts';
import type { PrintedCounts } from './answer.ts';
import { QUERIES, type RestatedTasksRow } from './registry.gen.ts';
import { type Scope, matchingParams, withPopulation } from './scope.ts';
import { lineageOf, recordedCodes } from './structure.ts';
import { type TrendAnswer, trend } from './trend.ts';
import type { View } from './view.ts';
import { inTurn } from './windows.ts';

/** In which way a task makes a closed month's figures differ from today's. */
export const RESTATED_KINDS = [
  'status',
  'transferred',
  'appeared',
  'day_into',
  'transferred_in',
  'filter_into',
  'vanished',
  'day_out',
  'transferred_out',
  'filter_out',
] as const;
export type RestatedKind = (typeof RESTATED_KINDS)[number];

/** Tasks that changed alike. One that was not counted then has no older status, one that is not counted now no newer one. */
export interface RestatedGroup {
  kind: RestatedKind;
  older_status: Status | null;
  newer_status: Status | null;
  tasks: number;
  /** Some of them. */
  listed: RestatedTasksRow[];
}

/** A month whose figures are not what they were when it was closed (domain §8). */
export interface Restatement {
  month: Month;
  /** The snapshot that closed the month. */
  closedBy: NonNullable<TrendAnswer['points'][number]['snapshot']>;
  then: PrintedCounts;
  now: PrintedCounts;
}

export interface ExplainedRestatement extends Restatement {
  /** They explain every difference: of each status then + in − out = now. */
  groups: RestatedGroup[];
}

const COMPARED = ['total', ...STATUSES] as const satisfies readonly (keyof PrintedCounts)[];

/** The months in which the two series differ, newest first. */
export async function restatements(
  view: View,
  scope: Scope,
  months: readonly Month[],
): Promise<Restatement[]> {
  const [recorded, known] = await Promise.all([
    trend(view, scope, months, 'as-recorded'),
    trend(view, scope, months, 'as-known-now'),
  ]);
  return recorded.points
    .flatMap((point, index): Restatement[] => {
      const now = known.points[index]?.counts;
      const then = point.counts;
      if (!then || !now || !point.snapshot) return [];
      if (COMPARED.every((name) => then[name] === now[name])) return [];
      return [{ month: point.month, closedBy: point.snapshot, then, now }];
    })
    .reverse();
}

/** Each of these months with the tasks that changed, at most so many of each kind. */
export function explained(
  view: View,
  scope: Scope,
  restated: readonly Restatement[],
  listed: number,
): Promise<ExplainedRestatement[]> {
  return inTurn(restated, async (month) => ({
    ...month,
    groups: await restatedTasks(view, scope, month, listed),
  }));
}

async function restatedTasks(
  view: View,
  scope: Scope,
  { month, closedBy }: Restatement,
  listed: number,
): Promise<RestatedGroup[]> {
  const older = view.catalog.servable.find(({ id }) => id === closedBy.id) ?? scope.snapshot;
  const { structure, window } = scope.population;
  const ofMonth = withPopulation(scope, monthRange(month, window));
  const { snapshot: newer, ...matching } = matchingParams(view, ofMonth);
  const rows = await view.ask(QUERIES.restatedTasks, {
    ...matching,
    units: null,
    older: older.id,
    newer,
    older_units: recordedCodes(lineageOf(view, structure, older), scope.unitCodes),
    newer_units: matching.units,
    structure,
    row_limit: listed,
  });
  return grouped(rows);
}

function grouped(rows: readonly RestatedTasksRow[]): RestatedGroup[] {
  const groups = new Map<string, RestatedGroup>();
  for (const row of rows) {
    const key = `${row.kind} ${row.older_status ?? ''} ${row.newer_status ?? ''}`;
    const group = groups.get(key) ?? {
      kind: RESTATED_KINDS.find((kind) => kind === row.kind) ?? 'status',
      older_status: row.older_status as Status | null,
      newer_status: row.newer_status as Status | null,
      tasks: row.tasks,
      listed: [],
    };
    group.listed.push(row);
    groups.set(key, group);
  }
  const place = ({ kind }: RestatedGroup) => RESTATED_KINDS.indexOf(kind);
  return [...groups.values()].sort((a, b) => place(a) - place(b) || b.tasks - a.tasks);
}

/** @throws DondocError `invalid_parameter` (400) for what is no month, or one that had not ended */
export function parseMonth(text: string | undefined, { snapshot, population }: Scope): Month {
  const last = lastEndedMonth(snapshot.as_of_day, population.window);
  if (text === undefined) return last;
  if (parsePeriod(text)?.kind === 'month' && text <= last) return text;
  throw invalidParameter('month', text, `yyyy-MM, ≤ ${last}`);
}
