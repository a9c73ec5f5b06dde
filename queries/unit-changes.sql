-- @question Which units had rows in an older snapshot, and how many of them did the next one change? Rows that only appeared are not the unit's doing.
-- @param older snapshot
-- @param newer snapshot
-- @column unit_code text @notnull
-- @column changed integer @notnull
select
  older.unit_code,
  cast(
    count(*) filter (
      where newer.task_code is null
      or newer.completed_on is distinct from older.completed_on
      or newer.due_on is distinct from older.due_on
      or newer.state_note is distinct from older.state_note
      or newer.evidence_of_completion is distinct from older.evidence_of_completion
    ) as integer
  ) as changed
from task_of($older) as older
left join task_of($newer) as newer
  on newer.task_code = older.task_code and newer.unit_code = older.unit_code
group by older.unit_code
order by older.unit_code
