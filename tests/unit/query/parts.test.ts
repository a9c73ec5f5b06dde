import { describe, expect, it } from 'vitest';
import { parseQuery } from '#app/query/header.ts';
import { expandParts } from '#app/query/parts.ts';

const PART = '-- @param units text[]?\n-- a remark\nselect a\nfrom t\nwhere b = $units\n';
const QUERY = `-- @question Why?
-- @param day date
-- @column a text @nullable
with matching as (
  -- @include matching
)
select a from matching where c = $day
`;

describe('expandParts', () => {
  it('puts the part in its place, as deep as its line, and its tags into the header', () => {
    const query = parseQuery('a.sql', expandParts(QUERY, new Map([['matching', PART]])));
    expect(query.params.map(({ name }) => name)).toEqual(['day', 'units']);
    expect(query.text).toBe(`with matching as (
  select a
  from t
  where b = $units
)
select a from matching where c = $day`);
  });

  it('leaves a text without parts as it is', () => {
    const text = QUERY.replace('-- @include matching', 'select 1');
    expect(expandParts(text, new Map())).toBe(text);
  });

  it('names a part that is not there', () => {
    expect(() => expandParts(QUERY, new Map())).toThrow('matching');
  });
});
