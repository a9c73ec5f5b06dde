-- @question How many tasks of each status and flag has each unit among the tasks that match the filters?
-- @param snapshot snapshot
-- @param as_of_day date
-- @column unit_code text @notnull
-- @column total integer @notnull
-- @column done_on_time integer @notnull
-- @column done_late integer @notnull
-- @column done_no_deadline integer @notnull
-- @column open_in_time integer @notnull
-- @column open_overdue integer @notnull
-- @column open_no_deadline integer @notnull
-- @column hanging integer @notnull
-- @column due_soon integer @notnull
-- @column extended integer @notnull
-- @column bulk_completed integer @notnull
-- @column kept_matured integer @notnull
with matching as (
  select *
  from task_of($snapshot)
  where
    -- @include matching
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
order by unit_code
