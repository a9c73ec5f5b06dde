-- @question What did each served snapshot say about one task, from the oldest to the newest?
-- @param task_code text
-- @column snapshot_id text @notnull
-- @column as_of text @notnull
-- @column as_of_day date @notnull
-- @column revision integer @notnull
-- @column task_code text @notnull
-- @column unit_code text @notnull
-- @column title text @notnull
-- @column document_no text @nullable
-- @column document_date date @nullable
-- @column assigner text @nullable
-- @column co_units text @nullable
-- @column field text @nullable
-- @column assigned_on date @notnull
-- @column due_on date @nullable
-- @column original_due_on date @nullable
-- @column completed_on date @nullable
-- @column evidence_of_completion boolean @notnull
-- @column source_status text @nullable
-- @column state_note text @nullable
-- @column status text @notnull
-- @column hanging boolean @notnull
-- @column due_soon boolean @notnull
-- @column extended boolean @notnull
-- @column days_overdue integer @nullable
-- @column inherited_from text @nullable
-- @column officer text @nullable
-- @right reads_officers
select
  s.snapshot_id,
  s.as_of,
  s.as_of_day,
  s.revision,
  t.task_code,
  t.unit_code,
  t.title,
  t.document_no,
  t.document_date,
  t.assigner,
  t.co_units,
  t.field,
  t.assigned_on,
  t.due_on,
  t.original_due_on,
  t.completed_on,
  t.evidence_of_completion,
  t.source_status,
  t.state_note,
  t.status,
  t.hanging,
  t.due_soon,
  t.extended,
  t.days_overdue,
  t.inherited_from,
  case when cast($reads_officers as boolean) then t.officer end as officer
from task t
join snapshot s on s.snapshot_id = t.snapshot_id
where
  t.task_code = $task_code
  -- @include readable
order by s.as_of, s.revision, t.unit_code
