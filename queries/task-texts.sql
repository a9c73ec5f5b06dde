-- @question How long is the longest text of the tasks that match, and how long are all their texts together, as an export has them?
-- @param snapshot snapshot
-- @column longest integer @notnull
-- @column letters number @notnull
with
  matching as (
    select *
    from task_of($snapshot)
    where
      -- @include matching
      -- @include readable
  ),
  lengths as (
    select
      length(task_code) as task_code,
      length(title) as title,
      coalesce(length(document_no), 0) as document_no,
      coalesce(length(assigner), 0) as assigner,
      coalesce(length(unit.name_vi), 0) as unit_name,
      coalesce(length(co_units), 0) as co_units,
      coalesce(length(field), 0) as field,
      coalesce(length(source_status), 0) as source_status
    from matching
    left join unit on unit.code = matching.unit_code
  )
select
  cast(
    coalesce(max(greatest(task_code, title, document_no, assigner, unit_name, co_units, field, source_status)), 0)
    as integer
  ) as longest,
  cast(
    coalesce(sum(task_code + title + document_no + assigner + unit_name + co_units + field + source_status), 0)
    as double precision
  ) as letters
from lengths
