import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Portal, openPortal } from '#app/query/portal.server.ts';
import { loader as dataPage } from '#app/routes/data/route.tsx';
import { loader as definitionsPage } from '#app/routes/definitions/route.tsx';
import { loader as tasksPage } from '#app/routes/tasks/route.tsx';
import { withdraw } from '#app/store/withdraw.server.ts';
import { type OwnStore, askPage, ownStore, readPage } from '../../fixtures/own-store.ts';

const ROWS = ['T-1,One,A,2019-06-03,2019-06-10,'];

let store: OwnStore;
let portal: Portal | null = null;

beforeEach(async () => {
  store = await ownStore();
  await store.register(['A,Sở A,Department A,department,,']);
});

afterEach(async () => {
  await portal?.close();
  await store.remove();
});

async function opened(): Promise<Portal> {
  portal = await openPortal({ dataDir: store.dataDir });
  return portal;
}

test('what words mean and what there is are told without any snapshot, in a frame without one', async () => {
  const empty = await opened();
  const definitions = await readPage(definitionsPage, empty, '/definitions?lang=en');
  expect(definitions).toMatchObject({ dueSoonDays: 5, page: { snapshot: null } });
  const data = await readPage(dataPage, empty, '/data');
  expect(data.snapshots).toEqual([]);
  expect(data.units.map(({ code }) => code)).toEqual(['A']);
  const refused = await askPage(dataPage, empty, '/data?colour=red');
  expect(refused instanceof Response ? refused.status : 200).toBe(400);
  const tasks = await askPage(tasksPage, empty, '/tasks');
  expect(tasks instanceof Response ? tasks.status : 200).toBe(503);
});

test('where nothing answers, the list says which snapshots are withdrawn and which are damaged', async () => {
  const withdrawn = await store.take(ROWS, '2019-06-30T17:00:00+07:00');
  const damaged = await store.take(ROWS, '2019-07-31T17:00:00+07:00');
  await withdraw(store.dataDir, { id: withdrawn, reason: 'test', by: 'test' });
  await rm(join(store.dataDir, 'snapshots', damaged, 'tasks.parquet'));
  const { page, snapshots } = await readPage(dataPage, await opened(), '/data');
  expect(page.snapshot).toBeNull();
  expect(snapshots.map((one) => [one.id, one.withdrawn, one.damaged, one.answers])).toEqual([
    [damaged, false, ['tasks.parquet'], false],
    [withdrawn, true, [], false],
  ]);
});

test('with data both are dated like every other page', async () => {
  const id = await store.take(ROWS, '2019-06-30T17:00:00+07:00');
  const present = await opened();
  for (const loader of [definitionsPage, dataPage]) {
    const { page } = await readPage<{ page: { snapshot: { id: string } | null } }>(
      loader,
      present,
      '/data',
    );
    expect(page.snapshot?.id).toBe(id);
  }
});
