-- @question Which tasks match, in the wanted order, after a given one?
-- @param snapshot snapshot
-- @param structure text
-- @param sort text
-- @param direction integer
-- @param after_key integer?
-- @param after_task text?
-- @param after_unit text?
-- @param row_limit integer
-- @column sort_key integer @notnull
-- @column task_code text @notnull
-- @column title text @notnull
-- @column document_no text @nullable
-- @column document_date date @nullable
-- @column assigner text @nullable
-- @column unit_code text @notnull
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
-- @column earliest_due_on date @nullable
-- @column inherited_from text @nullable
with
  matching as (
    select *
    from task_of($snapshot)
    where
      -- @include matching
      -- @include readable
  ),
  placed as (
    select unit.code, coalesce(into_unit.position, unit.position) as position
    from unit
    left join lineage
      on cast($structure as text) = 'today'
      and lineage.snapshot_id = $snapshot
      and lineage.unit_code = unit.code
    left join unit as into_unit on into_unit.code = lineage.today_code
  ),
  keyed as (
    select
      matching.*,
      coalesce(
        cast($direction as integer) * case cast($sort as text)
          when 'days_overdue' then matching.days_overdue
          when 'due_on' then matching.due_on - date '2000-01-01'
          when 'assigned_on' then matching.assigned_on - date '2000-01-01'
          when 'completed_on' then matching.completed_on - date '2000-01-01'
          when 'unit' then placed.position
          else 0
        end,
        2000000000
      ) as sort_key
    from matching
    left join placed on placed.code = matching.unit_code
  )
select
  cast(sort_key as integer) as sort_key,
  task_code,
  title,
  document_no,
  document_date,
  assigner,
  unit_code,
  co_units,
  field,
  assigned_on,
  due_on,
  original_due_on,
  completed_on,
  evidence_of_completion,
  source_status,
  state_note,
  status,
  hanging,
  due_soon,
  extended,
  days_overdue,
  earliest_due_on,
  inherited_from
from keyed
where
  cast($after_key as integer) is null
  or (sort_key, task_code, unit_code) > (cast($after_key as integer), cast($after_task as text), cast($after_unit as text))
order by sort_key, task_code, unit_code
limit $row_limit
