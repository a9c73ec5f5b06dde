import { describe, expect, it } from 'vitest';
import { parseQuery, queryKey } from '#app/query/header.ts';

const GOOD = `-- @question How many are there?
-- a remark
-- @param snapshot snapshot
-- @param units text[]?
-- @param from_day date

-- @column n integer @notnull
-- @column share number @nullable
-- @right readable_units
select 1 as n, -- a comment inside
  cast(null as double precision) as share
`;

function problem(content: string, file = 'a-query.sql'): string {
  try {
    parseQuery(file, content);
    return 'nothing';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('parseQuery', () => {
  it('reads question, parameters, columns and the text below them', () => {
    expect(parseQuery('task-history.sql', GOOD)).toEqual({
      name: 'task-history',
      question: 'How many are there?',
      rights: ['readable_units'],
      params: [
        { name: 'snapshot', type: 'snapshot', nullable: false },
        { name: 'units', type: 'text[]', nullable: true },
        { name: 'from_day', type: 'date', nullable: false },
      ],
      columns: [
        { name: 'n', type: 'integer', nullable: false },
        { name: 'share', type: 'number', nullable: true },
      ],
      text: 'select 1 as n, -- a comment inside\n  cast(null as double precision) as share',
    });
  });

  it('reads lines that end in CR LF', () => {
    expect(parseQuery('a.sql', GOOD.replaceAll('\n', '\r\n'))).toEqual(parseQuery('a.sql', GOOD));
  });

  const line = (from: string, to: string): string => GOOD.replace(from, to);
  it.each([
    ['no question', line('-- @question How many are there?\n', ''), 'a-query.sql:1: exactly one'],
    ['an empty question', line(' How many are there?', ''), 'a-query.sql:1: @question is empty'],
    ['two questions', `-- @question And?\n${GOOD}`, 'a-query.sql:1: exactly one'],
    ['an unknown right', line('readable_units', 'all'), 'a-query.sql:9: a right is one of'],
    ['an unknown tag', line('-- a remark', '-- @returns x'), 'a-query.sql:2: unknown tag @returns'],
    ['an unknown type', line('date', 'day'), 'a-query.sql:5: a type is one of text, date'],
    ['a list of dates', line('date', 'date[]'), 'a-query.sql:5: a type is one of'],
    ['a parameter without a type', line(' date', ''), 'a-query.sql:5: a type is one of'],
    ['too much after a parameter', line('date', 'date @notnull'), 'a-query.sql:5: @param takes'],
    ['a name in camelCase', line('from_day', 'fromDay'), 'a-query.sql:5: a name is snake_case'],
    ['a parameter twice', line('from_day date', 'units text[]'), 'a-query.sql:5: units twice'],
    ['a column twice', line('share number', 'n number'), 'a-query.sql:8: n twice'],
    ['a column without nullability', line(' @notnull', ''), 'a-query.sql:7: @column takes'],
    ['a nullable column type', line('integer', 'integer?'), 'a-query.sql:7: a type is one of'],
    ['a column of type snapshot', line('integer', 'snapshot'), 'a-query.sql:7: a type is one of'],
    [
      'a tag below the header',
      line('  cast(', '-- @param x text\n  cast('),
      'a-query.sql:11: a tag below',
    ],
    ['no column', GOOD.replace(/-- @column.*\n/g, ''), 'a-query.sql:1: no @column'],
    ['no text', GOOD.slice(0, GOOD.indexOf('select')), 'a-query.sql:10: no SELECT'],
  ])('refuses %s with file and line', (_, content, expected) => {
    expect(problem(content)).toContain(expected);
  });

  it.each(['Query.sql', 'a_b.sql', 'a--b.sql', '-a.sql', '1a.sql', 'a.SQL', 'a'])(
    'refuses the file name %s',
    (file) => expect(problem(GOOD, file)).toContain('kebab-case'),
  );
});

describe('queryKey', () => {
  it('is the name in camelCase', () => {
    expect(['facets', 'task-history', 'trend-as-recorded', 'top-10'].map(queryKey)).toEqual([
      'facets',
      'taskHistory',
      'trendAsRecorded',
      'top10',
    ]);
  });
});
