-- @param basis text
-- @param from_day date
-- @param to_day date
-- @param units text[]?
-- @param fields text[]?
-- @param assigners text[]?
-- @param statuses text[]?
-- @param flag text?
-- @param min_days integer?
-- @param max_days integer?
-- @param words text?
-- @param word_units text[]?
-- @right readable_units
case when cast($basis as text) = 'due' then due_on else assigned_on end
  between cast($from_day as date) and cast($to_day as date)
and (cast($units as text[]) is null or unit_code = any(cast($units as text[])))
and (cast($fields as text[]) is null or coalesce(field, '') = any(cast($fields as text[])))
and (cast($assigners as text[]) is null or coalesce(assigner, '') = any(cast($assigners as text[])))
and (cast($statuses as text[]) is null or status = any(cast($statuses as text[])))
and (
  cast($flag as text) is null
  or (cast($flag as text) = 'hanging' and hanging)
  or (cast($flag as text) = 'due_soon' and due_soon)
  or (cast($flag as text) = 'extended' and extended)
  or (cast($flag as text) = 'inherited' and inherited_from is not null)
  or coalesce(state_note, '') = cast($flag as text)
)
and (
  cast($min_days as integer) is null
  or (
    status = 'open_overdue'
    and days_overdue between cast($min_days as integer) and coalesce(cast($max_days as integer), days_overdue)
  )
)
and (
  cast($words as text) is null
  or (
    (
      strpos(search_text, cast($words as text)) > 0
      or (cast($word_units as text[]) is not null and unit_code = any(cast($word_units as text[])))
    )
    -- @include readable
  )
)
