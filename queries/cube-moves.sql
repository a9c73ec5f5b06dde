-- @question What is there of each open, changed, vanished or new task on the two sides of two snapshots, rows alike counted together? Only a row whose two sides could be told apart by a filter has a task number.
-- @param older snapshot
-- @param newer snapshot
-- @right every_unit
-- @column task integer @nullable
-- @column unit_code text @notnull
-- @column was_there boolean @notnull
-- @column assigned_before integer @nullable
-- @column field_before text @notnull
-- @column assigner_before text @notnull
-- @column was_open boolean @notnull
-- @column was_overdue boolean @notnull
-- @column due_before integer @nullable
-- @column is_there boolean @notnull
-- @column assigned_after integer @nullable
-- @column field_after text @notnull
-- @column assigner_after text @notnull
-- @column now_open boolean @notnull
-- @column now_overdue boolean @notnull
-- @column due_after integer @nullable
-- @column tasks integer @notnull
with
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
order by unit_code, task nulls first, field_before, field_after, assigner_before, assigner_after, was_open, now_open, was_overdue, now_overdue, due_before nulls first, due_after nulls first
