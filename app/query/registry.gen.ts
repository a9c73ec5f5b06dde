// Written by `npm run queries:generate` from queries/*.sql; edit those.
import type { Query } from './query.ts';

export interface CountsRollupParams {
  positions: readonly string[];
  snapshots: readonly string[];
  from_days: readonly string[];
  to_days: readonly string[];
  axis: string;
  basis: string;
  keys: readonly string[] | null;
}

export interface CountsRollupRow {
  position: number;
  key: string;
  total: number;
  done_on_time: number;
  done_late: number;
  done_no_deadline: number;
  open_in_time: number;
  open_overdue: number;
  open_no_deadline: number;
  hanging: number;
  due_soon: number;
  extended: number;
  bulk_completed: number;
  kept_matured: number;
}

export interface CountsParams {
  snapshot: string;
  as_of_day: string;
  basis: string;
  from_day: string;
  to_day: string;
  units: readonly string[] | null;
  fields: readonly string[] | null;
  assigners: readonly string[] | null;
  statuses: readonly string[] | null;
  flag: string | null;
  min_days: number | null;
  max_days: number | null;
  words: string | null;
  word_units: readonly string[] | null;
}

export interface CountsRow {
  unit_code: string;
  total: number;
  done_on_time: number;
  done_late: number;
  done_no_deadline: number;
  open_in_time: number;
  open_overdue: number;
  open_no_deadline: number;
  hanging: number;
  due_soon: number;
  extended: number;
  bulk_completed: number;
  kept_matured: number;
}

export interface CubeCellsParams {
  positions: readonly string[];
  snapshots: readonly string[];
  row_limit: number;
}

export interface CubeCellsRow {
  unit_code: string;
  field: string;
  assigner: string;
  status: string;
  hanging: boolean;
  due_soon: boolean;
  extended: boolean;
  inherited: boolean;
  bulk_completed: boolean;
  state_note: string;
  assigned_day: number;
  due_day: number | null;
  snapshots: number;
  tasks: number;
}

export interface CubeMovesParams {
  older: string;
  newer: string;
}

export interface CubeMovesRow {
  task: number | null;
  unit_code: string;
  was_there: boolean;
  assigned_before: number | null;
  field_before: string;
  assigner_before: string;
  was_open: boolean;
  was_overdue: boolean;
  due_before: number | null;
  is_there: boolean;
  assigned_after: number | null;
  field_after: string;
  assigner_after: string;
  now_open: boolean;
  now_overdue: boolean;
  due_after: number | null;
  tasks: number;
}

export interface FacetsParams {
  snapshot: string;
}

export interface FacetsRow {
  kind: string;
  value: string;
  tasks: number;
}

export interface FlowParams {
  older: string;
  newer: string;
  structure: string;
  fields: readonly string[] | null;
  assigners: readonly string[] | null;
}

export interface FlowRow {
  unit_code: string;
  opening: number;
  appeared: number;
  reopened: number;
  transferred_in: number;
  completed: number;
  vanished: number;
  transferred_out: number;
  closing: number;
  overdue_opening: number;
  newly_overdue: number;
  overdue_transferred_in: number;
  cleared: number;
  extended_out: number;
  overdue_transferred_out: number;
  overdue_closing: number;
  extended: number;
}

export interface MovedTasksParams {
  moved: string;
  units: readonly string[] | null;
  row_limit: number;
  older: string;
  newer: string;
  structure: string;
  fields: readonly string[] | null;
  assigners: readonly string[] | null;
}

export interface MovedTasksRow {
  task_code: string;
  unit_code: string;
  title: string;
  document_no: string | null;
  older_unit: string | null;
  older_status: string | null;
  older_due_on: string | null;
  status: string | null;
  due_on: string | null;
  completed_on: string | null;
  hanging: boolean;
  days_overdue: number | null;
  total: number;
}

export interface OverdueAgeingRowsParams {
  snapshot: string;
  basis: string;
  from_day: string;
  to_day: string;
  units: readonly string[] | null;
  fields: readonly string[] | null;
  assigners: readonly string[] | null;
  statuses: readonly string[] | null;
  flag: string | null;
  min_days: number | null;
  max_days: number | null;
  words: string | null;
  word_units: readonly string[] | null;
}

export interface OverdueAgeingRowsRow {
  band: string;
  tasks: number;
  hanging: number;
}

export interface OverdueAgeingParams {
  snapshot: string;
  as_of_day: string;
  units: readonly string[] | null;
}

export interface OverdueAgeingRow {
  band: string;
  tasks: number;
  hanging: number;
}

export interface OverdueDaysParams {
  snapshot: string;
  structure: string;
  basis: string;
  from_day: string;
  to_day: string;
  units: readonly string[] | null;
  fields: readonly string[] | null;
  assigners: readonly string[] | null;
  statuses: readonly string[] | null;
  flag: string | null;
  min_days: number | null;
  max_days: number | null;
  words: string | null;
  word_units: readonly string[] | null;
}

export interface OverdueDaysRow {
  unit_code: string | null;
  median: number;
  p90: number;
}

export interface RestatedTasksParams {
  older: string;
  newer: string;
  structure: string;
  older_units: readonly string[] | null;
  newer_units: readonly string[] | null;
  row_limit: number;
  basis: string;
  from_day: string;
  to_day: string;
  units: readonly string[] | null;
  fields: readonly string[] | null;
  assigners: readonly string[] | null;
  statuses: readonly string[] | null;
  flag: string | null;
  min_days: number | null;
  max_days: number | null;
  words: string | null;
  word_units: readonly string[] | null;
}

export interface RestatedTasksRow {
  kind: string;
  older_status: string | null;
  newer_status: string | null;
  task_code: string;
  unit_code: string;
  older_unit: string | null;
  title: string;
  older_day: string | null;
  newer_day: string | null;
  tasks: number;
}

export interface TaskBreakdownParams {
  snapshot: string;
  basis: string;
  from_day: string;
  to_day: string;
  units: readonly string[] | null;
  fields: readonly string[] | null;
  assigners: readonly string[] | null;
  statuses: readonly string[] | null;
  flag: string | null;
  min_days: number | null;
  max_days: number | null;
  words: string | null;
  word_units: readonly string[] | null;
}

export interface TaskBreakdownRow {
  unit_code: string;
  total: number;
  longest_days: number | null;
  overdue_1_7: number;
  overdue_8_14: number;
  overdue_15_30: number;
  overdue_31_90: number;
  overdue_over_90: number;
  open_overdue: number;
  hanging: number;
  due_soon: number;
  extended: number;
  inherited: number;
  extension_requested: number;
  awaiting_confirmation: number;
  paused: number;
  returned: number;
}

export interface TaskHistoryParams {
  task_code: string;
}

export interface TaskHistoryRow {
  snapshot_id: string;
  as_of: string;
  as_of_day: string;
  revision: number;
  task_code: string;
  unit_code: string;
  title: string;
  document_no: string | null;
  document_date: string | null;
  assigner: string | null;
  co_units: string | null;
  field: string | null;
  assigned_on: string;
  due_on: string | null;
  original_due_on: string | null;
  completed_on: string | null;
  evidence_of_completion: boolean;
  source_status: string | null;
  state_note: string | null;
  status: string;
  hanging: boolean;
  due_soon: boolean;
  extended: boolean;
  days_overdue: number | null;
  inherited_from: string | null;
  officer: string | null;
}

export interface TaskTextsParams {
  snapshot: string;
  basis: string;
  from_day: string;
  to_day: string;
  units: readonly string[] | null;
  fields: readonly string[] | null;
  assigners: readonly string[] | null;
  statuses: readonly string[] | null;
  flag: string | null;
  min_days: number | null;
  max_days: number | null;
  words: string | null;
  word_units: readonly string[] | null;
}

export interface TaskTextsRow {
  longest: number;
  letters: number;
}

export interface TasksParams {
  snapshot: string;
  structure: string;
  sort: string;
  direction: number;
  after_key: number | null;
  after_task: string | null;
  after_unit: string | null;
  row_limit: number;
  basis: string;
  from_day: string;
  to_day: string;
  units: readonly string[] | null;
  fields: readonly string[] | null;
  assigners: readonly string[] | null;
  statuses: readonly string[] | null;
  flag: string | null;
  min_days: number | null;
  max_days: number | null;
  words: string | null;
  word_units: readonly string[] | null;
}

export interface TasksRow {
  sort_key: number;
  task_code: string;
  title: string;
  document_no: string | null;
  document_date: string | null;
  assigner: string | null;
  unit_code: string;
  co_units: string | null;
  field: string | null;
  assigned_on: string;
  due_on: string | null;
  original_due_on: string | null;
  completed_on: string | null;
  evidence_of_completion: boolean;
  source_status: string | null;
  state_note: string | null;
  status: string;
  hanging: boolean;
  due_soon: boolean;
  extended: boolean;
  days_overdue: number | null;
  earliest_due_on: string | null;
  inherited_from: string | null;
}

export interface UnitChangesParams {
  older: string;
  newer: string;
}

export interface UnitChangesRow {
  unit_code: string;
  changed: number;
}

