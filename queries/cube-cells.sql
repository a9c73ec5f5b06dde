-- @question How many tasks of each kind stand in exactly which of the wanted snapshots? `snapshots` adds up the bits (1, 2, 4 …) of their positions.
-- @param positions text[]
-- @param snapshots text[]
-- @param row_limit integer
-- @right every_unit
-- @column unit_code text @notnull
-- @column field text @notnull
-- @column assigner text @notnull
-- @column status text @notnull
-- @column hanging boolean @notnull
-- @column due_soon boolean @notnull
-- @column extended boolean @notnull
-- @column inherited boolean @notnull
-- @column bulk_completed boolean @notnull
-- @column state_note text @notnull
-- @column assigned_day integer @notnull
-- @column due_day integer @nullable
-- @column snapshots number @notnull
-- @column tasks integer @notnull
with
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
limit cast($row_limit as integer)
