-- @question Which fields and assigners occur in a snapshot, each with its number of tasks?
-- @param snapshot snapshot
-- @column kind text @notnull
-- @column value text @notnull
-- @column tasks integer @notnull
select
  axis as kind,
  key as value,
  cast(sum(total) as integer) as tasks
from rollup
where snapshot_id = $snapshot
  and basis = 'assigned'
  and axis in ('field', 'assigner')
  and key <> ''
group by axis, key
order by axis, tasks desc nulls last, key
