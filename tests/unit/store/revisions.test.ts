import { appendFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resolveAsOf } from '#app/model/as-of.ts';
import { openStore } from '#app/store/catalog.server.ts';
import { verifySnapshots } from '#app/store/verify.server.ts';
import { restore, withdraw } from '#app/store/withdraw.server.ts';
import { catalogOf, dataFolder, importOne, line, writeList } from './data-folder.ts';

async function twoLists() {
  const dataDir = await dataFolder();
  return {
    dataDir,
    a: await writeList(dataDir, 'a.csv', [line('1')]),
    b: await writeList(dataDir, 'b.csv', [line('1'), line('2')]),
  };
}

test('the same file twice is one snapshot', async () => {
  const { dataDir, a } = await twoLists();
  const first = await importOne(dataDir, a);
  const again = await importOne(dataDir, a);
  expect([first.status, again.status]).toEqual(['published', 'unchanged']);
  expect(again).toEqual({ ...first, status: 'unchanged' });
  expect((await catalogOf(dataDir)).snapshots).toHaveLength(1);
});

test('the same rows in another file are one snapshot', async () => {
  const { dataDir, a } = await twoLists();
  await importOne(dataDir, a);
  const crlf = join(dataDir, 'crlf.csv');
  await writeFile(crlf, (await readFile(a, 'utf8')).replaceAll('\n', '\r\n'));
  expect((await importOne(dataDir, crlf)).status).toBe('unchanged');
});

test('A, B, A are three revisions, and the last answers', async () => {
  const { dataDir, a, b } = await twoLists();
  const ids = [];
  for (const file of [a, b, a]) ids.push((await importOne(dataDir, file)).snapshot);
  expect(ids).toEqual(['20190703T100000-r1', '20190703T100000-r2', '20190703T100000-r3']);
  const catalog = await catalogOf(dataDir);
  expect(catalog.servable.map(({ id }) => id)).toEqual([...ids].reverse());
  expect(resolveAsOf(catalog, '2019-07-03').id).toBe(ids[2]);
});

test('a later setting makes a revision and leaves the old one as it was', async () => {
  const { dataDir, a } = await twoLists();
  await importOne(dataDir, a);
  await writeFile(join(dataDir, 'dondoc.config.json'), '{"due_soon_days": 9}');
  const outcome = await importOne(dataDir, a);
  expect(outcome.revision).toBe(2);
  const { snapshots } = await catalogOf(dataDir);
  expect(snapshots.map(({ settings }) => settings.due_soon_days)).toEqual([9, 5]);
});

test('a withdrawn revision gives way to the one before, and comes back', async () => {
  const { dataDir, a, b } = await twoLists();
  await importOne(dataDir, a);
  const { snapshot: id } = await importOne(dataDir, b);
  const store = await openStore(dataDir);
  const before = (await store.catalog()).generation;
  expect(await withdraw(dataDir, { id: String(id), reason: 'nhầm tệp', by: 'test' })).toBe(true);
  expect(await withdraw(dataDir, { id: String(id), reason: 'x', by: 'test' })).toBe(false);
  const hidden = await store.refresh();
  expect(hidden.generation).toBeGreaterThan(before);
  expect(resolveAsOf(hidden, undefined).revision).toBe(1);
  expect(hidden.snapshots[0]?.withdrawn?.reason).toBe('nhầm tệp');
  expect(() => resolveAsOf(hidden, String(id))).toThrow(/withdrawn/);
  expect(await restore(dataDir, { id: String(id), reason: 'đúng tệp', by: 'test' })).toBe(true);
  expect(resolveAsOf(await store.refresh(), undefined).revision).toBe(2);
});

test('a flipped bit in any stored file is found, and the revision before answers', async () => {
  const { dataDir, a, b } = await twoLists();
  await importOne(dataDir, a);
  const { snapshot: id } = await importOne(dataDir, b);
  const store = await openStore(dataDir);
  const folder = join(dataDir, 'snapshots', String(id));
  const paths = (await readdir(folder)).map((name) => join(folder, name));
  for (const path of [...paths, join(dataDir, 'manifests', `${id}.json`)]) {
    const bytes = await readFile(path);
    for (const at of [4, bytes.length >> 1, bytes.length - 5]) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
      await writeFile(path, flipped);
      const catalog = await store.refresh();
      expect(catalog.damaged.map((snapshot) => snapshot.id)).toEqual([id]);
      expect(resolveAsOf(catalog, undefined).revision).toBe(1);
    }
    await writeFile(path, bytes);
    expect((await store.refresh()).damaged).toEqual([]);
  }
});

test('the same list heals a damaged snapshot by a new revision', async () => {
  const { dataDir, a } = await twoLists();
  const { snapshot } = await importOne(dataDir, a);
  await appendFile(join(dataDir, 'snapshots', String(snapshot), 'tasks.parquet'), 'x');
  expect(await verifySnapshots(dataDir)).toEqual([{ id: snapshot, damaged: ['tasks.parquet'] }]);
  expect(await importOne(dataDir, a)).toMatchObject({ status: 'published', revision: 2 });
});

test('manifests of any content never bring the catalogue down', async () => {
  const { dataDir, a } = await twoLists();
  const { snapshot: id } = await importOne(dataDir, a);
  const path = join(dataDir, 'manifests', `${id}.json`);
  const sound = await readFile(path, 'utf8');
  const torn = Array.from({ length: 40 }, (_, n) => sound.slice(0, (sound.length * n) / 40 - 2));
  for (const text of ['', '{}', '[]', 'null', '\0', ...torn, sound.replace('"rows"', '"raws"')]) {
    await writeFile(path, text);
    const catalog = await catalogOf(dataDir);
    expect(catalog.servable).toEqual([]);
    expect(catalog.damaged[0]?.damaged).toEqual(['manifest']);
  }
});

test('a dry run leaves the data directory as it was', async () => {
  const { dataDir, a } = await twoLists();
  const before = await readdir(dataDir, { recursive: true });
  expect((await importOne(dataDir, a, { dryRun: true })).status).toBe('dry_run');
  expect(await readdir(dataDir, { recursive: true })).toEqual(before);
});
