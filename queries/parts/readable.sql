-- @right readable_units
and (cast($readable_units as text[]) is null or unit_code = any(cast($readable_units as text[])))
