-- @question How many days past their deadline are the open overdue tasks that match, by unit and (unit null) over all?
-- @column unit_code text @nullable
-- @column median number @notnull
-- @column p90 number @notnull
with matching as (
  -- @include matching
)
select
  unit_code,
  cast(percentile_cont(0.5) within group (order by days_overdue) as double precision) as median,
  cast(percentile_cont(0.9) within group (order by days_overdue) as double precision) as p90
from matching
where status = 'open_overdue'
group by grouping sets ((unit_code), ())
having count(*) > 0
order by unit_code nulls first
