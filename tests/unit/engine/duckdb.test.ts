import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row, SnapshotFiles } from '#app/engine/engine.ts';
import { SLOW_SQL, type TinyEngine, openTinyEngine } from '../../fixtures/tiny-engine.ts';
import { NEWER, OLDER, TINY_UNITS } from '../../fixtures/tiny-snapshots.ts';

const engineError = { problem: { code: 'engine', status: 503 } };
const COUNTS = `select
  (select cast(count(*) as integer) from snapshot) as snapshots,
  (select cast(count(*) as integer) from task) as tasks,
  (select cast(sum(total) as integer) from rollup where axis = 'unit' and basis = 'assigned'
    and snapshot_id in (select snapshot_id from snapshot)) as assigned,
  (select cast(count(*) as integer) from overdue_stock
    where snapshot_id in (select snapshot_id from snapshot)) as overdue,
  (select cast(count(*) as integer) from unit) as units`;

let tiny: TinyEngine;
beforeAll(async () => {
  tiny = await openTinyEngine();
});
afterAll(() => tiny.close());

const query = (text: string, params = {}): Promise<Row[]> => tiny.engine.query(text, params);

describe('a query', () => {
  it('gives rows of plain JSON, dates as text', async () => {
    const rows = await query(
      `select cast($day as date) as day, cast($n as integer) as n, $x / 2 as x, $yes as yes,
        cast($no as text) as nothing, $t as t, 'b' = any($list) as listed, 'c' = any($list) as missing`,
      { day: '2019-07-03', n: 7, x: 2.5, yes: true, no: null, t: "a'b\0c", list: ['a', 'b'] },
    );
    expect(rows).toEqual([
      {
        day: '2019-07-03',
        n: 7,
        x: 1.25,
        yes: true,
        nothing: null,
        t: "a'b\0c",
        listed: true,
        missing: false,
      },
    ]);
  });

  it('takes an empty list and a null list', async () => {
    const text = `select cast($l as text[]) is null as none, 'x' = any(cast($l as text[])) as found`;
    expect(await query(text, { l: [] })).toEqual([{ none: false, found: false }]);
    expect(await query(text, { l: null })).toMatchObject([{ none: true }]);
  });

  it('refuses missing and extra parameters', async () => {
    await expect(query('select $a as a', {})).rejects.toMatchObject(engineError);
    await expect(query('select $a as a', { a: 1, b: 2 })).rejects.toMatchObject(engineError);
    await expect(query('select 1 as a', { toString: 2 })).rejects.toMatchObject(engineError);
    await expect(query('select $toString as a', {})).rejects.toMatchObject(engineError);
  });

  it.each([
    'count(*)',
    'sum(1)',
    'cast(1 as bigint)',
    'cast(1 as hugeint)',
    'cast(1.5 as decimal(9, 2))',
    'cast(1 as ubigint)',
    "timestamp '2019-07-03 10:00:00'",
    "interval '1' day",
    '[1, 2]',
    "{'a': 1}",
    "cast('x' as blob)",
    "cast('nan' as double)",
    "cast('inf' as double)",
  ])('refuses an answer of another type: %s', async (expression) => {
    await expect(query(`select ${expression} as n`)).rejects.toMatchObject(engineError);
  });

  it('refuses two columns of one name', async () => {
    await expect(query('select 1 as a, 2 as a')).rejects.toMatchObject(engineError);
  });

  it('tells nothing of the SQL in the problem, all of it in the cause', async () => {
    const error: unknown = await query('select nonsense from task').catch(
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({ problem: { code: 'engine', params: {} } });
    expect((error as Error).message).not.toContain('nonsense');
    expect(String((error as Error).cause)).toContain('nonsense');
  });
});

describe('the deadline', () => {
  it('fires within twice the limit, and the engine answers afterwards', async () => {
    const start = performance.now();
    const late = tiny.engine.query(SLOW_SQL, {}, { deadlineMs: 400 });
    await expect(late).rejects.toMatchObject({ problem: { code: 'deadline', status: 503 } });
    expect(performance.now() - start).toBeGreaterThan(390);
    expect(performance.now() - start).toBeLessThan(800);
    expect(await query('select 42 as n')).toEqual([{ n: 42 }]);
  });
});

describe('admission', () => {
  it('answers busy beyond the queue, at once, and recovers', async () => {
    const small = await openTinyEngine({ concurrent: 2, queued: 1, deadlineMs: 600 });
    const slow = [1, 2, 3].map(() => small.engine.query(SLOW_SQL, {}).catch((e: unknown) => e));
    const start = performance.now();
    await expect(small.engine.query('select 1 as n', {})).rejects.toMatchObject({
      problem: { code: 'busy', status: 503 },
    });
    expect(performance.now() - start).toBeLessThan(200);
    for (const error of await Promise.all(slow)) {
      expect(error).toMatchObject({ problem: { status: 503 } });
    }
    expect(await small.engine.query('select 1 as n', {})).toEqual([{ n: 1 }]);
    await small.close();
  });

  it('closes although a query runs, which is told so', async () => {
    const other = await openTinyEngine({ deadlineMs: 60_000 });
    const running = expect(other.engine.query(SLOW_SQL, {})).rejects.toMatchObject(engineError);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await other.close();
    await running;
    await expect(other.engine.query('select 1 as n', {})).rejects.toMatchObject(engineError);
  });
});

describe('serve', () => {
  it('starts with empty typed relations', async () => {
    const other = await openTinyEngine();
    await other.engine.serve([], []);
    expect(await other.engine.query(COUNTS, {})).toEqual([
      { snapshots: 0, tasks: 0, assigned: null, overdue: 0, units: 0 },
    ]);
    expect(await other.engine.query('select due_on, hanging from task', {})).toEqual([]);
    expect(await other.engine.query('select due_on from task_of($s)', { s: OLDER })).toEqual([]);
    await other.close();
  });

  it('loads what is new, drops what is gone, and reads what stays no second time', async () => {
    const other = await openTinyEngine();
    const [older, newer] = other.snapshots as [SnapshotFiles, SnapshotFiles, SnapshotFiles];
    await other.engine.serve([older], TINY_UNITS);
    const rollup = join(older.folder, 'rollup.parquet');
    const bytes = await readFile(rollup);
    await writeFile(rollup, 'torn');
    await other.engine.serve([older, newer], TINY_UNITS.slice(0, 2));
    expect(await other.engine.query(COUNTS, {})).toEqual([
      { snapshots: 2, tasks: 17, assigned: 17, overdue: 3, units: 2 },
    ]);
    await writeFile(rollup, bytes);
    await other.engine.serve([newer], TINY_UNITS);
    expect(await other.engine.query(COUNTS, {})).toEqual([
      { snapshots: 1, tasks: 9, assigned: 9, overdue: 2, units: 3 },
    ]);
    const gone = other.engine.query('select title from task_of($s)', { s: OLDER });
    await expect(gone).rejects.toMatchObject(engineError);
    await other.close();
  });

  it('keeps the counts of what is gone for one more swap, for who began before', async () => {
    const other = await openTinyEngine();
    const [older, newer] = other.snapshots as [SnapshotFiles, SnapshotFiles];
    const counted = async (): Promise<unknown> => {
      const text = `select cast(sum(total) as integer) as n from rollup
        where snapshot_id = $s and axis = 'unit' and basis = 'assigned'`;
      return (await other.engine.query(text, { s: OLDER }))[0]?.n;
    };
    await other.engine.serve([newer], TINY_UNITS);
    expect(await counted()).toBe(8);
    await other.engine.serve([newer, older], TINY_UNITS);
    expect(await counted()).toBe(8);
    await other.engine.serve([newer], TINY_UNITS);
    await other.engine.serve([newer], TINY_UNITS);
    expect(await counted()).toBe(null);
    await other.engine.serve([older], TINY_UNITS);
    expect(await counted()).toBe(8);
    await other.close();
  });

  it('keeps the old state when the new one cannot be loaded', async () => {
    const other = await openTinyEngine();
    const before = await other.engine.query(COUNTS, {});
    const [first] = other.snapshots as [SnapshotFiles];
    const missing = {
      ...first,
      id: '20200101T000000-r1',
      folder: join(other.root, 'snapshots', 'none'),
    };
    await expect(other.engine.serve([missing], [])).rejects.toThrow();
    await expect(other.engine.serve([{ ...first, id: '../x' }], [])).rejects.toThrow('not the id');
    await expect(other.engine.serve([first, first], [])).rejects.toThrow('twice');
    expect(await other.engine.query(COUNTS, {})).toEqual(before);
    await other.engine.serve([first], TINY_UNITS);
    expect(await other.engine.query(COUNTS, {})).toMatchObject([{ snapshots: 1, tasks: 8 }]);
    await other.close();
  });

  it('never shows a mixture to the queries in flight', async () => {
    const other = await openTinyEngine({ concurrent: 8, queued: 1_000, deadlineMs: 30_000 });
    const all = other.snapshots;
    const [older, newer] = all as [SnapshotFiles, SnapshotFiles];
    const states = [
      { serve: all, row: { snapshots: 3, tasks: 26, assigned: 26, overdue: 5, units: 3 } },
      { serve: [older], row: { snapshots: 1, tasks: 8, assigned: 8, overdue: 1, units: 1 } },
      { serve: [newer], row: { snapshots: 1, tasks: 9, assigned: 9, overdue: 2, units: 2 } },
    ];
    let swapping = true;
    const seen = new Set<string>();
    const readers = Array.from({ length: 8 }, async () => {
      while (swapping) {
        const [row] = await other.engine.query(COUNTS, {});
        seen.add(JSON.stringify(row));
      }
    });
    for (let turn = 0; turn < 40; turn += 1) {
      const state = states[turn % states.length];
      if (state) await other.engine.serve(state.serve, TINY_UNITS.slice(0, state.row.units));
    }
    swapping = false;
    await Promise.all(readers);
    const allowed = states.map(({ row }) => JSON.stringify(row));
    expect([...seen].filter((row) => !allowed.includes(row))).toEqual([]);
    expect(seen.size).toBe(3);
    await other.close();
  });

  it('serves a path with a quote and spaces in it', async () => {
    const other = await openTinyEngine();
    const [first] = other.snapshots as [SnapshotFiles];
    const folder = join(other.root, "o'hara's data", first.id);
    await cp(first.folder, folder, { recursive: true });
    await other.engine.serve([{ ...first, folder }], TINY_UNITS);
    expect(await other.engine.query(COUNTS, {})).toMatchObject([{ tasks: 8, assigned: 8 }]);
    await other.close();
  });
});

describe('task_of', () => {
  it('gives one snapshot, whatever the other files on disk', async () => {
    const text = 'select distinct snapshot_id from task_of($s)';
    expect(await query(text, { s: NEWER })).toEqual([{ snapshot_id: NEWER }]);
  });

  it.each([
    '*',
    '2019*',
    '20190703T100000-r?',
    '',
    '../snapshots/20190703T100000-r1',
    '20990101T000000-r1',
  ])('refuses what is not served: %s', async (s) => {
    await expect(query('select title from task_of($s)', { s })).rejects.toMatchObject(engineError);
  });
});
