-- @param older snapshot
-- @param newer snapshot
-- @param structure text
-- @param fields text[]?
-- @param assigners text[]?
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
