import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importFiles } from '#app/intake/import-files.server.ts';
import { openImportDesk } from '#app/intake/desk/desk.server.ts';
import { type Portal, openPortal } from '#app/query/portal.server.ts';
import { loader as downloadLoader } from '#app/routes/data/refused.ts';
import { action, loader } from '#app/routes/data/snapshot/route.tsx';
import { redactBefore } from '#app/store/redact.server.ts';
import { type OwnStore, ownStore } from '../../fixtures/own-store.ts';
import { contextOf } from '../../fixtures/request-context.ts';

const UNITS = [
  'A,Sở Alpha,Department Alpha,department,,',
  'B,Sở Beta,Department Beta,department,,',
];
const MAY = '2019-05-31T17:00+07:00';
const JUNE = '2019-06-30T17:00+07:00';

let store: OwnStore;
let portal: Portal;

beforeEach(async () => {
  store = await ownStore();
  await store.register(UNITS);
  portal = await openPortal({ dataDir: store.dataDir });
});

afterEach(async () => {
  await portal.close();
  await store.remove();
});

const row = (code: string, unit = 'A', due = '2019-07-10') =>
  `${code},Nhiệm vụ số ${code},${unit},2019-05-02,${due},`;

function argsFor(path: string, snapshot: string, init?: RequestInit) {
  return {
    request: new Request(`http://127.0.0.1${path}`, init),
    params: { snapshot },
    context: contextOf({
      portal,
      desk: openImportDesk({ dataDir: store.dataDir }),
      dataDir: store.dataDir,
    }),
  };
}

async function thrownBy(work: Promise<unknown>): Promise<Response> {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (thrown instanceof Response) return thrown;
  throw new Error(`a response was to be thrown, not ${String(thrown)}`);
}

function page(snapshot: string, query = '') {
  return loader(argsFor(`/data/${snapshot}${query}`, snapshot));
}

function send(snapshot: string, fields: Record<string, string>) {
  const path = `/data/${snapshot}?lang=en`;
  return action(argsFor(path, snapshot, { method: 'POST', body: new URLSearchParams(fields) }));
}

test('tells what came in, what was refused and what changed', async () => {
  const may = await store.take([row('1'), row('2'), row('3')], MAY);
  const june = await store.take([row('1'), row('2', 'B'), row('4'), row('5', '?')], JUNE);
  const { snapshot, quality, drift, revisions, history } = await page(june);
  expect(snapshot).toMatchObject({ rows_read: 4, rows_accepted: 3, rows_refused: 1, linked: true });
  expect(snapshot.state).toBe('answers');
  expect(quality?.refused).toMatchObject([{ code: 'unknown_unit', rows: 1, first: [{ row: 5 }] }]);
  expect(quality?.filled).toMatchObject({ title: 3, due_on: 3, completed_on: 0, officer: 0 });
  expect(drift).toMatchObject({
    before: { id: may, as_of: '2019-05-31T17:00:00+07:00', linked: true },
    changes: { appeared: 1, vanished: 1, units_changed: 1 },
  });
  expect(revisions).toHaveLength(1);
  expect(history).toEqual([]);
});

test('a snapshot that there is not is a 404 that names the nearest ones', async () => {
  const may = await store.take([row('1')], MAY);
  const june = await store.take([row('2')], JUNE);
  const response = await thrownBy(page('20190629T170000-r1'));
  expect(response.status).toBe(404);
  const { nearest } = (await response.json()) as { nearest: { value: string }[] };
  expect(nearest.map(({ value }) => value)).toEqual([june, may]);
  const unreadable = await thrownBy(page('../etc'));
  expect(unreadable.status).toBe(404);
});

test('withdraws and restores with a reason, and keeps both', async () => {
  const may = await store.take([row('1')], MAY);
  const june = await store.take([row('1'), row('2')], JUNE);
  const refused = (await send(june, { intent: 'withdraw', reason: '  ' })) as Response;
  expect(refused.status).toBe(400);
  expect((await page(june)).snapshot.withdrawn).toBeNull();

  const done = (await send(june, { intent: 'withdraw', reason: 'Nhầm tệp' })) as Response;
  expect([done.status, done.headers.get('Location')]).toEqual([303, `/data/${june}?lang=en`]);
  const { snapshot } = await page(june);
  expect(snapshot).toMatchObject({ state: 'withdrawn', linked: false });
  expect(snapshot.withdrawn?.reason).toBe('Nhầm tệp');
  expect(snapshot.withdrawn?.by).not.toBe('');
  expect((await page(may)).snapshot.state).toBe('answers');

  await send(june, { intent: 'restore', reason: 'Đúng tệp rồi' });
  const after = await page(june);
  expect(after.snapshot).toMatchObject({ state: 'answers', withdrawn: null });
  expect(after.history).toMatchObject([
    { reason: 'Đúng tệp rồi', withdrawn: { reason: 'Nhầm tệp' } },
  ]);
  await send(june, { intent: 'withdraw', reason: 'Lại nhầm' });
  await send(june, { intent: 'restore', reason: 'Lại đúng' });
  expect((await page(june)).history.map(({ reason }) => reason)).toEqual([
    'Đúng tệp rồi',
    'Lại đúng',
  ]);
});

