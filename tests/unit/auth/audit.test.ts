import { appendFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAudit } from '#app/auth/audit.server.ts';
import type { AuditEntry, AuditFilter, KeptEntry } from '#app/model/audit.ts';
import { dataFolder } from '../store/data-folder.ts';
import { stillClock } from './access-folder.ts';

const AN: AuditEntry['who'] = {
  name: 'Ân',
  role: 'admin',
  unit: null,
  source: { kind: 'account', id: '1' },
};
const SIGN_IN = {
  who: AN,
  address: '10.0.0.1',
  action: 'sign_in',
  target: null,
  detail: {},
} as const;

async function opened() {
  const dataDir = await dataFolder();
  const clock = stillClock();
  const log = openAudit(dataDir, { now: clock.now });
  const read = async (filter?: AuditFilter) => {
    const found: KeptEntry[] = [];
    for await (const kept of log.read(filter)) found.push(kept);
    return found;
  };
  const path = (month: string) => join(dataDir, 'access', 'audit', `${month}.ndjson`);
  return { clock, log, read, path };
}

/** Three months of entries, one a day, each by its number. */
async function threeMonths() {
  const all = await opened();
  for (const [at, day] of ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01'].entries()) {
    all.clock.time = Date.parse(`${day}T23:59:00+07:00`);
    await all.log.add({ ...SIGN_IN, detail: { at } });
    await all.log.add({ ...SIGN_IN, who: null, action: 'sign_in_failed', detail: { at } });
  }
  return all;
}

test('an entry is a line of its month, in the office’s clock, of the owner alone', async () => {
  const { clock, log, read, path } = await opened();
  clock.time = Date.parse('2026-10-31T17:30:00Z');
  await log.add(SIGN_IN);
  expect(await read()).toEqual([
    { position: '2026-11.0', entry: { at: '2026-11-01T00:30:00+07:00', ...SIGN_IN } },
  ]);
  const text = await readFile(path('2026-11'), 'utf8');
  expect(text.match(/\n/g)).toHaveLength(1);
  expect((await stat(path('2026-11'))).mode & 0o777).toBe(0o600);
});

test('newest first, by day, action and name, and page by page', async () => {
  const { read } = await threeMonths();
  const numbers = async (filter: AuditFilter) =>
    (await read(filter)).map(({ entry }) => entry?.detail['at']);
  expect(await numbers({})).toEqual([3, 3, 2, 2, 1, 1, 0, 0]);
  expect(await numbers({ from: '2026-10-01', to: '2026-10-31' })).toEqual([2, 2, 1, 1]);
  expect(await numbers({ to: '2026-10-30' })).toEqual([1, 1, 0, 0]);
  expect(await numbers({ action: 'sign_in_failed' })).toEqual([3, 2, 1, 0]);
  expect(await numbers({ who: 'an' })).toEqual([3, 2, 1, 0]);
  expect(await numbers({ who: 'binh' })).toEqual([]);
  const pages: unknown[] = [];
  for (let before: string | undefined; ;) {
    const page = await read({ limit: 3, before });
    if (page.length === 0) break;
    pages.push(page.map(({ entry }) => entry?.detail['at']));
    before = page.at(-1)?.position;
  }
  expect(pages).toEqual([
    [3, 3, 2],
    [2, 1, 1],
    [0, 0],
  ]);
  await expect(read({ before: '../x' })).rejects.toMatchObject({ problem: { status: 400 } });
});

test('a torn line spoils no other and is shown as what it is', async () => {
  const { log, read, path } = await opened();
  await log.add(SIGN_IN);
  await appendFile(path('2026-11'), '{"at":"2026-11-27T15:0');
  expect((await read()).map(({ entry }) => entry?.action ?? null)).toEqual([null, 'sign_in']);
  await log.add({ ...SIGN_IN, action: 'sign_out' });
  const actions = (await read()).map(({ entry }) => entry?.action ?? null);
  expect(actions).toEqual(['sign_out', null, 'sign_in']);
  expect(await read({ action: 'sign_out' })).toHaveLength(1);
});

test('what clients send does not fill the log, and stays one line', async () => {
  const { log, read, path } = await opened();
  await log.add({ ...SIGN_IN, target: `x\n{"at":"forged"}\n${'y'.repeat(1_000_000)}` });
  const [kept, ...more] = await read();
  expect([kept?.entry?.target?.length, more]).toEqual([200, []]);
  expect((await stat(path('2026-11'))).size).toBeLessThan(1000);
});

test('many at once are all there, whole', async () => {
  const { log, read } = await opened();
  const adding = Array.from({ length: 60 }, (_, at) => log.add({ ...SIGN_IN, detail: { at } }));
  await Promise.all(adding);
  const found = (await read()).map(({ entry }) => Number(entry?.detail['at']));
  expect(found.sort((a, b) => a - b)).toEqual(found.map((_, at) => at));
  expect(found).toHaveLength(60);
});

test('a long log is read from its end, over the borders of pieces', async () => {
  const { log, read, path } = await opened();
  await log.add(SIGN_IN);
  const line = (at: number) =>
    JSON.stringify({
      at: '2026-11-27T15:00:00+07:00',
      ...SIGN_IN,
      target: 'ữ'.repeat(at % 190),
      detail: { at },
    });
  const lines = Array.from({ length: 2000 }, (_, at) => line(at));
  await writeFile(path('2026-11'), `${lines.join('\n')}\n`);
  expect((await stat(path('2026-11'))).size).toBeGreaterThan(4 << 16);
  const found = await read();
  expect(found.map(({ entry }) => entry?.detail['at'])).toEqual(lines.map((_, at) => 1999 - at));
  const middle = found[1000]?.position;
  const rest = await read({ before: middle });
  expect(rest).toEqual(found.slice(1001));
});
