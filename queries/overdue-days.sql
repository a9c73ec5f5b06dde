-- @question How many days past their deadline are the open overdue tasks that match, by unit of the wanted structure and (unit null) over all?
-- @param snapshot snapshot
-- @param structure text
-- @column unit_code text @nullable
-- @column median number @notnull
-- @column p90 number @notnull
with
  matching as (
    select *
    from task_of($snapshot)
    where
      -- @include matching
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
order by unit_code nulls first
