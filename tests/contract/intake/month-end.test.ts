import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 300_000 });

const SCRIPT = fileURLToPath(new URL('month-end.ts', import.meta.url));
const TSX = new URL('../../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
const run = promisify(execFile);

type Line = [asked: string, snapshot: string, asOf: string, rows: string[]];

async function figuresIn(TZ: string): Promise<Line[]> {
  const { stdout } = await run(process.execPath, ['--import', TSX, SCRIPT], {
    env: { ...process.env, TZ },
  });
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

test('48 half-hours around a month end give the same figures in every time zone', async () => {
  const zones = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'];
  const [utc = [], ...others] = await Promise.all(zones.map(figuresIn));
  expect(utc).toHaveLength(48);
  for (const other of others) expect(other).toEqual(utc);
  for (const [asked, snapshot, asOf, rows] of utc) {
    const office = new Date(Date.parse(asked) + 7 * 3_600_000).toISOString();
    expect(asOf).toBe(`${office.slice(0, 19)}+07:00`);
    expect(snapshot).toBe(`${office.slice(0, 19).replace(/[-:]/g, '')}-r1`);
    const isJuly = office.startsWith('2019-07');
    expect(rows).toEqual([
      `A 2019-06-03 2019-06-29 null open_overdue ${isJuly ? 2 : 1}`,
      `B 2019-06-03 2019-06-30 null ${isJuly ? 'open_overdue 1' : 'open_in_time null'}`,
      'C 2019-06-03 2019-07-01 null open_in_time null',
      'D 2019-06-30 2019-07-01 2019-06-29 done_on_time null',
      'E 2019-06-03 2019-06-28 2019-06-29 done_late 1',
    ]);
  }
});
