import { invalidParameter } from '#app/model/errors.ts';
import type { FlowQuestion } from './flow.ts';
import { type MovedTasksRow, QUERIES } from './registry.gen.ts';
import { facetParams } from './scope.ts';
import { lineageOf, recordedCodes } from './structure.ts';
import type { View } from './view.ts';

/** In which way a task moved between two snapshots; the last is the one that should have and did not. */
export const MOVES = [
  'appeared',
  'reopened',
  'transferred_in',
  'completed',
  'vanished',
  'transferred_out',
  'newly_overdue',
  'overdue_transferred_in',
  'cleared',
  'extended_out',
  'overdue_transferred_out',
  'still_overdue',
] as const;
export type Move = (typeof MOVES)[number];

/** @throws DondocError `invalid_parameter` (400) */
export function parseMove(text: string | undefined): Move {
  const found = MOVES.find((move) => move === (text ?? 'still_overdue'));
  if (found === undefined) throw invalidParameter('moved', text ?? '', MOVES.join(', '));
  return found;
}

export interface MovedTasks {
  total: number;
  /** The longest overdue first, as many as were asked for. */
  tasks: MovedTasksRow[];
}

export async function movedTasks(
  view: View,
  { scope, older }: FlowQuestion,
  moved: Move,
  limit: number,
): Promise<MovedTasks> {
  const { structure } = scope.population;
  const rows = await view.ask(QUERIES.movedTasks, {
    older: older.id,
    newer: scope.snapshot.id,
    structure,
    ...facetParams(scope),
    units: recordedCodes(lineageOf(view, structure, scope.snapshot), scope.unitCodes),
    moved,
    row_limit: limit,
  });
  return { total: rows[0]?.total ?? 0, tasks: [...rows] };
}
