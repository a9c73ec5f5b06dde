-- @question How long are all tracked tasks of each unit overdue, by band of days?
-- @param snapshot snapshot
-- @param as_of_day date
-- @param units text[]?
-- @column band text @notnull
-- @column tasks integer @notnull
-- @column hanging integer @notnull
with aged as (
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
order by 1
