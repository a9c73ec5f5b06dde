import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPortal } from '#app/query/portal.server.ts';
import { release } from '#app/store/release.server.ts';
import { dataFolder, importOne, line, writeList } from '../store/data-folder.ts';

test('units see what is released where the office wants it so, everybody else all', async () => {
  const dataDir = await dataFolder();
  const june = await importOne(dataDir, await writeList(dataDir, 'a.csv', [line('1')]));
  await importOne(dataDir, await writeList(dataDir, 'b.csv', [line('1'), line('2')]), {
    asOf: '2019-08-01',
  });
  await release(dataDir, { id: String(june.snapshot), by: 'test' });
  const portal = await openPortal({ dataDir });
  try {
    const seen = async (units: string[] | null) => {
      const view = await portal.seenWith({ units, officers: false }).view();
      return [view.catalog.servable.length, view.catalog.snapshots.length];
    };
    expect(await seen(['so-a'])).toEqual([2, 2]);
    await writeFile(join(dataDir, 'dondoc.config.json'), '{"units_read": "released"}');
    await portal.readiness();
    expect(await seen(['so-a'])).toEqual([1, 1]);
    expect(await seen([])).toEqual([1, 1]);
    expect(await seen(null)).toEqual([2, 2]);
  } finally {
    await portal.close();
  }
});
