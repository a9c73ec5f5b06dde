import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { redactBefore } from '#app/store/redact.server.ts';
import { endRelease, release } from '#app/store/release.server.ts';
import { withdraw } from '#app/store/withdraw.server.ts';
import { codeOf } from '../auth/access-folder.ts';
import { catalogOf, dataFolder, importOne, line, writeList } from './data-folder.ts';

async function published() {
  const dataDir = await dataFolder();
  const list = await writeList(dataDir, 'a.csv', [line('1')]);
  const { snapshot } = await importOne(dataDir, list);
  return { dataDir, list, id: String(snapshot) };
}

async function releasedIn(dataDir: string): Promise<string[]> {
  const { servable } = await catalogOf(dataDir);
  return servable.filter(({ released }) => released !== null).map(({ id }) => id);
}

test('nothing is released until somebody does it, and it can be taken back', async () => {
  const { dataDir, id } = await published();
  expect(await releasedIn(dataDir)).toEqual([]);
  expect(await release(dataDir, { id, by: 'test' })).toBe(true);
  expect(await release(dataDir, { id, by: 'other' })).toBe(false);
  expect((await catalogOf(dataDir)).servable[0]?.released).toMatchObject({ by: 'test' });
  expect(await endRelease(dataDir, id)).toBe(true);
  expect(await endRelease(dataDir, id)).toBe(false);
  expect(await releasedIn(dataDir)).toEqual([]);
});

test('a correction is not released with what it corrects', async () => {
  const { dataDir, id } = await published();
  await release(dataDir, { id, by: 'test' });
  await importOne(dataDir, await writeList(dataDir, 'b.csv', [line('1'), line('2')]));
  expect(await releasedIn(dataDir)).toEqual([id]);
});

test('what answers nothing cannot be released, and what is not there is not found', async () => {
  const { dataDir, id } = await published();
  expect(await codeOf(release(dataDir, { id: '20190703T100000-r9', by: 'test' }))).toBe(
    'not_found',
  );
  await withdraw(dataDir, { id, reason: 'x', by: 'test' });
  expect(await codeOf(release(dataDir, { id, by: 'test' }))).toBe('not_releasable');
});

test('a record that cannot be read releases nothing', async () => {
  const { dataDir, id } = await published();
  await release(dataDir, { id, by: 'test' });
  const [name = ''] = await readdir(join(dataDir, 'released'));
  for (const text of ['', '{', '{"at": 1}', 'null']) {
    await rm(join(dataDir, 'released', name));
    await writeFile(join(dataDir, 'released', name), text);
    expect(await releasedIn(dataDir)).toEqual([]);
  }
});

test('the revision without texts is released where the one before was', async () => {
  const { dataDir, id } = await published();
  await release(dataDir, { id, by: 'test' });
  await redactBefore(dataDir, { before: '2020-01-01', by: 'test', graceMs: 0 });
  const [now] = (await catalogOf(dataDir)).servable;
  expect(now?.revision).toBe(2);
  expect(now?.released).toMatchObject({ by: 'test' });
});