export const QUERIES: {
  /** How many tasks of each status and flag stand in each wanted window of each wanted snapshot, by unit, field or assigner? */
  readonly countsRollup: Query<CountsRollupParams, CountsRollupRow>;
  /** How many tasks of each status and flag has each unit among the tasks that match the filters? */
  readonly counts: Query<CountsParams, CountsRow>;
  /** How many tasks of each kind stand in exactly which of the wanted snapshots? `snapshots` adds up the bits (1, 2, 4 …) of their positions. */
  readonly cubeCells: Query<CubeCellsParams, CubeCellsRow>;
  /** What is there of each open, changed, vanished or new task on the two sides of two snapshots, rows alike counted together? Only a row whose two sides could be told apart by a filter has a task number. */
  readonly cubeMoves: Query<CubeMovesParams, CubeMovesRow>;
  /** Which fields and assigners occur in a snapshot, each with its number of tasks? */
  readonly facets: Query<FacetsParams, FacetsRow>;
  /** What moved between two snapshots, by unit, so that opening + in = closing + out for what is open and for what is overdue? */
  readonly flow: Query<FlowParams, FlowRow>;
  /** Which tasks moved in a given way between two snapshots, the longest overdue first, and how many are they? */
  readonly movedTasks: Query<MovedTasksParams, MovedTasksRow>;
  /** How long are the open overdue tasks that match overdue, by band of days? */
  readonly overdueAgeingRows: Query<OverdueAgeingRowsParams, OverdueAgeingRowsRow>;
  /** How long are all tracked tasks of each unit overdue, by band of days? */
  readonly overdueAgeing: Query<OverdueAgeingParams, OverdueAgeingRow>;
  /** How many days past their deadline are the open overdue tasks that match, by unit of the wanted structure and (unit null) over all? */
  readonly overdueDays: Query<OverdueDaysParams, OverdueDaysRow>;
  /** Which tasks make a month’s figures in a newer snapshot differ from those of the snapshot that closed it, and how? Some of each kind, and how many there are. */
  readonly restatedTasks: Query<RestatedTasksParams, RestatedTasksRow>;
  /** Of the tasks that match, how many has each unit by age past the deadline and by flag? */
  readonly taskBreakdown: Query<TaskBreakdownParams, TaskBreakdownRow>;
  /** What did each served snapshot say about one task, from the oldest to the newest? */
  readonly taskHistory: Query<TaskHistoryParams, TaskHistoryRow>;
  /** How long is the longest text of the tasks that match, and how long are all their texts together, as an export has them? */
  readonly taskTexts: Query<TaskTextsParams, TaskTextsRow>;
  /** Which tasks match, in the wanted order, after a given one? */
  readonly tasks: Query<TasksParams, TasksRow>;
  /** Which units had rows in an older snapshot, and how many of them did the next one change? Rows that only appeared are not the unit's doing. */
  readonly unitChanges: Query<UnitChangesParams, UnitChangesRow>;
} = {
  countsRollup: {
    name: 'counts-rollup',
    question:
      'How many tasks of each status and flag stand in each wanted window of each wanted snapshot, by unit, field or assigner?',
    params: [
      { name: 'positions', type: 'text[]', nullable: false },
      { name: 'snapshots', type: 'text[]', nullable: false },
      { name: 'from_days', type: 'text[]', nullable: false },
      { name: 'to_days', type: 'text[]', nullable: false },
      { name: 'axis', type: 'text', nullable: false },
      { name: 'basis', type: 'text', nullable: false },
      { name: 'keys', type: 'text[]', nullable: true },
    ],
    rights: [],
    columns: [
      { name: 'position', type: 'integer', nullable: false },
      { name: 'key', type: 'text', nullable: false },
      { name: 'total', type: 'integer', nullable: false },
      { name: 'done_on_time', type: 'integer', nullable: false },
      { name: 'done_late', type: 'integer', nullable: false },
      { name: 'done_no_deadline', type: 'integer', nullable: false },
      { name: 'open_in_time', type: 'integer', nullable: false },
      { name: 'open_overdue', type: 'integer', nullable: false },
      { name: 'open_no_deadline', type: 'integer', nullable: false },
      { name: 'hanging', type: 'integer', nullable: false },
      { name: 'due_soon', type: 'integer', nullable: false },
      { name: 'extended', type: 'integer', nullable: false },
      { name: 'bulk_completed', type: 'integer', nullable: false },
      { name: 'kept_matured', type: 'integer', nullable: false },
    ],
    text: `with
  listed as (
    select
      unnest(cast($positions as text[])) as position,
      unnest(cast($snapshots as text[])) as snapshot_id,
      unnest(cast($from_days as text[])) as from_day,
      unnest(cast($to_days as text[])) as to_day
  ),
  wanted as (
    select
      cast(position as integer) as position,
      snapshot_id,
      cast(from_day as date) as from_day,
      cast(to_day as date) as to_day
    from listed
  )
select
  wanted.position,
  rollup.key,
  cast(sum(rollup.total) as integer) as total,
  cast(sum(rollup.done_on_time) as integer) as done_on_time,
  cast(sum(rollup.done_late) as integer) as done_late,
  cast(sum(rollup.done_no_deadline) as integer) as done_no_deadline,
  cast(sum(rollup.open_in_time) as integer) as open_in_time,
  cast(sum(rollup.open_overdue) as integer) as open_overdue,
  cast(sum(rollup.open_no_deadline) as integer) as open_no_deadline,
  cast(sum(rollup.hanging) as integer) as hanging,
  cast(sum(rollup.due_soon) as integer) as due_soon,
  cast(sum(rollup.extended) as integer) as extended,
  cast(sum(rollup.bulk_completed) as integer) as bulk_completed,
  cast(sum(rollup.kept_matured) as integer) as kept_matured
from wanted
join rollup
  on rollup.snapshot_id = wanted.snapshot_id
  and rollup.half_month between wanted.from_day and wanted.to_day
where
  rollup.axis = cast($axis as text)
  and rollup.basis = cast($basis as text)
  and (cast($keys as text[]) is null or rollup.key = any(cast($keys as text[])))
group by wanted.position, rollup.key
order by wanted.position, rollup.key`,
  },
  counts: {
    name: 'counts',
    question:
      'How many tasks of each status and flag has each unit among the tasks that match the filters?',
    params: [
      { name: 'snapshot', type: 'snapshot', nullable: false },
      { name: 'as_of_day', type: 'date', nullable: false },
      { name: 'basis', type: 'text', nullable: false },
      { name: 'from_day', type: 'date', nullable: false },
      { name: 'to_day', type: 'date', nullable: false },
      { name: 'units', type: 'text[]', nullable: true },
      { name: 'fields', type: 'text[]', nullable: true },
      { name: 'assigners', type: 'text[]', nullable: true },
      { name: 'statuses', type: 'text[]', nullable: true },
      { name: 'flag', type: 'text', nullable: true },
      { name: 'min_days', type: 'integer', nullable: true },
      { name: 'max_days', type: 'integer', nullable: true },
      { name: 'words', type: 'text', nullable: true },
      { name: 'word_units', type: 'text[]', nullable: true },
    ],
    rights: ['readable_units'],
    columns: [
      { name: 'unit_code', type: 'text', nullable: false },
      { name: 'total', type: 'integer', nullable: false },
      { name: 'done_on_time', type: 'integer', nullable: false },
      { name: 'done_late', type: 'integer', nullable: false },
      { name: 'done_no_deadline', type: 'integer', nullable: false },
      { name: 'open_in_time', type: 'integer', nullable: false },
      { name: 'open_overdue', type: 'integer', nullable: false },
      { name: 'open_no_deadline', type: 'integer', nullable: false },
      { name: 'hanging', type: 'integer', nullable: false },
      { name: 'due_soon', type: 'integer', nullable: false },
      { name: 'extended', type: 'integer', nullable: false },
      { name: 'bulk_completed', type: 'integer', nullable: false },
      { name: 'kept_matured', type: 'integer', nullable: false },
    ],
    text: `with matching as (
  select *
  from task_of($snapshot)
  where
    case when cast($basis as text) = 'due' then due_on else assigned_on end
      between cast($from_day as date) and cast($to_day as date)
    and (cast($units as text[]) is null or unit_code = any(cast($units as text[])))
    and (cast($fields as text[]) is null or coalesce(field, '') = any(cast($fields as text[])))
    and (cast($assigners as text[]) is null or coalesce(assigner, '') = any(cast($assigners as text[])))
    and (cast($statuses as text[]) is null or status = any(cast($statuses as text[])))
    and (
      cast($flag as text) is null
      or (cast($flag as text) = 'hanging' and hanging)
      or (cast($flag as text) = 'due_soon' and due_soon)
      or (cast($flag as text) = 'extended' and extended)
      or (cast($flag as text) = 'inherited' and inherited_from is not null)
      or coalesce(state_note, '') = cast($flag as text)
    )
    and (
      cast($min_days as integer) is null
      or (
        status = 'open_overdue'
        and days_overdue between cast($min_days as integer) and coalesce(cast($max_days as integer), days_overdue)
      )
    )
    and (
      cast($words as text) is null
      or (
        (
          strpos(search_text, cast($words as text)) > 0
          or (cast($word_units as text[]) is not null and unit_code = any(cast($word_units as text[])))
        )
        and (cast($readable_units as text[]) is null or unit_code = any(cast($readable_units as text[])))
      )
    )
)
select
  unit_code,
  cast(count(*) as integer) as total,
  cast(count(*) filter (where status = 'done_on_time') as integer) as done_on_time,
  cast(count(*) filter (where status = 'done_late') as integer) as done_late,
  cast(count(*) filter (where status = 'done_no_deadline') as integer) as done_no_deadline,
  cast(count(*) filter (where status = 'open_in_time') as integer) as open_in_time,
  cast(count(*) filter (where status = 'open_overdue') as integer) as open_overdue,
  cast(count(*) filter (where status = 'open_no_deadline') as integer) as open_no_deadline,
  cast(count(*) filter (where hanging) as integer) as hanging,
  cast(count(*) filter (where due_soon) as integer) as due_soon,
  cast(count(*) filter (where extended) as integer) as extended,
  cast(count(*) filter (where bulk_completed) as integer) as bulk_completed,
  cast(count(*) filter (where status = 'done_on_time' and due_on <= cast($as_of_day as date)) as integer) as kept_matured
from matching
group by unit_code
order by unit_code`,
  },
  cubeCells: {
    name: 'cube-cells',
    question:
      'How many tasks of each kind stand in exactly which of the wanted snapshots? `snapshots` adds up the bits (1, 2, 4 …) of their positions.',
    params: [
      { name: 'positions', type: 'text[]', nullable: false },
      { name: 'snapshots', type: 'text[]', nullable: false },
      { name: 'row_limit', type: 'integer', nullable: false },
    ],
    rights: ['every_unit'],
    columns: [
      { name: 'unit_code', type: 'text', nullable: false },
      { name: 'field', type: 'text', nullable: false },
      { name: 'assigner', type: 'text', nullable: false },
      { name: 'status', type: 'text', nullable: false },
      { name: 'hanging', type: 'boolean', nullable: false },
      { name: 'due_soon', type: 'boolean', nullable: false },
      { name: 'extended', type: 'boolean', nullable: false },
      { name: 'inherited', type: 'boolean', nullable: false },
      { name: 'bulk_completed', type: 'boolean', nullable: false },
      { name: 'state_note', type: 'text', nullable: false },
      { name: 'assigned_day', type: 'integer', nullable: false },
      { name: 'due_day', type: 'integer', nullable: true },
      { name: 'snapshots', type: 'number', nullable: false },
      { name: 'tasks', type: 'integer', nullable: false },
    ],
    text: `with
  listed as (
    select
      unnest(cast($positions as text[])) as position,
      unnest(cast($snapshots as text[])) as snapshot_id
  ),
  wanted as (
    select snapshot_id, cast(power(2, cast(position as integer)) as double precision) as bit
    from listed
  ),
  standing as (
    select
      task.task_code,
      task.unit_code,
      coalesce(task.field, '') as field,
      coalesce(task.assigner, '') as assigner,
      task.status,
      task.hanging,
      task.due_soon,
      task.extended,
      task.inherited_from is not null as inherited,
      task.bulk_completed,
      coalesce(task.state_note, '') as state_note,
      task.assigned_on - cast('1970-01-01' as date) as assigned_day,
      task.due_on - cast('1970-01-01' as date) as due_day,
      wanted.bit
    from task
    join wanted on wanted.snapshot_id = task.snapshot_id
    where task.snapshot_id = any(cast($snapshots as text[]))
  ),
  alike as (
    select
      unit_code, field, assigner, status, hanging, due_soon, extended, inherited, bulk_completed,
      state_note, assigned_day, due_day, sum(bit) as snapshots
    from standing
    group by
      task_code, unit_code, field, assigner, status, hanging, due_soon, extended, inherited,
      bulk_completed, state_note, assigned_day, due_day
  )
select
  unit_code,
  field,
  assigner,
  status,
  hanging,
  due_soon,
  extended,
  inherited,
  bulk_completed,
  state_note,
  cast(assigned_day as integer) as assigned_day,
  cast(due_day as integer) as due_day,
  cast(snapshots as double precision) as snapshots,
  cast(count(*) as integer) as tasks
from alike
group by
  unit_code, field, assigner, status, hanging, due_soon, extended, inherited, bulk_completed,
  state_note, assigned_day, due_day, snapshots
order by assigned_day, unit_code, status, field, assigner, due_day nulls first, snapshots nulls last, state_note, hanging, due_soon, extended, inherited, bulk_completed
limit cast($row_limit as integer)`,
  },
  cubeMoves: {
    name: 'cube-moves',
    question:
      'What is there of each open, changed, vanished or new task on the two sides of two snapshots, rows alike counted together? Only a row whose two sides could be told apart by a filter has a task number.',
    params: [
      { name: 'older', type: 'snapshot', nullable: false },
      { name: 'newer', type: 'snapshot', nullable: false },
    ],
    rights: ['every_unit'],
    columns: [
      { name: 'task', type: 'integer', nullable: true },
      { name: 'unit_code', type: 'text', nullable: false },
      { name: 'was_there', type: 'boolean', nullable: false },
      { name: 'assigned_before', type: 'integer', nullable: true },
      { name: 'field_before', type: 'text', nullable: false },
      { name: 'assigner_before', type: 'text', nullable: false },
      { name: 'was_open', type: 'boolean', nullable: false },
      { name: 'was_overdue', type: 'boolean', nullable: false },
      { name: 'due_before', type: 'integer', nullable: true },
      { name: 'is_there', type: 'boolean', nullable: false },
      { name: 'assigned_after', type: 'integer', nullable: true },
      { name: 'field_after', type: 'text', nullable: false },
      { name: 'assigner_after', type: 'text', nullable: false },
      { name: 'now_open', type: 'boolean', nullable: false },
      { name: 'now_overdue', type: 'boolean', nullable: false },
      { name: 'due_after', type: 'integer', nullable: true },
      { name: 'tasks', type: 'integer', nullable: false },
    ],
    text: `with
  paired as (
    select
      coalesce(newer.task_code, older.task_code) as task_code,
      coalesce(newer.unit_code, older.unit_code) as unit_code,
      older.task_code is not null as was_there,
      older.assigned_on - cast('1970-01-01' as date) as assigned_before,
      coalesce(older.field, '') as field_before,
      coalesce(older.assigner, '') as assigner_before,
      older.task_code is not null and older.completed_on is null as was_open,
      coalesce(older.status = 'open_overdue', false) as was_overdue,
      older.due_on - cast('1970-01-01' as date) as due_before,
      newer.task_code is not null as is_there,
      newer.assigned_on - cast('1970-01-01' as date) as assigned_after,
      coalesce(newer.field, '') as field_after,
      coalesce(newer.assigner, '') as assigner_after,
      newer.task_code is not null and newer.completed_on is null as now_open,
      coalesce(newer.status = 'open_overdue', false) as now_overdue,
      newer.due_on - cast('1970-01-01' as date) as due_after
    from task_of($older) as older
    full outer join task_of($newer) as newer
      on newer.task_code = older.task_code and newer.unit_code = older.unit_code
  ),
  told_apart as (
    select
      paired.*,
      not (was_there and is_there and field_before = field_after and assigner_before = assigner_after) as apart
    from paired
  ),
  numbered as (
    select
      case when apart then dense_rank() over (order by apart, task_code) end as task,
      unit_code,
      was_there,
      case when apart then assigned_before end as assigned_before,
      field_before, assigner_before, was_open, was_overdue,
      case when apart or due_before < due_after then due_before end as due_before,
      is_there,
      case when apart then assigned_after end as assigned_after,
      field_after, assigner_after, now_open, now_overdue,
      case when apart or due_before < due_after then due_after end as due_after
    from told_apart
    where apart or was_open or now_open or due_before < due_after
  )
select
  cast(task as integer) as task,
  unit_code,
  was_there,
  cast(assigned_before as integer) as assigned_before,
  field_before,
  assigner_before,
  was_open,
  was_overdue,
  cast(due_before as integer) as due_before,
  is_there,
  cast(assigned_after as integer) as assigned_after,
  field_after,
  assigner_after,
  now_open,
  now_overdue,
  cast(due_after as integer) as due_after,
  cast(count(*) as integer) as tasks
from numbered
group by
  task, unit_code, was_there, assigned_before, field_before, assigner_before, was_open, was_overdue, due_before,
  is_there, assigned_after, field_after, assigner_after, now_open, now_overdue, due_after
order by unit_code, task nulls first, field_before, field_after, assigner_before, assigner_after, was_open, now_open, was_overdue, now_overdue, due_before nulls first, due_after nulls first`,
  },
  facets: {
    name: 'facets',
    question: 'Which fields and assigners occur in a snapshot, each with its number of tasks?',
    params: [{ name: 'snapshot', type: 'snapshot', nullable: false }],
    rights: [],
    columns: [
      { name: 'kind', type: 'text', nullable: false },
      { name: 'value', type: 'text', nullable: false },
      { name: 'tasks', type: 'integer', nullable: false },
    ],
    text: `select
  axis as kind,
  key as value,
  cast(sum(total) as integer) as tasks
from rollup
where snapshot_id = $snapshot
  and basis = 'assigned'
  and axis in ('field', 'assigner')
  and key <> ''
group by axis, key
order by axis, tasks desc nulls last, key`,
  },
  flow: {
    name: 'flow',
    question:
      'What moved between two snapshots, by unit, so that opening + in = closing + out for what is open and for what is overdue?',
    params: [
      { name: 'older', type: 'snapshot', nullable: false },
      { name: 'newer', type: 'snapshot', nullable: false },
      { name: 'structure', type: 'text', nullable: false },
      { name: 'fields', type: 'text[]', nullable: true },
      { name: 'assigners', type: 'text[]', nullable: true },
    ],
    rights: [],
    columns: [
      { name: 'unit_code', type: 'text', nullable: false },
      { name: 'opening', type: 'integer', nullable: false },
      { name: 'appeared', type: 'integer', nullable: false },
      { name: 'reopened', type: 'integer', nullable: false },
      { name: 'transferred_in', type: 'integer', nullable: false },
      { name: 'completed', type: 'integer', nullable: false },
      { name: 'vanished', type: 'integer', nullable: false },
      { name: 'transferred_out', type: 'integer', nullable: false },
      { name: 'closing', type: 'integer', nullable: false },
      { name: 'overdue_opening', type: 'integer', nullable: false },
      { name: 'newly_overdue', type: 'integer', nullable: false },
      { name: 'overdue_transferred_in', type: 'integer', nullable: false },
      { name: 'cleared', type: 'integer', nullable: false },
      { name: 'extended_out', type: 'integer', nullable: false },
      { name: 'overdue_transferred_out', type: 'integer', nullable: false },
      { name: 'overdue_closing', type: 'integer', nullable: false },
      { name: 'extended', type: 'integer', nullable: false },
    ],
    text: `with
  paired as (
    with
      first as (
        select task_code, unit_code, assigned_on, due_on, completed_on is null as is_open, status = 'open_overdue' as is_overdue
        from task_of($older)
        where
          (cast($fields as text[]) is null or coalesce(field, '') = any(cast($fields as text[])))
          and (cast($assigners as text[]) is null or coalesce(assigner, '') = any(cast($assigners as text[])))
      ),
      after as (
        select task_code, unit_code, assigned_on, due_on, completed_on is null as is_open, status = 'open_overdue' as is_overdue
        from task_of($newer)
        where
          (cast($fields as text[]) is null or coalesce(field, '') = any(cast($fields as text[])))
          and (cast($assigners as text[]) is null or coalesce(assigner, '') = any(cast($assigners as text[])))
      ),
      gone as (
        select first.*
        from first
        left join after on after.task_code = first.task_code and after.unit_code = first.unit_code
        where after.task_code is null
      ),
      come as (
        select after.*
        from after
        left join first on first.task_code = after.task_code and first.unit_code = after.unit_code
        where first.task_code is null
      ),
      gone_once as (
        select task_code, assigned_on from gone group by task_code, assigned_on having count(*) = 1
      ),
      come_once as (
        select task_code, assigned_on from come group by task_code, assigned_on having count(*) = 1
      ),
      passed_on as (
        select
          gone.task_code,
          gone.unit_code as from_unit,
          come.unit_code as to_unit,
          cast($structure as text) = 'today'
            and coalesce(left_line.today_code, gone.unit_code) = coalesce(new_line.today_code, come.unit_code) as within_line
        from gone
        join gone_once on gone_once.task_code = gone.task_code and gone_once.assigned_on = gone.assigned_on
        join come on come.task_code = gone.task_code and come.assigned_on = gone.assigned_on
        join come_once on come_once.task_code = come.task_code and come_once.assigned_on = come.assigned_on
        left join lineage as left_line on left_line.snapshot_id = $newer and left_line.unit_code = gone.unit_code
        left join lineage as new_line on new_line.snapshot_id = $newer and new_line.unit_code = come.unit_code
        where gone.is_open
      ),
      moved as (
        select task_code, from_unit, to_unit from passed_on where not within_line
      ),
      stayed as (
        select task_code, from_unit, to_unit from passed_on where within_line
      ),
      before as (
        select
          first.task_code,
          coalesce(stayed.to_unit, first.unit_code) as unit_code,
          first.unit_code as recorded_unit,
          first.due_on,
          first.is_open,
          first.is_overdue
        from first
        left join stayed on stayed.task_code = first.task_code and stayed.from_unit = first.unit_code
      )
    select
      coalesce(after.task_code, before.task_code) as task_code,
      coalesce(after.unit_code, before.unit_code) as unit_code,
      coalesce(before.recorded_unit, moved_in.from_unit) as older_unit,
      before.task_code is not null as was_there,
      after.task_code is not null as is_there,
      coalesce(before.is_open, false) as was_open,
      coalesce(after.is_open, false) as now_open,
      coalesce(before.is_overdue, false) as was_overdue,
      coalesce(after.is_overdue, false) as now_overdue,
      coalesce(before.due_on < after.due_on, false) as later_deadline,
      moved_in.task_code is not null as came_by_transfer,
      moved_out.task_code is not null as left_by_transfer
    from before
    full outer join after on after.task_code = before.task_code and after.unit_code = before.unit_code
    left join moved as moved_in on moved_in.task_code = after.task_code and moved_in.to_unit = after.unit_code
    left join moved as moved_out on moved_out.task_code = before.task_code and moved_out.from_unit = before.unit_code
  )
select
  unit_code,
  cast(count(*) filter (where was_open) as integer) as opening,
  cast(count(*) filter (where is_there and not was_there and not came_by_transfer) as integer) as appeared,
  cast(count(*) filter (where was_there and is_there and not was_open and now_open) as integer) as reopened,
  cast(count(*) filter (where came_by_transfer) as integer) as transferred_in,
  cast(count(*) filter (where is_there and not now_open and (was_open or not was_there)) as integer) as completed,
  cast(count(*) filter (where was_open and not is_there and not left_by_transfer) as integer) as vanished,
  cast(count(*) filter (where left_by_transfer) as integer) as transferred_out,
  cast(count(*) filter (where now_open) as integer) as closing,
  cast(count(*) filter (where was_overdue) as integer) as overdue_opening,
  cast(count(*) filter (where now_overdue and not was_overdue and not came_by_transfer) as integer) as newly_overdue,
  cast(count(*) filter (where now_overdue and came_by_transfer) as integer) as overdue_transferred_in,
  cast(count(*) filter (where was_overdue and not now_overdue and not left_by_transfer and not (now_open and later_deadline)) as integer) as cleared,
  cast(count(*) filter (where was_overdue and not now_overdue and now_open and later_deadline) as integer) as extended_out,
  cast(count(*) filter (where was_overdue and left_by_transfer) as integer) as overdue_transferred_out,
  cast(count(*) filter (where now_overdue) as integer) as overdue_closing,
  cast(count(*) filter (where was_there and is_there and later_deadline) as integer) as extended
from paired
group by unit_code
order by unit_code`,
  },
  movedTasks: {
    name: 'moved-tasks',
    question:
      'Which tasks moved in a given way between two snapshots, the longest overdue first, and how many are they?',
    params: [
      { name: 'moved', type: 'text', nullable: false },
      { name: 'units', type: 'text[]', nullable: true },
      { name: 'row_limit', type: 'integer', nullable: false },
      { name: 'older', type: 'snapshot', nullable: false },
      { name: 'newer', type: 'snapshot', nullable: false },
      { name: 'structure', type: 'text', nullable: false },
      { name: 'fields', type: 'text[]', nullable: true },
      { name: 'assigners', type: 'text[]', nullable: true },
    ],
    rights: ['readable_units'],
    columns: [
      { name: 'task_code', type: 'text', nullable: false },
      { name: 'unit_code', type: 'text', nullable: false },
      { name: 'title', type: 'text', nullable: false },
      { name: 'document_no', type: 'text', nullable: true },
      { name: 'older_unit', type: 'text', nullable: true },
      { name: 'older_status', type: 'text', nullable: true },
      { name: 'older_due_on', type: 'date', nullable: true },
      { name: 'status', type: 'text', nullable: true },
      { name: 'due_on', type: 'date', nullable: true },
      { name: 'completed_on', type: 'date', nullable: true },
      { name: 'hanging', type: 'boolean', nullable: false },
      { name: 'days_overdue', type: 'integer', nullable: true },
      { name: 'total', type: 'integer', nullable: false },
    ],
    text: `with
  paired as (
    with
      first as (
        select task_code, unit_code, assigned_on, due_on, completed_on is null as is_open, status = 'open_overdue' as is_overdue
        from task_of($older)
        where
          (cast($fields as text[]) is null or coalesce(field, '') = any(cast($fields as text[])))
          and (cast($assigners as text[]) is null or coalesce(assigner, '') = any(cast($assigners as text[])))
      ),
      after as (
        select task_code, unit_code, assigned_on, due_on, completed_on is null as is_open, status = 'open_overdue' as is_overdue
        from task_of($newer)
        where
          (cast($fields as text[]) is null or coalesce(field, '') = any(cast($fields as text[])))
          and (cast($assigners as text[]) is null or coalesce(assigner, '') = any(cast($assigners as text[])))
      ),
      gone as (
        select first.*
        from first
        left join after on after.task_code = first.task_code and after.unit_code = first.unit_code
        where after.task_code is null
      ),
      come as (
        select after.*
        from after
        left join first on first.task_code = after.task_code and first.unit_code = after.unit_code
        where first.task_code is null
      ),
      gone_once as (
        select task_code, assigned_on from gone group by task_code, assigned_on having count(*) = 1
      ),
      come_once as (
        select task_code, assigned_on from come group by task_code, assigned_on having count(*) = 1
      ),
      passed_on as (
        select
          gone.task_code,
          gone.unit_code as from_unit,
          come.unit_code as to_unit,
          cast($structure as text) = 'today'
            and coalesce(left_line.today_code, gone.unit_code) = coalesce(new_line.today_code, come.unit_code) as within_line
        from gone
        join gone_once on gone_once.task_code = gone.task_code and gone_once.assigned_on = gone.assigned_on
        join come on come.task_code = gone.task_code and come.assigned_on = gone.assigned_on
        join come_once on come_once.task_code = come.task_code and come_once.assigned_on = come.assigned_on
        left join lineage as left_line on left_line.snapshot_id = $newer and left_line.unit_code = gone.unit_code
        left join lineage as new_line on new_line.snapshot_id = $newer and new_line.unit_code = come.unit_code
        where gone.is_open
      ),
      moved as (
        select task_code, from_unit, to_unit from passed_on where not within_line
      ),
      stayed as (
        select task_code, from_unit, to_unit from passed_on where within_line
      ),
      before as (
        select
          first.task_code,
          coalesce(stayed.to_unit, first.unit_code) as unit_code,
          first.unit_code as recorded_unit,
          first.due_on,
          first.is_open,
          first.is_overdue
        from first
        left join stayed on stayed.task_code = first.task_code and stayed.from_unit = first.unit_code
      )
    select
      coalesce(after.task_code, before.task_code) as task_code,
      coalesce(after.unit_code, before.unit_code) as unit_code,
      coalesce(before.recorded_unit, moved_in.from_unit) as older_unit,
      before.task_code is not null as was_there,
      after.task_code is not null as is_there,
      coalesce(before.is_open, false) as was_open,
      coalesce(after.is_open, false) as now_open,
      coalesce(before.is_overdue, false) as was_overdue,
      coalesce(after.is_overdue, false) as now_overdue,
      coalesce(before.due_on < after.due_on, false) as later_deadline,
      moved_in.task_code is not null as came_by_transfer,
      moved_out.task_code is not null as left_by_transfer
    from before
    full outer join after on after.task_code = before.task_code and after.unit_code = before.unit_code
    left join moved as moved_in on moved_in.task_code = after.task_code and moved_in.to_unit = after.unit_code
    left join moved as moved_out on moved_out.task_code = before.task_code and moved_out.from_unit = before.unit_code
  ),
  told as (
    select
      paired.*,
      coalesce(newer.title, older.title) as title,
      coalesce(newer.document_no, older.document_no) as document_no,
      older.status as older_status,
      older.due_on as older_due_on,
      newer.status as status,
      newer.due_on as due_on,
      newer.completed_on as completed_on,
      coalesce(newer.hanging, false) as hanging,
      coalesce(newer.days_overdue, older.days_overdue) as days_overdue
    from paired
    left join task_of($newer) as newer
      on newer.task_code = paired.task_code and newer.unit_code = paired.unit_code
    left join task_of($older) as older
      on older.task_code = paired.task_code and older.unit_code = paired.older_unit
  ),
  matching as (
    select told.*
    from told
    where
      (cast($units as text[]) is null or unit_code = any(cast($units as text[])))
      and (cast($readable_units as text[]) is null or unit_code = any(cast($readable_units as text[])))
      and case cast($moved as text)
        when 'appeared' then is_there and not was_there and not came_by_transfer
        when 'reopened' then was_there and is_there and not was_open and now_open
        when 'transferred_in' then came_by_transfer
        when 'completed' then is_there and not now_open and (was_open or not was_there)
        when 'vanished' then was_open and not is_there and not left_by_transfer
        when 'transferred_out' then left_by_transfer
        when 'newly_overdue' then now_overdue and not was_overdue and not came_by_transfer
        when 'overdue_transferred_in' then now_overdue and came_by_transfer
        when 'cleared'
          then was_overdue and not now_overdue and not left_by_transfer and not (now_open and later_deadline)
        when 'extended_out' then was_overdue and not now_overdue and now_open and later_deadline
        when 'overdue_transferred_out' then was_overdue and left_by_transfer
        when 'still_overdue' then now_overdue and older_status = 'open_overdue'
        else false
      end
  )
select
  task_code,
  unit_code,
  title,
  document_no,
  older_unit,
  older_status,
  older_due_on,
  status,
  due_on,
  completed_on,
  hanging,
  days_overdue,
  cast(count(*) over () as integer) as total
from matching
order by days_overdue desc nulls last, task_code, unit_code
limit $row_limit`,
  },
  overdueAgeingRows: {
    name: 'overdue-ageing-rows',
    question: 'How long are the open overdue tasks that match overdue, by band of days?',
    params: [
      { name: 'snapshot', type: 'snapshot', nullable: false },
      { name: 'basis', type: 'text', nullable: false },
      { name: 'from_day', type: 'date', nullable: false },
      { name: 'to_day', type: 'date', nullable: false },
      { name: 'units', type: 'text[]', nullable: true },
      { name: 'fields', type: 'text[]', nullable: true },
      { name: 'assigners', type: 'text[]', nullable: true },
      { name: 'statuses', type: 'text[]', nullable: true },
      { name: 'flag', type: 'text', nullable: true },
      { name: 'min_days', type: 'integer', nullable: true },
      { name: 'max_days', type: 'integer', nullable: true },
      { name: 'words', type: 'text', nullable: true },
      { name: 'word_units', type: 'text[]', nullable: true },
    ],
    rights: ['readable_units'],
    columns: [
      { name: 'band', type: 'text', nullable: false },
      { name: 'tasks', type: 'integer', nullable: false },
      { name: 'hanging', type: 'integer', nullable: false },
    ],
    text: `with
  matching as (
    select *
    from task_of($snapshot)
    where
      case when cast($basis as text) = 'due' then due_on else assigned_on end
        between cast($from_day as date) and cast($to_day as date)
      and (cast($units as text[]) is null or unit_code = any(cast($units as text[])))
      and (cast($fields as text[]) is null or coalesce(field, '') = any(cast($fields as text[])))
      and (cast($assigners as text[]) is null or coalesce(assigner, '') = any(cast($assigners as text[])))
      and (cast($statuses as text[]) is null or status = any(cast($statuses as text[])))
      and (
        cast($flag as text) is null
        or (cast($flag as text) = 'hanging' and hanging)
        or (cast($flag as text) = 'due_soon' and due_soon)
        or (cast($flag as text) = 'extended' and extended)
        or (cast($flag as text) = 'inherited' and inherited_from is not null)
        or coalesce(state_note, '') = cast($flag as text)
      )
      and (
        cast($min_days as integer) is null
        or (
          status = 'open_overdue'
          and days_overdue between cast($min_days as integer) and coalesce(cast($max_days as integer), days_overdue)
        )
      )
      and (
        cast($words as text) is null
        or (
          (
            strpos(search_text, cast($words as text)) > 0
            or (cast($word_units as text[]) is not null and unit_code = any(cast($word_units as text[])))
          )
          and (cast($readable_units as text[]) is null or unit_code = any(cast($readable_units as text[])))
        )
      )
  )
select
  case
    when days_overdue <= 7 then '1-7'
    when days_overdue <= 14 then '8-14'
    when days_overdue <= 30 then '15-30'
    when days_overdue <= 90 then '31-90'
    else 'over-90'
  end as band,
  cast(count(*) as integer) as tasks,
  cast(count(*) filter (where hanging) as integer) as hanging
from matching
where status = 'open_overdue'
group by 1
order by 1`,
  },
  overdueAgeing: {
    name: 'overdue-ageing',
    question: 'How long are all tracked tasks of each unit overdue, by band of days?',
    params: [
      { name: 'snapshot', type: 'snapshot', nullable: false },
      { name: 'as_of_day', type: 'date', nullable: false },
      { name: 'units', type: 'text[]', nullable: true },
    ],
    rights: [],
    columns: [
      { name: 'band', type: 'text', nullable: false },
      { name: 'tasks', type: 'integer', nullable: false },
      { name: 'hanging', type: 'integer', nullable: false },
    ],
    text: `with aged as (
  select cast($as_of_day as date) - due_on as days, tasks, hanging
  from overdue_stock
  where
    snapshot_id = $snapshot
    and (cast($units as text[]) is null or unit_code = any(cast($units as text[])))
)
select
  case
    when days <= 7 then '1-7'
    when days <= 14 then '8-14'
    when days <= 30 then '15-30'
    when days <= 90 then '31-90'
    else 'over-90'
  end as band,
  cast(sum(tasks) as integer) as tasks,
  cast(sum(hanging) as integer) as hanging
from aged
group by 1
order by 1`,
  },
  overdueDays: {
    name: 'overdue-days',
    question:
      'How many days past their deadline are the open overdue tasks that match, by unit of the wanted structure and (unit null) over all?',
    params: [
      { name: 'snapshot', type: 'snapshot', nullable: false },
      { name: 'structure', type: 'text', nullable: false },
      { name: 'basis', type: 'text', nullable: false },
      { name: 'from_day', type: 'date', nullable: false },
      { name: 'to_day', type: 'date', nullable: false },
      { name: 'units', type: 'text[]', nullable: true },
      { name: 'fields', type: 'text[]', nullable: true },
      { name: 'assigners', type: 'text[]', nullable: true },
      { name: 'statuses', type: 'text[]', nullable: true },
      { name: 'flag', type: 'text', nullable: true },
      { name: 'min_days', type: 'integer', nullable: true },
      { name: 'max_days', type: 'integer', nullable: true },
      { name: 'words', type: 'text', nullable: true },
      { name: 'word_units', type: 'text[]', nullable: true },
    ],
    rights: ['readable_units'],
    columns: [
      { name: 'unit_code', type: 'text', nullable: true },
      { name: 'median', type: 'number', nullable: false },
      { name: 'p90', type: 'number', nullable: false },
    ],
    text: `with
  matching as (
    select *
    from task_of($snapshot)
    where
      case when cast($basis as text) = 'due' then due_on else assigned_on end
        between cast($from_day as date) and cast($to_day as date)
      and (cast($units as text[]) is null or unit_code = any(cast($units as text[])))
      and (cast($fields as text[]) is null or coalesce(field, '') = any(cast($fields as text[])))
      and (cast($assigners as text[]) is null or coalesce(assigner, '') = any(cast($assigners as text[])))
      and (cast($statuses as text[]) is null or status = any(cast($statuses as text[])))
      and (
        cast($flag as text) is null
        or (cast($flag as text) = 'hanging' and hanging)
        or (cast($flag as text) = 'due_soon' and due_soon)
        or (cast($flag as text) = 'extended' and extended)
        or (cast($flag as text) = 'inherited' and inherited_from is not null)
        or coalesce(state_note, '') = cast($flag as text)
      )
      and (
        cast($min_days as integer) is null
        or (
          status = 'open_overdue'
          and days_overdue between cast($min_days as integer) and coalesce(cast($max_days as integer), days_overdue)
        )
      )
      and (
        cast($words as text) is null
        or (
          (
            strpos(search_text, cast($words as text)) > 0
            or (cast($word_units as text[]) is not null and unit_code = any(cast($word_units as text[])))
          )
          and (cast($readable_units as text[]) is null or unit_code = any(cast($readable_units as text[])))
        )
      )
  ),
  overdue as (
    select coalesce(lineage.today_code, matching.unit_code) as unit_code, matching.days_overdue
    from matching
    left join lineage
      on cast($structure as text) = 'today'
      and lineage.snapshot_id = matching.snapshot_id
      and lineage.unit_code = matching.unit_code
    where matching.status = 'open_overdue'
  )
select
  unit_code,
  cast(percentile_cont(0.5) within group (order by days_overdue) as double precision) as median,
  cast(percentile_cont(0.9) within group (order by days_overdue) as double precision) as p90
from overdue
group by grouping sets ((unit_code), ())
having count(*) > 0
order by unit_code nulls first`,
  },
  restatedTasks: {
    name: 'restated-tasks',
    question:
      'Which tasks make a month’s figures in a newer snapshot differ from those of the snapshot that closed it, and how? Some of each kind, and how many there are.',
    params: [
      { name: 'older', type: 'snapshot', nullable: false },
      { name: 'newer', type: 'snapshot', nullable: false },
      { name: 'structure', type: 'text', nullable: false },
      { name: 'older_units', type: 'text[]', nullable: true },
      { name: 'newer_units', type: 'text[]', nullable: true },
      { name: 'row_limit', type: 'integer', nullable: false },
      { name: 'basis', type: 'text', nullable: false },
      { name: 'from_day', type: 'date', nullable: false },
      { name: 'to_day', type: 'date', nullable: false },
      { name: 'units', type: 'text[]', nullable: true },
      { name: 'fields', type: 'text[]', nullable: true },
      { name: 'assigners', type: 'text[]', nullable: true },
      { name: 'statuses', type: 'text[]', nullable: true },
      { name: 'flag', type: 'text', nullable: true },
      { name: 'min_days', type: 'integer', nullable: true },
      { name: 'max_days', type: 'integer', nullable: true },
      { name: 'words', type: 'text', nullable: true },
      { name: 'word_units', type: 'text[]', nullable: true },
    ],
    rights: ['readable_units'],
    columns: [
      { name: 'kind', type: 'text', nullable: false },
      { name: 'older_status', type: 'text', nullable: true },
      { name: 'newer_status', type: 'text', nullable: true },
      { name: 'task_code', type: 'text', nullable: false },
      { name: 'unit_code', type: 'text', nullable: false },
      { name: 'older_unit', type: 'text', nullable: true },
      { name: 'title', type: 'text', nullable: false },
      { name: 'older_day', type: 'date', nullable: true },
      { name: 'newer_day', type: 'date', nullable: true },
      { name: 'tasks', type: 'integer', nullable: false },
    ],
    text: `with
  sides as (
    select 'older' as side, told.* from task_of($older) as told
    union all
    select 'newer' as side, told.* from task_of($newer) as told
  ),
  in_view as (
    select side, task_code, unit_code, status
    from sides
    where
      case when cast($basis as text) = 'due' then due_on else assigned_on end
        between cast($from_day as date) and cast($to_day as date)
      and (cast($units as text[]) is null or unit_code = any(cast($units as text[])))
      and (cast($fields as text[]) is null or coalesce(field, '') = any(cast($fields as text[])))
      and (cast($assigners as text[]) is null or coalesce(assigner, '') = any(cast($assigners as text[])))
      and (cast($statuses as text[]) is null or status = any(cast($statuses as text[])))
      and (
        cast($flag as text) is null
        or (cast($flag as text) = 'hanging' and hanging)
        or (cast($flag as text) = 'due_soon' and due_soon)
        or (cast($flag as text) = 'extended' and extended)
        or (cast($flag as text) = 'inherited' and inherited_from is not null)
        or coalesce(state_note, '') = cast($flag as text)
      )
      and (
        cast($min_days as integer) is null
        or (
          status = 'open_overdue'
          and days_overdue between cast($min_days as integer) and coalesce(cast($max_days as integer), days_overdue)
        )
      )
      and (
        cast($words as text) is null
        or (
          (
            strpos(search_text, cast($words as text)) > 0
            or (cast($word_units as text[]) is not null and unit_code = any(cast($word_units as text[])))
          )
          and (cast($readable_units as text[]) is null or unit_code = any(cast($readable_units as text[])))
        )
      )
      and (
        side = 'newer'
        or cast($older_units as text[]) is null
        or unit_code = any(cast($older_units as text[]))
      )
      and (
        side = 'older'
        or cast($newer_units as text[]) is null
        or unit_code = any(cast($newer_units as text[]))
      )
  ),
  recorded as (
    select task_code, unit_code, status from in_view where side = 'older'
  ),
  known as (
    select task_code, unit_code, status from in_view where side = 'newer'
  ),
  differing as (
    select
      coalesce(recorded.task_code, known.task_code) as task_code,
      coalesce(recorded.unit_code, known.unit_code) as unit_code,
      recorded.status as older_status,
      known.status as newer_status
    from recorded
    full outer join known on known.task_code = recorded.task_code and known.unit_code = recorded.unit_code
    where recorded.status is null or known.status is null or recorded.status <> known.status
  ),
  of_one_side as (
    select distinct task_code from differing where older_status is null or newer_status is null
  ),
  gone as (
    select past.task_code, past.unit_code, past.assigned_on, past.completed_on is null as is_open
    from task_of($older) as past
    join of_one_side on of_one_side.task_code = past.task_code
    left join task_of($newer) as present
      on present.task_code = past.task_code and present.unit_code = past.unit_code
    where present.task_code is null
  ),
  come as (
    select present.task_code, present.unit_code, present.assigned_on
    from task_of($newer) as present
    join of_one_side on of_one_side.task_code = present.task_code
    left join task_of($older) as past
      on past.task_code = present.task_code and past.unit_code = present.unit_code
    where past.task_code is null
  ),
  gone_once as (
    select task_code, assigned_on from gone group by task_code, assigned_on having count(*) = 1
  ),
  come_once as (
    select task_code, assigned_on from come group by task_code, assigned_on having count(*) = 1
  ),
  passed_on as (
    select
      gone.task_code,
      gone.unit_code as from_unit,
      come.unit_code as to_unit,
      cast($structure as text) = 'today'
        and coalesce(left_line.today_code, gone.unit_code) = coalesce(new_line.today_code, come.unit_code) as within_line
    from gone
    join gone_once on gone_once.task_code = gone.task_code and gone_once.assigned_on = gone.assigned_on
    join come on come.task_code = gone.task_code and come.assigned_on = gone.assigned_on
    join come_once on come_once.task_code = come.task_code and come_once.assigned_on = come.assigned_on
    left join lineage as left_line on left_line.snapshot_id = $newer and left_line.unit_code = gone.unit_code
    left join lineage as new_line on new_line.snapshot_id = $newer and new_line.unit_code = come.unit_code
    where gone.is_open
  ),
  told as (
    select
      differing.task_code,
      differing.unit_code,
      coalesce(differing.older_status, before_transfer.status) as older_status,
      differing.newer_status,
      case
        when past.task_code is not null then past.unit_code
        else taken_over.from_unit
      end as older_unit,
      coalesce(present.title, past.title) as title,
      case when cast($basis as text) = 'due' then past.due_on else past.assigned_on end as older_day,
      case when cast($basis as text) = 'due' then present.due_on else present.assigned_on end as newer_day,
      past.task_code is not null as was_there,
      present.task_code is not null as is_there,
      before_transfer.task_code is not null as both_in_view,
      coalesce(taken_over.within_line, false) as within_line,
      taken_over.task_code is not null as was_taken_over,
      handed_over.task_code is not null as was_handed_over,
      after_transfer.task_code is not null as told_where_it_went
    from differing
    left join task_of($older) as past
      on past.task_code = differing.task_code and past.unit_code = differing.unit_code
    left join task_of($newer) as present
      on present.task_code = differing.task_code and present.unit_code = differing.unit_code
    left join passed_on as taken_over
      on taken_over.task_code = differing.task_code and taken_over.to_unit = differing.unit_code
    left join recorded as before_transfer
      on before_transfer.task_code = taken_over.task_code and before_transfer.unit_code = taken_over.from_unit
    left join passed_on as handed_over
      on handed_over.task_code = differing.task_code and handed_over.from_unit = differing.unit_code
    left join known as after_transfer
      on after_transfer.task_code = handed_over.task_code and after_transfer.unit_code = handed_over.to_unit
  ),
  changes as (
    select
      case
        when both_in_view and not within_line then 'transferred'
        when older_status is not null and newer_status is not null then 'status'
        when older_status is null and was_there and older_day is distinct from newer_day then 'day_into'
        when older_status is null and was_there then 'filter_into'
        when older_status is null and was_taken_over then 'transferred_in'
        when older_status is null then 'appeared'
        when is_there and older_day is distinct from newer_day then 'day_out'
        when is_there then 'filter_out'
        when was_handed_over then 'transferred_out'
        else 'vanished'
      end as kind,
      older_status,
      newer_status,
      task_code,
      unit_code,
      older_unit,
      title,
      older_day,
      newer_day
    from told
    where
      not told_where_it_went
      and (cast($readable_units as text[]) is null or unit_code = any(cast($readable_units as text[])))
      and not (both_in_view and within_line and older_status = newer_status)
  ),
  placed as (
    select
      changes.*,
      count(*) over (partition by kind, older_status, newer_status) as tasks,
      row_number() over (partition by kind, older_status, newer_status order by task_code, unit_code) as place
    from changes
  )
select
  kind,
  older_status,
  newer_status,
  task_code,
  unit_code,
  older_unit,
  title,
  older_day,
  newer_day,
  cast(tasks as integer) as tasks
from placed
where place <= $row_limit
order by kind, older_status, newer_status, task_code, unit_code`,
  },
  taskBreakdown: {
    name: 'task-breakdown',
    question:
      'Of the tasks that match, how many has each unit by age past the deadline and by flag?',
    params: [
      { name: 'snapshot', type: 'snapshot', nullable: false },
      { name: 'basis', type: 'text', nullable: false },
      { name: 'from_day', type: 'date', nullable: false },
      { name: 'to_day', type: 'date', nullable: false },
      { name: 'units', type: 'text[]', nullable: true },
      { name: 'fields', type: 'text[]', nullable: true },
      { name: 'assigners', type: 'text[]', nullable: true },
      { name: 'statuses', type: 'text[]', nullable: true },
      { name: 'flag', type: 'text', nullable: true },
      { name: 'min_days', type: 'integer', nullable: true },
      { name: 'max_days', type: 'integer', nullable: true },
      { name: 'words', type: 'text', nullable: true },
      { name: 'word_units', type: 'text[]', nullable: true },
    ],
    rights: ['readable_units'],
    columns: [
      { name: 'unit_code', type: 'text', nullable: false },
      { name: 'total', type: 'integer', nullable: false },
      { name: 'longest_days', type: 'integer', nullable: true },
      { name: 'overdue_1_7', type: 'integer', nullable: false },
      { name: 'overdue_8_14', type: 'integer', nullable: false },
      { name: 'overdue_15_30', type: 'integer', nullable: false },
      { name: 'overdue_31_90', type: 'integer', nullable: false },
      { name: 'overdue_over_90', type: 'integer', nullable: false },
      { name: 'open_overdue', type: 'integer', nullable: false },
      { name: 'hanging', type: 'integer', nullable: false },
      { name: 'due_soon', type: 'integer', nullable: false },
      { name: 'extended', type: 'integer', nullable: false },
      { name: 'inherited', type: 'integer', nullable: false },
      { name: 'extension_requested', type: 'integer', nullable: false },
      { name: 'awaiting_confirmation', type: 'integer', nullable: false },
      { name: 'paused', type: 'integer', nullable: false },
      { name: 'returned', type: 'integer', nullable: false },
    ],
    text: `with matching as (
  select *
  from task_of($snapshot)
  where
    case when cast($basis as text) = 'due' then due_on else assigned_on end
      between cast($from_day as date) and cast($to_day as date)
    and (cast($units as text[]) is null or unit_code = any(cast($units as text[])))
    and (cast($fields as text[]) is null or coalesce(field, '') = any(cast($fields as text[])))
    and (cast($assigners as text[]) is null or coalesce(assigner, '') = any(cast($assigners as text[])))
    and (cast($statuses as text[]) is null or status = any(cast($statuses as text[])))
    and (
      cast($flag as text) is null
      or (cast($flag as text) = 'hanging' and hanging)
      or (cast($flag as text) = 'due_soon' and due_soon)
      or (cast($flag as text) = 'extended' and extended)
      or (cast($flag as text) = 'inherited' and inherited_from is not null)
      or coalesce(state_note, '') = cast($flag as text)
    )
    and (
      cast($min_days as integer) is null
      or (
        status = 'open_overdue'
        and days_overdue between cast($min_days as integer) and coalesce(cast($max_days as integer), days_overdue)
      )
    )
    and (
      cast($words as text) is null
      or (
        (
          strpos(search_text, cast($words as text)) > 0
          or (cast($word_units as text[]) is not null and unit_code = any(cast($word_units as text[])))
        )
        and (cast($readable_units as text[]) is null or unit_code = any(cast($readable_units as text[])))
      )
    )
)
select
  unit_code,
  cast(count(*) as integer) as total,
  cast(max(days_overdue) filter (where status = 'open_overdue') as integer) as longest_days,
  cast(count(*) filter (where status = 'open_overdue' and days_overdue between 1 and 7) as integer) as overdue_1_7,
  cast(count(*) filter (where status = 'open_overdue' and days_overdue between 8 and 14) as integer) as overdue_8_14,
  cast(count(*) filter (where status = 'open_overdue' and days_overdue between 15 and 30) as integer) as overdue_15_30,
  cast(count(*) filter (where status = 'open_overdue' and days_overdue between 31 and 90) as integer) as overdue_31_90,
  cast(count(*) filter (where status = 'open_overdue' and days_overdue > 90) as integer) as overdue_over_90,
  cast(count(*) filter (where status = 'open_overdue') as integer) as open_overdue,
  cast(count(*) filter (where hanging) as integer) as hanging,
  cast(count(*) filter (where due_soon) as integer) as due_soon,
  cast(count(*) filter (where extended) as integer) as extended,
  cast(count(*) filter (where inherited_from is not null) as integer) as inherited,
  cast(count(*) filter (where state_note = 'extension_requested') as integer) as extension_requested,
  cast(count(*) filter (where state_note = 'awaiting_confirmation') as integer) as awaiting_confirmation,
  cast(count(*) filter (where state_note = 'paused') as integer) as paused,
  cast(count(*) filter (where state_note = 'returned') as integer) as returned
from matching
group by unit_code
order by total desc, unit_code`,
  },
  taskHistory: {
    name: 'task-history',
    question: 'What did each served snapshot say about one task, from the oldest to the newest?',
    params: [{ name: 'task_code', type: 'text', nullable: false }],
    rights: ['reads_officers', 'readable_units'],
    columns: [
      { name: 'snapshot_id', type: 'text', nullable: false },
      { name: 'as_of', type: 'text', nullable: false },
      { name: 'as_of_day', type: 'date', nullable: false },
      { name: 'revision', type: 'integer', nullable: false },
      { name: 'task_code', type: 'text', nullable: false },
      { name: 'unit_code', type: 'text', nullable: false },
      { name: 'title', type: 'text', nullable: false },
      { name: 'document_no', type: 'text', nullable: true },
      { name: 'document_date', type: 'date', nullable: true },
      { name: 'assigner', type: 'text', nullable: true },
      { name: 'co_units', type: 'text', nullable: true },
      { name: 'field', type: 'text', nullable: true },
      { name: 'assigned_on', type: 'date', nullable: false },
      { name: 'due_on', type: 'date', nullable: true },
      { name: 'original_due_on', type: 'date', nullable: true },
      { name: 'completed_on', type: 'date', nullable: true },
      { name: 'evidence_of_completion', type: 'boolean', nullable: false },
      { name: 'source_status', type: 'text', nullable: true },
      { name: 'state_note', type: 'text', nullable: true },
      { name: 'status', type: 'text', nullable: false },
      { name: 'hanging', type: 'boolean', nullable: false },
      { name: 'due_soon', type: 'boolean', nullable: false },
      { name: 'extended', type: 'boolean', nullable: false },
      { name: 'days_overdue', type: 'integer', nullable: true },
      { name: 'inherited_from', type: 'text', nullable: true },
      { name: 'officer', type: 'text', nullable: true },
    ],
    text: `select
  s.snapshot_id,
  s.as_of,
  s.as_of_day,
  s.revision,
  t.task_code,
  t.unit_code,
  t.title,
  t.document_no,
  t.document_date,
  t.assigner,
  t.co_units,
  t.field,
  t.assigned_on,
  t.due_on,
  t.original_due_on,
  t.completed_on,
  t.evidence_of_completion,
  t.source_status,
  t.state_note,
  t.status,
  t.hanging,
  t.due_soon,
  t.extended,
  t.days_overdue,
  t.inherited_from,
  case when cast($reads_officers as boolean) then t.officer end as officer
from task t
join snapshot s on s.snapshot_id = t.snapshot_id
where
  t.task_code = $task_code
  and (cast($readable_units as text[]) is null or unit_code = any(cast($readable_units as text[])))
order by s.as_of, s.revision, t.unit_code`,
  },
  taskTexts: {
    name: 'task-texts',
    question:
      'How long is the longest text of the tasks that match, and how long are all their texts together, as an export has them?',
    params: [
      { name: 'snapshot', type: 'snapshot', nullable: false },
      { name: 'basis', type: 'text', nullable: false },
      { name: 'from_day', type: 'date', nullable: false },
      { name: 'to_day', type: 'date', nullable: false },
      { name: 'units', type: 'text[]', nullable: true },
      { name: 'fields', type: 'text[]', nullable: true },
      { name: 'assigners', type: 'text[]', nullable: true },
      { name: 'statuses', type: 'text[]', nullable: true },
      { name: 'flag', type: 'text', nullable: true },
      { name: 'min_days', type: 'integer', nullable: true },
      { name: 'max_days', type: 'integer', nullable: true },
      { name: 'words', type: 'text', nullable: true },
      { name: 'word_units', type: 'text[]', nullable: true },
    ],
    rights: ['readable_units'],
    columns: [
      { name: 'longest', type: 'integer', nullable: false },
      { name: 'letters', type: 'number', nullable: false },
    ],
    text: `with
  matching as (
    select *
    from task_of($snapshot)
    where
      case when cast($basis as text) = 'due' then due_on else assigned_on end
        between cast($from_day as date) and cast($to_day as date)
      and (cast($units as text[]) is null or unit_code = any(cast($units as text[])))
      and (cast($fields as text[]) is null or coalesce(field, '') = any(cast($fields as text[])))
      and (cast($assigners as text[]) is null or coalesce(assigner, '') = any(cast($assigners as text[])))
      and (cast($statuses as text[]) is null or status = any(cast($statuses as text[])))
      and (
        cast($flag as text) is null
        or (cast($flag as text) = 'hanging' and hanging)
        or (cast($flag as text) = 'due_soon' and due_soon)
        or (cast($flag as text) = 'extended' and extended)
        or (cast($flag as text) = 'inherited' and inherited_from is not null)
        or coalesce(state_note, '') = cast($flag as text)
      )
      and (
        cast($min_days as integer) is null
        or (
          status = 'open_overdue'
          and days_overdue between cast($min_days as integer) and coalesce(cast($max_days as integer), days_overdue)
        )
      )
      and (
        cast($words as text) is null
        or (
          (
            strpos(search_text, cast($words as text)) > 0
            or (cast($word_units as text[]) is not null and unit_code = any(cast($word_units as text[])))
          )
          and (cast($readable_units as text[]) is null or unit_code = any(cast($readable_units as text[])))
        )
      )
      and (cast($readable_units as text[]) is null or unit_code = any(cast($readable_units as text[])))
  ),
  lengths as (
    select
      length(task_code) as task_code,
      length(title) as title,
      coalesce(length(document_no), 0) as document_no,
      coalesce(length(assigner), 0) as assigner,
      coalesce(length(unit.name_vi), 0) as unit_name,
      coalesce(length(co_units), 0) as co_units,
      coalesce(length(field), 0) as field,
      coalesce(length(source_status), 0) as source_status
    from matching
    left join unit on unit.code = matching.unit_code
  )
select
  cast(
    coalesce(max(greatest(task_code, title, document_no, assigner, unit_name, co_units, field, source_status)), 0)
    as integer
  ) as longest,
  cast(
    coalesce(sum(task_code + title + document_no + assigner + unit_name + co_units + field + source_status), 0)
    as double precision
  ) as letters
from lengths`,
  },
  tasks: {
    name: 'tasks',
    question: 'Which tasks match, in the wanted order, after a given one?',
    params: [
      { name: 'snapshot', type: 'snapshot', nullable: false },
      { name: 'structure', type: 'text', nullable: false },
      { name: 'sort', type: 'text', nullable: false },
      { name: 'direction', type: 'integer', nullable: false },
      { name: 'after_key', type: 'integer', nullable: true },
      { name: 'after_task', type: 'text', nullable: true },
      { name: 'after_unit', type: 'text', nullable: true },
      { name: 'row_limit', type: 'integer', nullable: false },
      { name: 'basis', type: 'text', nullable: false },
      { name: 'from_day', type: 'date', nullable: false },
      { name: 'to_day', type: 'date', nullable: false },
      { name: 'units', type: 'text[]', nullable: true },
      { name: 'fields', type: 'text[]', nullable: true },
      { name: 'assigners', type: 'text[]', nullable: true },
      { name: 'statuses', type: 'text[]', nullable: true },
      { name: 'flag', type: 'text', nullable: true },
      { name: 'min_days', type: 'integer', nullable: true },
      { name: 'max_days', type: 'integer', nullable: true },
      { name: 'words', type: 'text', nullable: true },
      { name: 'word_units', type: 'text[]', nullable: true },
    ],
    rights: ['readable_units'],
    columns: [
      { name: 'sort_key', type: 'integer', nullable: false },
      { name: 'task_code', type: 'text', nullable: false },
      { name: 'title', type: 'text', nullable: false },
      { name: 'document_no', type: 'text', nullable: true },
      { name: 'document_date', type: 'date', nullable: true },
      { name: 'assigner', type: 'text', nullable: true },
      { name: 'unit_code', type: 'text', nullable: false },
      { name: 'co_units', type: 'text', nullable: true },
      { name: 'field', type: 'text', nullable: true },
      { name: 'assigned_on', type: 'date', nullable: false },
      { name: 'due_on', type: 'date', nullable: true },
      { name: 'original_due_on', type: 'date', nullable: true },
      { name: 'completed_on', type: 'date', nullable: true },
      { name: 'evidence_of_completion', type: 'boolean', nullable: false },
      { name: 'source_status', type: 'text', nullable: true },
      { name: 'state_note', type: 'text', nullable: true },
      { name: 'status', type: 'text', nullable: false },
      { name: 'hanging', type: 'boolean', nullable: false },
      { name: 'due_soon', type: 'boolean', nullable: false },
      { name: 'extended', type: 'boolean', nullable: false },
      { name: 'days_overdue', type: 'integer', nullable: true },
      { name: 'earliest_due_on', type: 'date', nullable: true },
      { name: 'inherited_from', type: 'text', nullable: true },
    ],
    text: `with
  matching as (
    select *
    from task_of($snapshot)
    where
      case when cast($basis as text) = 'due' then due_on else assigned_on end
        between cast($from_day as date) and cast($to_day as date)
      and (cast($units as text[]) is null or unit_code = any(cast($units as text[])))
      and (cast($fields as text[]) is null or coalesce(field, '') = any(cast($fields as text[])))
      and (cast($assigners as text[]) is null or coalesce(assigner, '') = any(cast($assigners as text[])))
      and (cast($statuses as text[]) is null or status = any(cast($statuses as text[])))
      and (
        cast($flag as text) is null
        or (cast($flag as text) = 'hanging' and hanging)
        or (cast($flag as text) = 'due_soon' and due_soon)
        or (cast($flag as text) = 'extended' and extended)
        or (cast($flag as text) = 'inherited' and inherited_from is not null)
        or coalesce(state_note, '') = cast($flag as text)
      )
      and (
        cast($min_days as integer) is null
        or (
          status = 'open_overdue'
          and days_overdue between cast($min_days as integer) and coalesce(cast($max_days as integer), days_overdue)
        )
      )
      and (
        cast($words as text) is null
        or (
          (
            strpos(search_text, cast($words as text)) > 0
            or (cast($word_units as text[]) is not null and unit_code = any(cast($word_units as text[])))
          )
          and (cast($readable_units as text[]) is null or unit_code = any(cast($readable_units as text[])))
        )
      )
      and (cast($readable_units as text[]) is null or unit_code = any(cast($readable_units as text[])))
  ),
  placed as (
    select unit.code, coalesce(into_unit.position, unit.position) as position
    from unit
    left join lineage
      on cast($structure as text) = 'today'
      and lineage.snapshot_id = $snapshot
      and lineage.unit_code = unit.code
    left join unit as into_unit on into_unit.code = lineage.today_code
  ),
  keyed as (
    select
      matching.*,
      coalesce(
        cast($direction as integer) * case cast($sort as text)
          when 'days_overdue' then matching.days_overdue
          when 'due_on' then matching.due_on - date '2000-01-01'
          when 'assigned_on' then matching.assigned_on - date '2000-01-01'
          when 'completed_on' then matching.completed_on - date '2000-01-01'
          when 'unit' then placed.position
          else 0
        end,
        2000000000
      ) as sort_key
    from matching
    left join placed on placed.code = matching.unit_code
  )
select
  cast(sort_key as integer) as sort_key,
  task_code,
  title,
  document_no,
  document_date,
  assigner,
  unit_code,
  co_units,
  field,
  assigned_on,
  due_on,
  original_due_on,
  completed_on,
  evidence_of_completion,
  source_status,
  state_note,
  status,
  hanging,
  due_soon,
  extended,
  days_overdue,
  earliest_due_on,
  inherited_from
from keyed
where
  cast($after_key as integer) is null
  or (sort_key, task_code, unit_code) > (cast($after_key as integer), cast($after_task as text), cast($after_unit as text))
order by sort_key, task_code, unit_code
limit $row_limit`,
  },
  unitChanges: {
    name: 'unit-changes',
    question:
      "Which units had rows in an older snapshot, and how many of them did the next one change? Rows that only appeared are not the unit's doing.",
    params: [
      { name: 'older', type: 'snapshot', nullable: false },
      { name: 'newer', type: 'snapshot', nullable: false },
    ],
    rights: [],
    columns: [
      { name: 'unit_code', type: 'text', nullable: false },
      { name: 'changed', type: 'integer', nullable: false },
    ],
    text: `select
  older.unit_code,
  cast(
    count(*) filter (
      where newer.task_code is null
      or newer.completed_on is distinct from older.completed_on
      or newer.due_on is distinct from older.due_on
      or newer.state_note is distinct from older.state_note
      or newer.evidence_of_completion is distinct from older.evidence_of_completion
    ) as integer
  ) as changed
from task_of($older) as older
left join task_of($newer) as newer
  on newer.task_code = older.task_code and newer.unit_code = older.unit_code
group by older.unit_code
order by older.unit_code`,
  },
};