test('neither withdraws nor restores what there is not', async () => {
  const response = await thrownBy(send('20190629T170000-r1', { intent: 'withdraw', reason: 'x' }));
  expect(response.status).toBe(404);
});

async function refusedList() {
  const file = join(store.dataDir, '..', '=refused.csv');
  const heading = 'task_code,title,unit_code,assigned_on,due_on,completed_on';
  const lines = [row('1'), row('2', 'Sở Alfa'), row('3', 'A', '31/02/2019'), ',x,A,bad,,'];
  await writeFile(file, [heading, ...lines, ''].join('\n'));
  const { snapshot, issues } = await importFiles({
    dataDir: store.dataDir,
    files: [file],
    asOf: JUNE,
    importedBy: 'test',
  });
  return { id: String(snapshot), issues };
}

function download(id: string, ending: string, query = '') {
  return downloadLoader(argsFor(`/data/${id}/refused.${ending}${query}`, id));
}

test('refused rows are downloaded whole as CSV, disarmed, in either language', async () => {
  const { id, issues } = await refusedList();
  const response = await download(id, 'csv', '?bom=1&lang=vi');
  expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8; header=present');
  expect(response.headers.get('X-Dondoc-Snapshot')).toBe(id);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = parse<Record<string, string>>(bytes, { bom: true, columns: true });
  expect(
    rows.map(({ row: number, column, code, message }) => ({ number, column, code, message })),
  ).toEqual(
    issues.map(({ row: number, column, code, message }) => ({
      number: String(number),
      column: column ?? '',
      code,
      message,
    })),
  );
  expect(rows.length).toBeGreaterThanOrEqual(4);
  expect(new Set(rows.map(({ file }) => file))).toEqual(new Set(["'=refused.csv"]));
  const english = await (await download(id, 'csv', '?lang=en')).text();
  expect(english).toContain('unknown_unit');
  expect(english).not.toContain('Hãy');
});

test('and as XLSX: texts as texts, numbers as numbers, the header kept in sight', async () => {
  const { id, issues } = await refusedList();
  const response = await download(id, 'xlsx');
  expect(response.headers.get('Content-Disposition')).toContain(`refused-${id}.xlsx`);
  const book = await readXlsx(new Uint8Array(await response.arrayBuffer()));
  const [sheet] = book.sheets;
  expect(sheet?.freezePane).toMatchObject({ rows: 1 });
  const [header, ...rows] = sheet?.rows ?? [];
  expect(header?.slice(0, 5)).toEqual(['Tệp', 'Dòng', 'Cột', 'Mã', 'Lý do và cách sửa']);
  expect(rows.map((cells) => cells.slice(0, 5))).toEqual(
    issues.map(({ file, row: number, column, code, message }) => [
      file,
      number,
      column,
      code,
      message,
    ]),
  );
  expect(rows[0]?.[0]).toBe('=refused.csv');
});

test('a download knows its own parameters only', async () => {
  const { id } = await refusedList();
  expect((await download(id, 'csv', '?limit=3')).status).toBe(400);
  expect((await download(id, 'xlsx', '?bom=1')).status).toBe(400);
  expect((await download('20010101T000000-r1', 'csv')).status).toBe(404);
});

async function flip(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

test('what fails its hash is not read: neither the report nor the refused rows', async () => {
  const { id } = await refusedList();
  const folder = join(store.dataDir, 'snapshots', id);
  await flip(join(folder, 'quality.json'));
  await portal.readiness();
  const { quality, snapshot } = await page(id);
  expect(quality).toBeNull();
  expect(snapshot).toMatchObject({ state: 'damaged', damaged: ['quality.json'] });
  await flip(join(folder, 'issues.json'));
  expect((await download(id, 'csv')).status).toBe(503);
  expect((await download(id, 'xlsx')).status).toBe(503);
});

test('is released and taken back, and leads on from a snapshot whose texts were taken out', async () => {
  const may = await store.take([row('1'), row('2')], MAY);
  await send(may, { intent: 'release' });
  expect((await page(may)).snapshot.released).toMatchObject({ by: 'api:test-editor' });
  await send(may, { intent: 'end_release' });
  expect((await page(may)).snapshot.released).toBeNull();
  await redactBefore(store.dataDir, { before: '2019-06-01', by: 'test', graceMs: 0 });
  await portal.readiness();
  const led = await thrownBy(page(may, '?lang=en'));
  expect([led.status, led.headers.get('Location')]).toEqual([
    302,
    '/data/20190531T170000-r2?lang=en',
  ]);
  expect((await page('20190531T170000-r2')).snapshot.redacted).toMatchObject({ by: 'test' });
});
