import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SLOW_SQL, type TinyEngine, openTinyEngine } from '../fixtures/tiny-engine.ts';

let tiny: TinyEngine;
let outside: string;
beforeAll(async () => {
  tiny = await openTinyEngine();
  outside = await mkdtemp(join(tmpdir(), 'dondoc-outside-'));
  await writeFile(join(outside, 'secret.csv'), 'a\nsecret\n');
  await writeFile(join(tiny.root, 'inside.csv'), 'a\ninside\n');
  await symlink(join(outside, 'secret.csv'), join(tiny.root, 'link.csv'));
  await symlink(outside, join(tiny.root, 'folder'));
});
afterAll(async () => {
  await tiny.close();
  await rm(outside, { recursive: true });
});

async function refusal(text: string): Promise<string> {
  const error: unknown = await tiny.engine.query(text, {}).then(
    (rows) => `answered ${JSON.stringify(rows)}`,
    (caught: unknown) => caught,
  );
  if (typeof error === 'string') return error;
  expect(error).toMatchObject({ problem: { code: 'engine', status: 503, params: {} } });
  return String((error as Error).cause);
}

describe('files', () => {
  it('are read inside the data directory only', async () => {
    const inside = `select a from read_csv('${tiny.root}/inside.csv')`;
    expect(await tiny.engine.query(inside, {})).toEqual([{ a: 'inside' }]);
    const paths = [
      `${outside}/secret.csv`,
      `${tiny.root}/../${outside.split('/').at(-1) ?? ''}/secret.csv`,
      `${tiny.root}/link.csv`,
      `${tiny.root}/folder/secret.csv`,
      `${tiny.root}-sibling/secret.csv`,
      '/etc/passwd',
      '/proc/self/environ',
      'http://127.0.0.1:1/x.csv',
    ];
    for (const path of paths) {
      for (const read of ['read_csv', 'read_text', 'read_blob', 'read_parquet', 'read_json']) {
        const said = await refusal(`select 1 as a from ${read}('${path}')`);
        expect(said, `${read} ${path}`).toMatch(/Permission Error|not found|No files found/);
      }
    }
  });

  it('are not listed outside of it', async () => {
    expect(await refusal(`select file from glob('${outside}/*')`)).toMatch(/Permission Error/);
  });
});

describe('statements', () => {
  it.each([
    "copy rollup to '/tmp/dondoc-pwned.csv'",
    "copy (select 1) to 'ROOT/pwned.csv'",
    "attach ':memory:' as other",
    "attach 'ROOT/pwned.db'",
    'detach memory',
    'install httpfs',
    'load httpfs',
    "load 'ROOT/x.duckdb_extension'",
    'set threads = 1',
    'set enable_external_access = true',
    'set variable a = 1',
    'reset threads',
    'pragma database_list',
    "pragma table_info('unit')",
    'describe unit',
    'show tables',
    'summarize unit',
    'explain select 1',
    'call pragma_version()',
    'checkpoint',
    'begin transaction',
    'vacuum',
    'create table pwned (a integer)',
    'insert into unit select code from unit',
    'delete from unit',
    'update unit set position = 0',
    'drop view task',
    'truncate unit',
    'prepare p as select 1',
    "export database 'ROOT/pwned'",
    'use memory',
    'from unit',
    'values (1)',
    'table unit',
    'pivot unit on code using count(*)',
    'with gone as (delete from unit returning code) select code from gone',
    'with a as (select 1) insert into unit select code from unit',
    'select 1; select 2',
    'select 1; drop table unit',
    '-- select\ndrop table unit',
    '/* select */ drop table unit',
    "select * from query('delete from unit')",
    'select 1 as a into pwned',
    '',
    ';',
    '-- nothing',
  ])('%s is refused', async (text) => {
    expect(await refusal(text.replace('ROOT', tiny.root))).not.toMatch(/^answered/);
  });

  it('left everything as it was', async () => {
    const counts = await tiny.engine.query(
      `select cast((select count(*) from unit) as integer) as units,
        cast((select count(*) from information_schema.tables) as integer) as tables,
        cast((select count(*) from task) as integer) as tasks`,
      {},
    );
    expect(counts).toEqual([{ units: 3, tables: 6, tasks: 26 }]);
  });
});

describe('settings', () => {
  it('are the hardened ones', async () => {
    const rows = await tiny.engine.query(
      `select name, value from duckdb_settings() where name in
        ('enable_external_access', 'lock_configuration', 'TimeZone', 'allowed_directories', 'temp_directory')
        order by name`,
      {},
    );
    expect(Object.fromEntries(rows.map(({ name, value }) => [name, value]))).toMatchObject({
      enable_external_access: 'false',
      lock_configuration: 'true',
      TimeZone: 'Asia/Ho_Chi_Minh',
      temp_directory: '',
    });
  });
});

describe('load', () => {
  it('ends slow queries near their deadline, all of them, and answers afterwards', async () => {
    const start = performance.now();
    const slow = Array.from({ length: 12 }, () =>
      tiny.engine.query(SLOW_SQL, {}, { deadlineMs: 500 }).catch((error: unknown) => error),
    );
    for (const error of await Promise.all(slow))
      expect(error).toMatchObject({ problem: { status: 503 } });
    expect(performance.now() - start).toBeLessThan(1_500);
    expect(await tiny.engine.query('select 42 as n', {})).toEqual([{ n: 42 }]);
  });
});
