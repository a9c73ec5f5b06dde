import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openImportDesk } from '#app/intake/desk/desk.server.ts';
import type { ImportDesk } from '#app/intake/desk/import-desk.ts';
import { type Portal, openPortal } from '#app/query/portal.server.ts';
import { loader } from '#app/routes/readyz.ts';
import { type OwnStore, ownStore } from '../../fixtures/own-store.ts';
import { EDITOR, contextOf } from '../../fixtures/request-context.ts';

let store: OwnStore;
let portal: Portal;
let desk: ImportDesk;
beforeAll(async () => {
  store = await ownStore();
  await store.register(['STC,Sở Tài chính,Finance,department,,']);
  portal = await openPortal({ dataDir: store.dataDir });
  desk = openImportDesk({ dataDir: store.dataDir });
});
afterAll(async () => {
  await desk.close();
  await portal.close();
  await store.remove();
});

async function asked(identity: typeof EDITOR | null) {
  const context = contextOf({ portal, desk, dataDir: store.dataDir, identity });
  const request = new Request('http://127.0.0.1/readyz');
  const answer = await loader({ request, params: {}, context });
  const told: unknown = await answer.json();
  return [answer.status, told];
}

test('who is not signed in is told a status and nothing of what is stored', async () => {
  expect(await asked(null)).toEqual([503, { status: 'unavailable' }]);
  expect(await asked(EDITOR)).toEqual([503, { status: 'unavailable', newest: null, damaged: [] }]);
  const newest = await store.take(['T1,Việc,STC,2019-01-01,2019-02-01,'], '2019-03-01T00:00+07:00');
  expect(await asked(null)).toEqual([200, { status: 'ready' }]);
  expect(await asked(EDITOR)).toEqual([200, { status: 'ready', newest, damaged: [] }]);
  await writeFile(join(store.dataDir, 'units.csv'), 'no list');
  expect(await asked(null)).toEqual([200, { status: 'degraded' }]);
});
