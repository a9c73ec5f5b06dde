-- @question What moved between two snapshots, by unit, so that opening + in = closing + out for what is open and for what is overdue?
-- @column unit_code text @notnull
-- @column opening integer @notnull
-- @column appeared integer @notnull
-- @column reopened integer @notnull
-- @column transferred_in integer @notnull
-- @column completed integer @notnull
-- @column vanished integer @notnull
-- @column transferred_out integer @notnull
-- @column closing integer @notnull
-- @column overdue_opening integer @notnull
-- @column newly_overdue integer @notnull
-- @column overdue_transferred_in integer @notnull
-- @column cleared integer @notnull
-- @column extended_out integer @notnull
-- @column overdue_transferred_out integer @notnull
-- @column overdue_closing integer @notnull
-- @column extended integer @notnull
with
  paired as (
    -- @include paired
  )
select
  unit_code,
  cast(count(*) filter (where was_open) as integer) as opening,
  cast(count(*) filter (where is_there and not was_there and not came_by_transfer) as integer) as appeared,
  cast(count(*) filter (where was_there and is_there and not was_open and now_open) as integer) as reopened,
  cast(count(*) filter (where came_by_transfer) as integer) as transferred_in,
  cast(count(*) filter (where is_there and not now_open and (was_open or not was_there)) as integer) as completed,
  cast(count(*) filter (where was_open and not is_there and not left_by_transfer) as integer) as vanished,
  cast(count(*) filter (where left_by_transfer) as integer) as transferred_out,
  cast(count(*) filter (where now_open) as integer) as closing,
  cast(count(*) filter (where was_overdue) as integer) as overdue_opening,
  cast(count(*) filter (where now_overdue and not was_overdue and not came_by_transfer) as integer) as newly_overdue,
  cast(count(*) filter (where now_overdue and came_by_transfer) as integer) as overdue_transferred_in,
  cast(count(*) filter (where was_overdue and not now_overdue and not left_by_transfer and not (now_open and later_deadline)) as integer) as cleared,
  cast(count(*) filter (where was_overdue and not now_overdue and now_open and later_deadline) as integer) as extended_out,
  cast(count(*) filter (where was_overdue and left_by_transfer) as integer) as overdue_transferred_out,
  cast(count(*) filter (where now_overdue) as integer) as overdue_closing,
  cast(count(*) filter (where was_there and is_there and later_deadline) as integer) as extended
from paired
group by unit_code
order by unit_code
