import { describe, expect, it } from 'vitest';
import { portabilityProblems, usedParameters } from '#app/query/portable.ts';

describe('portabilityProblems', () => {
  it.each([
    'select count(*) filter (where hanging) as n from task',
    'select sum(n) over (partition by a order by b) as s from t',
    "select 'a; b :: now() [x] / *' as text -- now() ; ::\n from task",
    'select "now" as a from task /* qualify */',
    'with a (x, y) as (select * from task) select a.x, 2 * a.y as z from a',
    'with recursive a (x) as (select 1) select x from a',
    'select x from t where x = any(cast($list as text[]))',
    'select unnest(cast($list as text[])) as x',
    'select x from t order by x desc nulls last, y',
    'select task.position as now_open from task where x in (1, 2) group by grouping sets ((a), ())',
  ])('finds nothing in %s', (sql) => {
    expect(portabilityProblems(sql)).toEqual([]);
  });

  it.each([
    ['select x::integer as x from t', '::'],
    ['select 1 as a; select 2 as a', 'semicolon'],
    ['select 1 as a;', 'semicolon'],
    ['select * from t', '* instead'],
    ['select t.* from t', '* instead'],
    ['select distinct * from t', '* instead'],
    ['select a, * from t', '* instead'],
    ['with a as (select 1 as x) select * from a', '* instead'],
    ['select a from t qualify row_number() over () = 1', 'qualify'],
    ['select current_date as d', 'current_date'],
    ['select now() as d', 'now'],
    ['select random() as d', 'random'],
    ['select read_text($f) as d', 'read_text'],
    ["select a from read_parquet('x')", 'read_parquet'],
    ['select list_value(1) as a', 'list_value'],
    ['select a, list_sort(b) from t', 'list_sort'],
    ['select a from t where list_contains(b, 1)', 'list_contains'],
    ['select [1, 2] as a', 'a list'],
    ['select x[1] as a from t', 'a list'],
    ["select {'a': 1} as a", 'a struct'],
    ['select a from t group by all', 'by all'],
    ['select a from t order by all', 'by all'],
    ['select a from t union by name select a from u', 'by name'],
    ['select a / b as c from t', 'division'],
    ['select a // b as c from t', '//'],
    ['select a from t where b = ?', 'without a name'],
    ['select a from t where b = $1', 'without a name'],
    ['select a from t order by a desc', 'nulls'],
    ['from t select a', 'not a SELECT'],
    ['delete from t', 'not a SELECT'],
    ['with a as (delete from t returning a) select a from a', 'delete'],
    ['copy t to $x', 'not a SELECT'],
    ['', 'not a SELECT'],
    ['select a from t asof join u on t.a >= u.a', 'asof'],
    ['pivot t on a', 'not a SELECT'],
    ['select columns(a) from t', 'columns'],
  ])('refuses %s', (sql, part) => {
    expect(portabilityProblems(sql).join('\n')).toContain(part);
  });

  it('says the line', () => {
    expect(portabilityProblems("select 'a\nb' as x,\n now() as y from t")).toEqual([
      '3: now is not allowed',
    ]);
  });

  it('lets a column that is never null be sorted downwards as it is', () => {
    expect(portabilityProblems('select n from t order by n desc', ['n'])).toEqual([]);
  });
});

describe('usedParameters', () => {
  it('names each once, and none in texts or comments', () => {
    expect(usedParameters("select $b as x, '$c' as y, $a + $b as z -- $d")).toEqual(['b', 'a']);
  });
});
