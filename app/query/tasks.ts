import { z } from 'zod';
import { resolveAsOf } from '#app/model/as-of.ts';
import { invalidParameter } from '#app/model/errors.ts';
import type { Filters } from '#app/model/filters.ts';
import { STATE_NOTES, type StateNote } from '#app/model/flag.ts';
import { sumCounts } from '#app/model/measure.ts';
import { SNAPSHOT_ID_PATTERN } from '#app/model/snapshot.ts';
import type { Status } from '#app/model/status.ts';
import { type AnswerHead, headOf } from './answer.ts';
import { countsByUnit } from './counts.ts';
import { QUERIES, type TaskTextsRow, type TasksParams, type TasksRow } from './registry.gen.ts';
import { type Scope, matchingParams } from './scope.ts';
import { lineageOf } from './structure.ts';
import type { ServedView, View } from './view.ts';

export const TASK_SORTS = [
  'days_overdue',
  'due_on',
  'assigned_on',
  'completed_on',
  'unit',
  'task_code',
] as const;
export type TaskSort = (typeof TASK_SORTS)[number];

export interface TaskOrder {
  by: TaskSort;
  descending: boolean;
}

/** The longest overdue first. */
export const DEFAULT_TASK_ORDER: TaskOrder = { by: 'days_overdue', descending: true };

/** `due_on` ascending, `-due_on` descending; a task code sorts one way only. */
export function parseTaskOrder(sort: string | null): TaskOrder {
  if (sort === null) return DEFAULT_TASK_ORDER;
  const by = TASK_SORTS.find((name) => name === sort.replace(/^-/, ''));
  const descending = sort.startsWith('-');
  if (by === undefined || (by === 'task_code' && descending)) {
    throw invalidParameter(
      'sort',
      sort,
      TASK_SORTS.map((name) => (name === 'task_code' ? name : `${name}, -${name}`)).join(', '),
    );
  }
  return { by, descending };
}

export function formatTaskOrder({ by, descending }: TaskOrder): string {
  return descending ? `-${by}` : by;
}

/** The canonical columns (no personal data) with what was derived. */
export interface Task {
  task_code: string;
  title: string;
  document_no: string | null;
  document_date: string | null;
  assigner: string | null;
  unit_code: string;
  unit_name: string;
  unit_name_en: string;
  co_units: string[];
  field: string | null;
  assigned_on: string;
  due_on: string | null;
  original_due_on: string | null;
  completed_on: string | null;
  evidence_of_completion: boolean;
  source_status: string | null;
  state_note: StateNote | null;
  status: Status;
  flags: { hanging: boolean; due_soon: boolean; extended: boolean };
  days_overdue: number | null;
  /** The earliest deadline known, where the one in force lies later. */
  earliest_due_on: string | null;
  inherited_from: string | null;
  /** The unit under which it counts on today's structure; null where the units are read as they were. */
  today_unit_code: string | null;
}

export interface TasksAnswer extends AnswerHead {
  total: number;
  sort: string;
  rows: Task[];
  next_cursor: string | null;
}

/** The snapshot and order of the page that gave it, then the key of that page's last row. */
const CURSOR = z.strictObject({
  snapshot: z.string().regex(SNAPSHOT_ID_PATTERN),
  sort: z.string().max(20),
  key: z.tuple([z.int32(), z.string(), z.string()]),
});
type Cursor = z.infer<typeof CURSOR>;
type RowKey = Cursor['key'];

export const MOST_ROWS = 1000;
export const DEFAULT_ROWS = 50;

/**
 * A walk through the pages stays with the snapshot it began with, whatever is published meanwhile.
 * @throws DondocError `invalid_parameter` (400) for a text that is no cursor, or one of a snapshot that does not answer
 *   or is not the one that `as_of` names: pages of two snapshots are never mixed
 */
export function duringWalk(
  { catalog }: Pick<View, 'catalog'>,
  filters: Filters,
  cursor: string | null,
): Filters {
  if (cursor === null) return filters;
  const asked = resolveAsOf(catalog, filters.as_of).id;
  const { snapshot } = readCursor(cursor);
  if (filters.as_of !== null && asked !== snapshot) {
    throw invalidParameter('cursor', cursor, `as_of=${snapshot}`);
  }
  if (!catalog.servable.some(({ id }) => id === snapshot)) {
    throw invalidParameter('cursor', cursor, `next_cursor, as_of=${asked}`);
  }
  return { ...filters, as_of: snapshot };
}

