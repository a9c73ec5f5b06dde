-- @question Which tasks moved in a given way between two snapshots, the longest overdue first, and how many are they?
-- @param moved text
-- @param units text[]?
-- @param row_limit integer
-- @column task_code text @notnull
-- @column unit_code text @notnull
-- @column title text @notnull
-- @column document_no text @nullable
-- @column older_unit text @nullable
-- @column older_status text @nullable
-- @column older_due_on date @nullable
-- @column status text @nullable
-- @column due_on date @nullable
-- @column completed_on date @nullable
-- @column hanging boolean @notnull
-- @column days_overdue integer @nullable
-- @column total integer @notnull
with
  paired as (
    -- @include paired
  ),
  told as (
    select
      paired.*,
      coalesce(newer.title, older.title) as title,
      coalesce(newer.document_no, older.document_no) as document_no,
      older.status as older_status,
      older.due_on as older_due_on,
      newer.status as status,
      newer.due_on as due_on,
      newer.completed_on as completed_on,
      coalesce(newer.hanging, false) as hanging,
      coalesce(newer.days_overdue, older.days_overdue) as days_overdue
    from paired
    left join task_of($newer) as newer
      on newer.task_code = paired.task_code and newer.unit_code = paired.unit_code
    left join task_of($older) as older
      on older.task_code = paired.task_code and older.unit_code = paired.older_unit
  ),
  matching as (
    select told.*
    from told
    where
      (cast($units as text[]) is null or unit_code = any(cast($units as text[])))
      -- @include readable
      and case cast($moved as text)
        when 'appeared' then is_there and not was_there and not came_by_transfer
        when 'reopened' then was_there and is_there and not was_open and now_open
        when 'transferred_in' then came_by_transfer
        when 'completed' then is_there and not now_open and (was_open or not was_there)
        when 'vanished' then was_open and not is_there and not left_by_transfer
        when 'transferred_out' then left_by_transfer
        when 'newly_overdue' then now_overdue and not was_overdue and not came_by_transfer
        when 'overdue_transferred_in' then now_overdue and came_by_transfer
        when 'cleared'
          then was_overdue and not now_overdue and not left_by_transfer and not (now_open and later_deadline)
        when 'extended_out' then was_overdue and not now_overdue and now_open and later_deadline
        when 'overdue_transferred_out' then was_overdue and left_by_transfer
        when 'still_overdue' then now_overdue and older_status = 'open_overdue'
        else false
      end
  )
select
  task_code,
  unit_code,
  title,
  document_no,
  older_unit,
  older_status,
  older_due_on,
  status,
  due_on,
  completed_on,
  hanging,
  days_overdue,
  cast(count(*) over () as integer) as total
from matching
order by days_overdue desc nulls last, task_code, unit_code
limit $row_limit
