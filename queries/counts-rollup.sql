-- @question How many tasks of each status and flag stand in each wanted window of each wanted snapshot, by unit, field or assigner?
-- @param positions text[]
-- @param snapshots text[]
-- @param from_days text[]
-- @param to_days text[]
-- @param axis text
-- @param basis text
-- @param keys text[]?
-- @column position integer @notnull
-- @column key text @notnull
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
with
  listed as (
    select
      unnest(cast($positions as text[])) as position,
      unnest(cast($snapshots as text[])) as snapshot_id,
      unnest(cast($from_days as text[])) as from_day,
      unnest(cast($to_days as text[])) as to_day
  ),
  wanted as (
    select
      cast(position as integer) as position,
      snapshot_id,
      cast(from_day as date) as from_day,
      cast(to_day as date) as to_day
    from listed
  )
select
  wanted.position,
  rollup.key,
  cast(sum(rollup.total) as integer) as total,
  cast(sum(rollup.done_on_time) as integer) as done_on_time,
  cast(sum(rollup.done_late) as integer) as done_late,
  cast(sum(rollup.done_no_deadline) as integer) as done_no_deadline,
  cast(sum(rollup.open_in_time) as integer) as open_in_time,
  cast(sum(rollup.open_overdue) as integer) as open_overdue,
  cast(sum(rollup.open_no_deadline) as integer) as open_no_deadline,
  cast(sum(rollup.hanging) as integer) as hanging,
  cast(sum(rollup.due_soon) as integer) as due_soon,
  cast(sum(rollup.extended) as integer) as extended,
  cast(sum(rollup.bulk_completed) as integer) as bulk_completed,
  cast(sum(rollup.kept_matured) as integer) as kept_matured
from wanted
join rollup
  on rollup.snapshot_id = wanted.snapshot_id
  and rollup.half_month between wanted.from_day and wanted.to_day
where
  rollup.axis = cast($axis as text)
  and rollup.basis = cast($basis as text)
  and (cast($keys as text[]) is null or rollup.key = any(cast($keys as text[])))
group by wanted.position, rollup.key
order by wanted.position, rollup.key
