import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TasksAnswer } from '#app/query/tasks.ts';
import { loader as tasksPage } from '#app/routes/tasks/route.tsx';
import { loader as unitPage } from '#app/routes/unit/route.tsx';
import { withdraw } from '#app/store/withdraw.server.ts';
import { type Api, openApi } from '../../fixtures/api.ts';
import { type OwnStore, askPage, ownStore, readPage } from '../../fixtures/own-store.ts';

/** Pages of a list while snapshots come and go between them. */
const JUNE = 'period=2019-06&basis=assigned&sort=task_code';
const tasksOf = (count: number, title: string) =>
  Array.from({ length: count }, (_, at) => `T-${100 + at},${title},A,2019-06-03,2019-06-10,`);

let store: OwnStore;
let api: Api;

beforeEach(async () => {
  store = await ownStore();
  await store.register(['A,Sở A,Department A,department,,', 'LOST,Ban Mất,Lost Board,other,,']);
  await store.take(tasksOf(60, 'first'), '2019-06-30T17:00:00+07:00');
  api = await openApi(store.dataDir);
});

afterEach(async () => {
  await api.close();
  await store.remove();
});

/** A new process sees what was published at once. */
async function reopen(): Promise<void> {
  await api.close();
  api = await openApi(store.dataDir);
}

async function refusedName(answer: unknown): Promise<unknown> {
  if (!(answer instanceof Response)) throw new Error('it answered');
  expect(answer.status).toBe(400);
  const { params } = (await answer.json()) as { params: Record<string, string> };
  return params['name'];
}

test('the second page stays with the snapshot of the first, as a page and as JSON', async () => {
  const first = await readPage(tasksPage, api.portal, `/tasks?${JUNE}`);
  const cursor = first.list.next_cursor ?? '';
  expect(first.list.rows).toHaveLength(50);
  await store.take(tasksOf(70, 'second'), '2019-07-31T17:00:00+07:00');
  await reopen();
  const next = await readPage(tasksPage, api.portal, `/tasks?${JUNE}&cursor=${cursor}`);
  expect(next.list.rows.map(({ title }) => title)).toEqual(Array(10).fill('first'));
  expect([next.list.snapshot.id, next.list.total, next.spread.total]).toEqual([
    first.list.snapshot.id,
    60,
    60,
  ]);
  expect([next.page.snapshot.id, next.page.isNewest]).toEqual([first.list.snapshot.id, false]);
  const json = await api.json<TasksAnswer>(`/api/v1/tasks?${JUNE}&cursor=${cursor}`);
  expect(json.rows.map(({ title }) => title)).toEqual(Array(10).fill('first'));
});

test('a cursor of another snapshot than as_of names is refused by name', async () => {
  const { next_cursor: cursor, snapshot } = await api.json<TasksAnswer>(`/api/v1/tasks?${JUNE}`);
  await store.take(tasksOf(70, 'second'), '2019-07-31T17:00:00+07:00');
  await reopen();
  for (const asOf of ['2019-07-31', '20190731T170000-r1']) {
    const query = `${JUNE}&as_of=${asOf}&cursor=${cursor}`;
    expect(await refusedName(await api.get(`/api/v1/tasks?${query}`))).toBe('cursor');
    expect(await refusedName(await askPage(tasksPage, api.portal, `/tasks?${query}`))).toBe(
      'cursor',
    );
  }
  const same = `${JUNE}&as_of=${snapshot.id}&cursor=${cursor}`;
  expect((await api.json<TasksAnswer>(`/api/v1/tasks?${same}`)).rows).toHaveLength(10);
});

test('a cursor of a snapshot that is withdrawn or never was is refused by name', async () => {
  const { next_cursor, snapshot } = await api.json<TasksAnswer>(`/api/v1/tasks?${JUNE}`);
  const cursor = next_cursor ?? '';
  await store.take(tasksOf(70, 'second'), '2019-07-31T17:00:00+07:00');
  await withdraw(store.dataDir, { id: snapshot.id, reason: 'test', by: 'test' });
  await reopen();
  const made = Buffer.from(cursor, 'base64url')
    .toString('utf8')
    .replace(snapshot.id, '20150101T000000-r1');
  for (const one of [cursor, Buffer.from(made).toString('base64url')]) {
    const query = `${JUNE}&cursor=${one}`;
    expect(await refusedName(await api.get(`/api/v1/tasks?${query}`))).toBe('cursor');
    expect(await refusedName(await askPage(tasksPage, api.portal, `/tasks?${query}`))).toBe(
      'cursor',
    );
  }
});

test('a unit that has left the register keeps its page', async () => {
  await store.take(['L-1,Lost,LOST,2019-06-03,2019-06-10,'], '2019-07-31T17:00:00+07:00');
  await store.register(['A,Sở A,Department A,department,,']);
  await reopen();
  const data = await readPage(unitPage, api.portal, '/units/LOST', { code: 'LOST' });
  expect(data.unit).toMatchObject({ code: 'LOST', name_vi: 'LOST', group: 'other' });
  expect(data.lists?.overdue.rows.map(({ task_code }) => task_code)).toEqual(['L-1']);
  expect(data.page.units.map(({ code }) => code)).toEqual(['A', 'LOST']);
  const gone = await askPage(unitPage, api.portal, '/units/GONE', { code: 'GONE' });
  expect(gone instanceof Response ? gone.status : 200).toBe(404);
});
