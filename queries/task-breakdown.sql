-- @question Of the tasks that match, how many has each unit by age past the deadline and by flag?
-- @param snapshot snapshot
-- @column unit_code text @notnull
-- @column total integer @notnull
-- @column longest_days integer @nullable
-- @column overdue_1_7 integer @notnull
-- @column overdue_8_14 integer @notnull
-- @column overdue_15_30 integer @notnull
-- @column overdue_31_90 integer @notnull
-- @column overdue_over_90 integer @notnull
-- @column open_overdue integer @notnull
-- @column hanging integer @notnull
-- @column due_soon integer @notnull
-- @column extended integer @notnull
-- @column inherited integer @notnull
-- @column extension_requested integer @notnull
-- @column awaiting_confirmation integer @notnull
-- @column paused integer @notnull
-- @column returned integer @notnull
with matching as (
  select *
  from task_of($snapshot)
  where
    -- @include matching
)
select
  unit_code,
  cast(count(*) as integer) as total,
  cast(max(days_overdue) filter (where status = 'open_overdue') as integer) as longest_days,
  cast(count(*) filter (where status = 'open_overdue' and days_overdue between 1 and 7) as integer) as overdue_1_7,
  cast(count(*) filter (where status = 'open_overdue' and days_overdue between 8 and 14) as integer) as overdue_8_14,
  cast(count(*) filter (where status = 'open_overdue' and days_overdue between 15 and 30) as integer) as overdue_15_30,
  cast(count(*) filter (where status = 'open_overdue' and days_overdue between 31 and 90) as integer) as overdue_31_90,
  cast(count(*) filter (where status = 'open_overdue' and days_overdue > 90) as integer) as overdue_over_90,
  cast(count(*) filter (where status = 'open_overdue') as integer) as open_overdue,
  cast(count(*) filter (where hanging) as integer) as hanging,
  cast(count(*) filter (where due_soon) as integer) as due_soon,
  cast(count(*) filter (where extended) as integer) as extended,
  cast(count(*) filter (where inherited_from is not null) as integer) as inherited,
  cast(count(*) filter (where state_note = 'extension_requested') as integer) as extension_requested,
  cast(count(*) filter (where state_note = 'awaiting_confirmation') as integer) as awaiting_confirmation,
  cast(count(*) filter (where state_note = 'paused') as integer) as paused,
  cast(count(*) filter (where state_note = 'returned') as integer) as returned
from matching
group by unit_code
order by total desc, unit_code
