-- @question Which tasks make a month’s figures in a newer snapshot differ from those of the snapshot that closed it, and how? Some of each kind, and how many there are.
-- @param older snapshot
-- @param newer snapshot
-- @param structure text
-- @param older_units text[]?
-- @param newer_units text[]?
-- @param row_limit integer
-- @column kind text @notnull
-- @column older_status text @nullable
-- @column newer_status text @nullable
-- @column task_code text @notnull
-- @column unit_code text @notnull
-- @column older_unit text @nullable
-- @column title text @notnull
-- @column older_day date @nullable
-- @column newer_day date @nullable
-- @column tasks integer @notnull
with
  sides as (
    select 'older' as side, told.* from task_of($older) as told
    union all
    select 'newer' as side, told.* from task_of($newer) as told
  ),
  in_view as (
    select side, task_code, unit_code, status
    from sides
    where
      -- @include matching
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
      -- @include readable
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
order by kind, older_status, newer_status, task_code, unit_code
