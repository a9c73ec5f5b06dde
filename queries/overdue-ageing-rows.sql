-- @question How long are the open overdue tasks that match overdue, by band of days?
-- @param snapshot snapshot
-- @column band text @notnull
-- @column tasks integer @notnull
-- @column hanging integer @notnull
with
  matching as (
    select *
    from task_of($snapshot)
    where
      -- @include matching
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
order by 1
