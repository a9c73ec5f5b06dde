import type { Filters } from '#app/model/filters.ts';
import {
  type FlowAnswer,
  type FlowQuestion,
  type UnitFlow,
  flowAnswer,
  flowBetween,
  snapshotBefore,
  snapshotSince,
  standingScope,
} from './flow.ts';
import { type MovedTasks, movedTasks } from './moved.ts';
import { type Scope, withPopulation } from './scope.ts';
import { DEFAULT_TASK_ORDER, type Task, type TasksAnswer, tasks } from './tasks.ts';
import type { Snapshot, View } from './view.ts';
import { inTurn } from './windows.ts';

const WORST = 10;
const MOST_UNITS = 6;
/** However the others grew, these stand highest. */
const HIGHEST = 3;
/** Enough to leave out those among the worst ten. */
const EARLIER = 2 * WORST;

/** A unit that has to answer, with its task that waits longest. */
export interface AnsweringUnit {
  moved: UnitFlow;
  longest: Task | null;
}

export interface Movement {
  flow: FlowAnswer;
  units: AnsweringUnit[];
  /** The other units with something overdue now or then. */
  others: UnitFlow[];
  /** On the table at the last meeting, and still there. */
  still: MovedTasks;
}

export interface Briefing {
  since: Pick<Snapshot, 'id' | 'as_of'> | null;
  /** Null where no snapshot is older. */
  movement: Movement | null;
  worst: TasksAnswer;
}

/**
 * What the leadership of an office looks at in a weekly meeting: what moved since the last one.
 * @throws DondocError `invalid_parameter` (400) for a `since` that does not exist or is not older than the snapshot in view
 */
export async function briefing(
  view: View,
  filters: Filters,
  newer: Snapshot,
  since: string | undefined,
): Promise<Briefing> {
  const older = olderOf(view, newer, since);
  if (older === undefined) {
    const scope = await standingScope(view, filters, newer);
    return { since: null, movement: null, worst: await longestOverdue(view, scope, WORST) };
  }
  const question = await flowBetween(view, filters, older, newer);
  const [movement, worst] = await Promise.all([
    movementOf(view, question),
    longestOverdue(view, question.scope, WORST),
  ]);
  return { since: { id: older.id, as_of: older.as_of }, movement, worst };
}

/** @throws DondocError as `briefing` */
export function olderOf(
  view: View,
  newer: Snapshot,
  since: string | undefined,
): Snapshot | undefined {
  return since === undefined
    ? snapshotBefore(view, newer)
    : snapshotSince(view, newer, since, 'since');
}

async function movementOf(view: View, question: FlowQuestion): Promise<Movement> {
  const [flow, still] = await Promise.all([
    flowAnswer(view, question),
    movedTasks(view, question, 'still_overdue', EARLIER),
  ]);
  const answering = unitsToAnswer(flow.units);
  const units = await inTurn(answering, async (moved): Promise<AnsweringUnit> => {
    const ofUnit = { ...question.scope, unitCodes: [moved.unit.code] };
    const { rows } = await longestOverdue(view, ofUnit, 1);
    return { moved, longest: rows[0] ?? null };
  });
  const others = flow.units.filter(
    (one) => !answering.includes(one) && one.overdue_opening + one.overdue_closing > 0,
  );
  return { flow, units, others, still };
}

function longestOverdue(view: View, scope: Scope, limit: number): Promise<TasksAnswer> {
  const overdue = withPopulation(scope, { status: ['open_overdue'] });
  return tasks(view, overdue, { order: DEFAULT_TASK_ORDER, limit, cursor: null });
}

/** Whose overdue stock stands highest, then whose grew most, at most six; by counts, so that no small unit is judged by a rate. */
export function unitsToAnswer(units: readonly UnitFlow[]): UnitFlow[] {
  const highest = units.filter((unit) => unit.overdue_closing > 0).sort(byStock);
  const grown = units.filter((unit) => growth(unit) > 0).sort((a, b) => growth(b) - growth(a));
  const wanted = new Set([...highest.slice(0, HIGHEST), ...grown, ...highest]);
  return [...wanted].slice(0, MOST_UNITS).sort(byStock);
}

function growth({ overdue_opening, overdue_closing }: UnitFlow): number {
  return overdue_closing - overdue_opening;
}

function byStock(a: UnitFlow, b: UnitFlow): number {
  return b.overdue_closing - a.overdue_closing || growth(b) - growth(a);
}
