import type { CubeMovesRow, FlowParams, FlowRow } from '#app/query/registry.gen.ts';
import { type Cube, NotInCube, byCodePoint } from './cube.ts';
import { lineageIn } from './prepared.ts';

/** One task, or several that are alike, on the two sides that a filter by field and assigner leaves. */
interface Paired extends Pick<
  CubeMovesRow,
  'was_open' | 'was_overdue' | 'now_open' | 'now_overdue' | 'tasks'
> {
  unit: string;
  was: boolean;
  is: boolean;
  later: boolean;
  cameByTransfer: boolean;
  leftByTransfer: boolean;
}

/** What `queries/flow.sql` answers, of the moves that the cube holds. @throws NotInCube for other snapshots */
export function flowIn(cube: Cube, params: FlowParams): FlowRow[] {
  const { moved } = cube.about;
  if (moved === null || moved[0] !== params.older || moved[1] !== params.newer) {
    throw new NotInCube(`${params.older} to ${params.newer}`);
  }
  const sums = new Map<string, FlowRow>();
  for (const paired of pairs(cube, params)) {
    const sum = sums.get(paired.unit) ?? nothing(paired.unit);
    sums.set(paired.unit, sum);
    add(sum, paired);
  }
  return [...sums.values()].sort((a, b) => byCodePoint(a.unit_code, b.unit_code));
}

function pairs(cube: Cube, { structure, newer, fields, assigners }: FlowParams): Paired[] {
  const left: CubeMovesRow[] = [];
  const come: CubeMovesRow[] = [];
  const paired: Paired[] = [];
  const passes = (field: string, assigner: string) =>
    (fields?.includes(field) ?? true) && (assigners?.includes(assigner) ?? true);
  for (const row of cube.moves) {
    const was = row.was_there && passes(row.field_before, row.assigner_before);
    const is = row.is_there && passes(row.field_after, row.assigner_after);
    if (was && is) paired.push({ ...bothSides(row), unit: row.unit_code });
    else if (was) left.push(row);
    else if (is) come.push(row);
  }
  const transfers = transfersBetween(left, come);
  const lineage = lineageIn(cube, newer, structure);
  const withinLine = ([from, to]: Transfer) =>
    structure === 'today' && lineage.unitOf(from.unit_code) === lineage.unitOf(to.unit_code);
  const stayed = transfers.filter(withinLine);
  const moved = transfers.filter((transfer) => !withinLine(transfer));
  for (const [from, to] of stayed) {
    paired.push({
      ...bothSides({
        ...to,
        was_there: true,
        was_open: from.was_open,
        was_overdue: from.was_overdue,
        due_before: from.due_before,
      }),
      unit: to.unit_code,
    });
  }
  const within = new Set(stayed.flat());
  const out = new Set(moved.map(([from]) => from));
  const into = new Set(moved.map(([, to]) => to));
  for (const row of left) {
    if (!within.has(row)) paired.push({ ...olderSide(row), leftByTransfer: out.has(row) });
  }
  for (const row of come) {
    if (!within.has(row)) paired.push({ ...newerSide(row), cameByTransfer: into.has(row) });
  }
  return paired;
}

type Transfer = readonly [from: CubeMovesRow, to: CubeMovesRow];

/** Exactly one vanished and one appeared row of the same task and day of assignment, open before (domain §7). */
function transfersBetween(
  left: readonly CubeMovesRow[],
  come: readonly CubeMovesRow[],
): Transfer[] {
  const gone = once(left, ({ task, assigned_before }) => `${task} ${assigned_before}`);
  const came = once(come, ({ task, assigned_after }) => `${task} ${assigned_after}`);
  return [...gone].flatMap(([key, from]) => {
    const to = came.get(key);
    return to && from.was_open ? [[from, to] as const] : [];
  });
}

function once(
  rows: readonly CubeMovesRow[],
  keyOf: (row: CubeMovesRow) => string,
): Map<string, CubeMovesRow> {
  const found = new Map<string, CubeMovesRow>();
  const twice = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    if (found.has(key) || row.tasks > 1) twice.add(key);
    found.set(key, row);
  }
  for (const key of twice) found.delete(key);
  return found;
}

function bothSides(row: CubeMovesRow): Omit<Paired, 'unit'> {
  const { was_open, was_overdue, now_open, now_overdue, tasks, due_before, due_after } = row;
  const later = due_before !== null && due_after !== null && due_before < due_after;
  const sides = { was: true, is: true, later, cameByTransfer: false, leftByTransfer: false };
  return { was_open, was_overdue, now_open, now_overdue, tasks, ...sides };
}

function olderSide(row: CubeMovesRow): Paired {
  const gone = { is: false, later: false, now_open: false, now_overdue: false };
  return { ...bothSides(row), ...gone, unit: row.unit_code };
}

function newerSide(row: CubeMovesRow): Paired {
  const fresh = { was: false, later: false, was_open: false, was_overdue: false };
  return { ...bothSides(row), ...fresh, unit: row.unit_code };
}

function nothing(unit: string): FlowRow {
  return {
    unit_code: unit,
    opening: 0,
    appeared: 0,
    reopened: 0,
    transferred_in: 0,
    completed: 0,
    vanished: 0,
    transferred_out: 0,
    closing: 0,
    overdue_opening: 0,
    newly_overdue: 0,
    overdue_transferred_in: 0,
    cleared: 0,
    extended_out: 0,
    overdue_transferred_out: 0,
    overdue_closing: 0,
    extended: 0,
  };
}

/** Line for line the last SELECT of `queries/flow.sql`. */
function add(sum: FlowRow, one: Paired): void {
  const { was, is, was_open, now_open, was_overdue, now_overdue, later, tasks } = one;
  const { cameByTransfer, leftByTransfer } = one;
  const cleared = was_overdue && !now_overdue;
  if (was_open) sum.opening += tasks;
  if (is && !was && !cameByTransfer) sum.appeared += tasks;
  if (was && is && !was_open && now_open) sum.reopened += tasks;
  if (cameByTransfer) sum.transferred_in += tasks;
  if (is && !now_open && (was_open || !was)) sum.completed += tasks;
  if (was_open && !is && !leftByTransfer) sum.vanished += tasks;
  if (leftByTransfer) sum.transferred_out += tasks;
  if (now_open) sum.closing += tasks;
  if (was_overdue) sum.overdue_opening += tasks;
  if (now_overdue && !was_overdue && !cameByTransfer) sum.newly_overdue += tasks;
  if (now_overdue && cameByTransfer) sum.overdue_transferred_in += tasks;
  if (cleared && !leftByTransfer && !(now_open && later)) sum.cleared += tasks;
  if (cleared && now_open && later) sum.extended_out += tasks;
  if (was_overdue && leftByTransfer) sum.overdue_transferred_out += tasks;
  if (now_overdue) sum.overdue_closing += tasks;
  if (was && is && later) sum.extended += tasks;
}
