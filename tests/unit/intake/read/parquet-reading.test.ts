import { DuckDBInstance } from '@duckdb/node-api';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openSource } from '#app/intake/read/open-source.server.ts';
import { fileWith, readPath, refusal, refusalOfPath } from './reading.ts';

async function parquet(select: string): Promise<string> {
  const path = await fileWith('');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run("set TimeZone = 'UTC'");
  await connection.run(`copy (${select}) to '${path}' (format parquet, row_group_size 2048)`);
  connection.closeSync();
  instance.closeSync();
  return path;
}

test('typed days are days, moments with a zone in the office’s clock', async () => {
  const path = await parquet(`select date '2019-07-03' as d,
    timestamp '2019-07-03 23:30:00' as t,
    timestamptz '2019-07-03 20:30:00+00' as z,
    timestamp_ns '2019-07-03 00:00:00' as n,
    cast(null as date) as nothing, date 'infinity' as never`);
  const { records, columns, format } = await readPath(path);
  expect(format).toBe('parquet');
  expect(columns).toEqual(['d', 't', 'z', 'n', 'nothing', 'never']);
  expect(records[0]?.fields).toEqual([
    '2019-07-03',
    '2019-07-03',
    '2019-07-04',
    '2019-07-03',
    '',
    'infinity',
  ]);
  expect([...(records[0]?.days ?? [])]).toEqual([
    [0, '2019-07-03'],
    [1, '2019-07-03'],
    [2, '2019-07-04'],
    [3, '2019-07-03'],
  ]);
});

test('values as texts, nested ones as flaws', async () => {
  const path = await parquet(`select 'ỷ' as "mã ""nv""", 9007199254740993::bigint as b,
    1234567890123456.0::double as f, 0.1::float as g, 1.50::decimal(10,2) as c, true as e,
    ['A', null, 'B'] as l, [date '2019-01-01'] as m, {'x': 1} as s, map {'k': 1} as p,
    [[1]] as ll, cast(null as struct(x integer)) as ns, 'a'::enum('a', 'b') as en`);
  const { records, columns } = await readPath(path);
  expect(columns?.[0]).toBe('mã "nv"');
  expect(records[0]?.fields.slice(0, 8)).toEqual([
    'ỷ',
    '9007199254740993',
    '1234567890123456',
    '0.1',
    '1.50',
    'true',
    'A;B',
    '2019-01-01',
  ]);
  expect(records[0]?.fields.slice(8)).toEqual(['', '', '', '', 'a']);
  expect(records[0]?.flaws).toEqual([8, 9, 10].map((place) => ({ place, code: 'nested_value' })));
});

test('rows in order, again and again, also after a reading was left', async () => {
  const path = await parquet('select r as r from range(20000) t(r)');
  const source = await openSource(path, { encoding: 'auto', work: '/nonexistent' });
  for await (const batch of source.records('').batches()) {
    expect(batch[0]?.row).toBe(1);
    break;
  }
  for (let time = 0; time < 2; time += 1) {
    const reading = source.records('');
    let next = 0;
    for await (const batch of reading.batches()) {
      for (const { row, fields } of batch) {
        expect([row, fields[0]]).toEqual([next + 1, `${next}`]);
        next += 1;
      }
    }
    expect([next, reading.countedRecords(), reading.progress()]).toEqual([20_000, 20_000, 1]);
  }
  await source.close();
});

test('what is cut off, flipped, too wide or too long is refused', async () => {
  const whole = await readFile(
    await parquet("select 'việc ' || r as title, r from range(5000) t(r)"),
  );
  expect(await refusal(whole.subarray(0, -100))).toBe('damaged_file');
  const flipped = Buffer.from(whole);
  for (let at = 40; at < 900; at += 7) flipped[at] = (flipped[at] ?? 0) ^ 0x55;
  expect(await refusal(flipped)).toBe('damaged_file');
  const columns = Array.from({ length: 513 }, (_, at) => `${at} as c${at}`).join(', ');
  expect(await refusalOfPath(await parquet(`select ${columns}`))).toBe('too_wide');
  expect(await refusalOfPath(await parquet('select 1 as a from range(10000001)'))).toBe(
    'too_large',
  );
});
