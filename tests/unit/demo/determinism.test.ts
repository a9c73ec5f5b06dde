import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, cell, count, demoList, newest } from './recount.ts';

async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(folder)).sort()) {
    hash.update(file).update(await readFile(join(folder, file)));
  }
  return hash.digest('hex');
}

async function hashFor(options: Parameters<typeof demoList>[0]): Promise<string> {
  return hashOf((await demoList(options)).folder);
}

describe('a seed', () => {
  it('gives the same bytes each time, and others than another seed', async () => {
    const seed = fc.integer({ min: 0, max: 0xffffffff });
    await fc.assert(
      fc.asyncProperty(seed, seed, async (one, other) => {
        fc.pre(one !== other);
        const first = await hashFor({ province: 'lang-son', seed: one });
        expect(await hashFor({ province: 'lang-son', seed: one })).toBe(first);
        expect(await hashFor({ province: 'lang-son', seed: other })).not.toBe(first);
      }),
      { numRuns: 2 },
    );
  });

  it('does not touch the figures', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 0xffffffff }), async (seed) => {
        const { rows, day } = newest(await demoList({ seed }));
        const june = between(rows, 'assigned_on', '2019-06-01', '2019-06-30');
        const half = between(rows, 'assigned_on', '2019-01-01', '2019-06-30');
        const { total, done, late, openInTime, hanging } = count(june, day);
        expect([total, done, late, openInTime, hanging]).toEqual([531, 189, 14, 128, 12]);
        expect(count(half, day)).toMatchObject({ total: 2050, done: 1122, late: 88, hanging: 44 });
      }),
      { numRuns: 2 },
    );
  });
});

describe('a list of any length', () => {
  it('has as many rows and snapshots as asked for, the same each time', async () => {
    const options = { tasks: 5_003, months: 30, seed: 7 };
    const list = await demoList(options);
    expect(list.snapshots.map(({ rows }) => rows.length).reduce((a, b) => a + b)).toBe(5_003);
    expect(list.snapshots).toHaveLength(30);
    expect(list.snapshots[0]?.day).toBe('2017-01-31');
    expect(await hashFor(options)).toBe(await hashOf(list.folder));
    expect(await hashFor({ ...options, seed: 8 })).not.toBe(await hashOf(list.folder));
  });

  it('has every status, and no row from after its snapshot', async () => {
    const list = await demoList({ province: 'lang-son', tasks: 4_000 });
    expect(list.snapshots).toHaveLength(6);
    for (const { rows, day } of list.snapshots) {
      for (const row of rows) {
        expect(cell(row, 'assigned_on') <= day && cell(row, 'completed_on') <= day).toBe(true);
      }
    }
    const { rows, day } = newest(list);
    const { late, openInTime, overdue, hanging, done } = count(rows, day);
    for (const number of [late, openInTime, overdue, hanging, done]) {
      expect(number).toBeGreaterThan(0);
    }
  });
});