/** One keyset page. @throws DondocError `invalid_parameter` (400) for a cursor that this order did not give */
export async function tasks(
  view: View,
  scope: Scope,
  page: { order: TaskOrder; limit: number; cursor: string | null },
): Promise<TasksAnswer> {
  const sort = formatTaskOrder(page.order);
  const after = page.cursor === null ? null : keyAfter(page.cursor, sort);
  const [total, rows] = await Promise.all([
    countTasks(view, scope),
    view.ask(QUERIES.tasks, taskParams(view, scope, page.order, after, page.limit + 1)),
  ]);
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  return {
    ...headOf(scope),
    total,
    sort,
    rows: shown.map(listedTask(view, scope)),
    next_cursor: last ? writeCursor({ snapshot: scope.snapshot.id, sort, key: keyOf(last) }) : null,
  };
}

export async function countTasks(view: View, scope: Scope): Promise<number> {
  return sumCounts((await countsByUnit(view, scope)).values()).total;
}

/** How long the texts of every matching task are. */
export async function taskTexts(view: View, scope: Scope): Promise<TaskTextsRow> {
  const [lengths] = await view.ask(QUERIES.taskTexts, matchingParams(view, scope));
  return lengths ?? { longest: 0, letters: 0 };
}

/** What the engine sorts and holds for an export at once. */
const ROWS_AT_ONCE = 50_000;

/** Every matching task, some at a time: an export is whole, never a page. */
export async function* allTasks(
  view: ServedView,
  scope: Scope,
  order: TaskOrder,
): AsyncGenerator<readonly Task[]> {
  const read = listedTask(view, scope);
  let after: RowKey | null = null;
  for (;;) {
    const params = taskParams(view, scope, order, after, ROWS_AT_ONCE);
    let given = 0;
    for (const rows of await view.askInPieces(QUERIES.tasks, params)) {
      yield rows.map(read);
      given += rows.length;
      const last = rows.at(-1);
      if (last) after = keyOf(last);
    }
    if (given < ROWS_AT_ONCE) return;
  }
}

function keyOf({ sort_key, task_code, unit_code }: TasksRow): RowKey {
  return [sort_key, task_code, unit_code];
}

function taskParams(
  view: View,
  scope: Scope,
  order: TaskOrder,
  after: RowKey | null,
  limit: number,
): TasksParams {
  return {
    ...matchingParams(view, scope),
    structure: scope.population.structure,
    sort: order.by,
    direction: order.descending ? -1 : 1,
    after_key: after?.[0] ?? null,
    after_task: after?.[1] ?? null,
    after_unit: after?.[2] ?? null,
    row_limit: limit,
  };
}

/** How the rows of a list are read: what is the same for all of them is looked up once. */
function listedTask(view: View, { snapshot, population }: Scope): (row: TasksRow) => Task {
  const { structure } = population;
  const { unitOf } = lineageOf(view, structure, snapshot);
  const read = taskReader(view);
  return (row) => {
    const task = read(row) as Task;
    task.earliest_due_on = row.earliest_due_on;
    task.today_unit_code = structure === 'today' ? unitOf(row.unit_code) : null;
    return task;
  };
}

type ReadTask = Omit<Task, 'earliest_due_on' | 'today_unit_code'>;

/** Rows as queries give them, in the words of the model. */
export function taskReader(
  view: View,
): (row: Omit<TasksRow, 'sort_key' | 'earliest_due_on'>) => ReadTask {
  const units = new Map(view.catalog.units.map((unit) => [unit.code, unit]));
  return (row) => {
    const unit = units.get(row.unit_code);
    return {
      task_code: row.task_code,
      title: row.title,
      document_no: row.document_no,
      document_date: row.document_date,
      assigner: row.assigner,
      unit_code: row.unit_code,
      unit_name: unit?.name_vi ?? row.unit_code,
      unit_name_en: unit?.name_en ?? row.unit_code,
      co_units: row.co_units === null ? [] : row.co_units.split(';'),
      field: row.field,
      assigned_on: row.assigned_on,
      due_on: row.due_on,
      original_due_on: row.original_due_on,
      completed_on: row.completed_on,
      evidence_of_completion: row.evidence_of_completion,
      source_status: row.source_status,
      state_note: STATE_NOTES.find((note) => note === row.state_note) ?? null,
      status: row.status as Status,
      flags: { hanging: row.hanging, due_soon: row.due_soon, extended: row.extended },
      days_overdue: row.days_overdue,
      inherited_from: row.inherited_from,
    };
  };
}

function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

function keyAfter(text: string, sort: string): RowKey {
  const cursor = readCursor(text);
  if (cursor.sort !== sort) throw invalidParameter('cursor', text, `sort=${cursor.sort}`);
  return cursor.key;
}

function readCursor(text: string): Cursor {
  try {
    return CURSOR.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    throw invalidParameter('cursor', text, 'next_cursor');
  }
}
