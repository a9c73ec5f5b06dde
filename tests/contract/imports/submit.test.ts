import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test, vi } from 'vitest';
import { OPENAPI_DOCUMENT } from '../../../app/routes/api/openapi/document.ts';
import type { ImportAnswer, ImportsAnswer } from '../../../app/routes/api/import-answers.ts';
import type { SnapshotsAnswer } from '../../../app/routes/api/answers.ts';
import { serve } from '../../fixtures/served.ts';
import { AS_OF, dataFolder, line } from '../../unit/store/data-folder.ts';
import { listOf } from '../../unit/intake/desk/desk.ts';
import { type Answer, followed, get, multipart, send } from './http.ts';

vi.setConfig({ testTimeout: 120_000 });

const SNAPSHOTS = '/api/v1/snapshots';
const AT = `as_of=${encodeURIComponent(AS_OF)}`;
const CSV = { 'Content-Type': 'text/csv' };

/** Against the document that the API gives of itself. */
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(OPENAPI_DOCUMENT, 'openapi');

function misfits(schema: string, value: unknown): unknown {
  const check = ajv.getSchema(`openapi#/components/schemas/${schema}`);
  if (!check) throw new Error(`no schema ${schema}`);
  void check(value);
  return check.errors ?? [];
}

function problemIn({ status, headers, text }: Answer): [number, string, Record<string, string>] {
  expect(headers['content-type']).toBe('application/problem+json');
  expect(misfits('Problem', JSON.parse(text))).toEqual([]);
  const { code, params } = JSON.parse(text) as { code: string; params: Record<string, string> };
  return [status, code, params];
}

function jobIn({ status, headers, text }: Answer): [number, string, ImportAnswer] {
  expect(misfits('Import', JSON.parse(text))).toEqual([]);
  return [status, String(headers.location), JSON.parse(text) as ImportAnswer];
}

describe('a file that is sent', () => {
  test('as a form is accepted, can be followed, and becomes a snapshot', async () => {
    const served = await serve(await dataFolder());
    const form = multipart([
      { name: 'source', value: 'Hệ thống A' },
      { name: 'file', file: 'Tháng 6 [nháp].csv', value: listOf('1', '2') },
      { name: 'as_of', value: AS_OF },
    ]);
    const [status, location, job] = jobIn(await send(served, 'POST', SNAPSHOTS, form));
    expect([status, location]).toEqual([202, `/api/v1/imports/${job.id}`]);
    expect(job).toMatchObject({ state: 'running', file: { name: 'Tháng 6 (nháp).csv' } });
    const done = await followed(served, location);
    expect(misfits('Import', done)).toEqual([]);
    expect(done).toMatchObject({
      state: 'published',
      by: 'api:test',
      request: { as_of: AS_OF, source: 'Hệ thống A', mapping: null, confirm: false },
      outcome: { snapshot: '20190703T100000-r1', rows_read: 2, rows_accepted: 2 },
    });
    const { newest } = await get<SnapshotsAnswer>(served, SNAPSHOTS);
    expect(newest).toBe('20190703T100000-r1');
    const listed = await get<ImportsAnswer>(served, '/api/v1/imports');
    expect(misfits('ImportsAnswer', listed)).toEqual([]);
    const { imports } = listed;
    expect(imports).toMatchObject([{ id: job.id, snapshot: newest, rows_accepted: 2 }]);
  });

  test('as the body itself; the same once more changes nothing', async () => {
    const dataDir = await dataFolder();
    const served = await serve(dataDir);
    const sent = { headers: CSV, body: listOf('1') };
    for (const state of ['published', 'unchanged']) {
      const path = `${SNAPSHOTS}?${AT}&source=B&name=a.csv`;
      const [status, location] = jobIn(await send(served, 'POST', path, sent));
      expect(status).toBe(202);
      expect(await followed(served, location)).toMatchObject({ state, file: { name: 'a.csv' } });
    }
  });

  test('and what is wrong with it is told in the language of the request', async () => {
    const served = await serve(await dataFolder());
    const body = `${listOf('1')}${line('2', { unit_code: 'Sở Alph' })}\n`;
    const path = `${SNAPSHOTS}?${AT}&dry_run=true&name=a.csv`;
    const [, location] = jobIn(await send(served, 'POST', path, { headers: CSV, body }));
    const { outcome } = await followed(served, location);
    const english = await get<ImportAnswer>(served, `${location}?lang=en`);
    expect(misfits('Import', english)).toEqual([]);
    expect(outcome?.issues.map(({ message }) => message)).toEqual([
      'Đơn vị ở cột “unit_code” chưa có trong danh mục. Hãy thêm vào units.csv hoặc unit_aliases.csv. Có thể là: so-a',
    ]);
    expect(english.outcome?.issues.map(({ message }) => message)).toEqual([
      'The unit in column “unit_code” is not known. Add it to units.csv or unit_aliases.csv. May be meant: so-a',
    ]);
  });

  test('with a mapping by name, by its JSON, or as a part that is a file', async () => {
    const dataDir = await dataFolder();
    await mkdir(join(dataDir, 'mappings'));
    const mapping = JSON.stringify({
      name: 'ngắn',
      columns: { task_code: 'a', title: 'b', unit: 'c', assigned_on: 'd' },
    });
    await writeFile(join(dataDir, 'mappings', 'ngắn.json'), mapping);
    const served = await serve(dataDir);
    const list = 'a,b,c,d\n1,Một,Sở Alpha,2019-06-01\n';
    for (const [at, part] of [
      { name: 'mapping', value: 'ngắn' },
      { name: 'mapping', value: mapping },
      { name: 'mapping', file: 'm.json', value: mapping },
    ].entries()) {
      const form = multipart([
        { name: 'file', file: 'l.csv', value: list },
        part,
        { name: 'as_of', value: `2019-07-0${at + 1}` },
      ]);
      const [, location] = jobIn(await send(served, 'POST', SNAPSHOTS, form));
      expect(await followed(served, location)).toMatchObject({
        state: 'published',
        request: { mapping: 'ngắn' },
      });
    }
  });

  test('refused, dry, or of a bad machine: what became of it is told', async () => {
    const dataDir = await dataFolder();
    const served = await serve(dataDir);
    const bad = { headers: CSV, body: 'a,b\n1,2\n' };
    const [, refused] = jobIn(await send(served, 'POST', `${SNAPSHOTS}?${AT}`, bad));
    const told = await followed(served, refused);
    expect(misfits('Import', told)).toEqual([]);
    expect(told).toMatchObject({
      state: 'refused',
      outcome: { status: 'refused', rows_accepted: 0 },
    });
    const nothing = { headers: CSV, body: '' };
    const [, empty] = jobIn(await send(served, 'POST', `${SNAPSHOTS}?${AT}`, nothing));
    expect((await followed(served, empty)).outcome?.issues[0]?.code).toBe('empty_file');
    const dry = { headers: CSV, body: listOf('1') };
    const [, checked] = jobIn(await send(served, 'POST', `${SNAPSHOTS}?${AT}&dry_run=1`, dry));
    expect(await followed(served, checked)).toMatchObject({
      state: 'checked',
      outcome: { snapshot: null, rows_accepted: 1 },
    });
    expect((await get<SnapshotsAnswer>(served, SNAPSHOTS)).snapshots).toEqual([]);
    for (const location of [refused, checked]) {
      const folder = join(dataDir, 'imports', location.split('/').at(-1) ?? '');
      expect(await readdir(folder)).not.toContain('received');
    }
  });
});

describe('what is refused', () => {
  const file = { name: 'file', file: 'a.csv', value: listOf('1') };
  const asOf = { name: 'as_of', value: AS_OF };

  test.each([
    ['no as-of', [file], 'invalid_parameter', 'as_of'],
    [
      'an as-of that is none',
      [file, { name: 'as_of', value: 'mai' }],
      'invalid_parameter',
      'as_of',
    ],
    [
      'an unknown field',
      [file, asOf, { name: 'colour', value: 'x' }],
      'unknown_parameter',
      'colour',
    ],
    [
      'a word for yes',
      [file, asOf, { name: 'confirm', value: 'ja' }],
      'invalid_parameter',
      'confirm',
    ],
    ['no file', [asOf], 'upload_malformed', undefined],
    ['two files', [file, file, asOf], 'upload_malformed', undefined],
    ['a file of another name', [{ ...file, name: 'tệp' }, asOf], 'upload_malformed', undefined],
    ['a field twice', [file, asOf, asOf], 'upload_malformed', undefined],
    [
      'a mapping that is none',
      [file, asOf, { name: 'mapping', value: '{"x":1}' }],
      'bad_mapping',
      undefined,
    ],
    [
      'a mapping by a path',
      [file, asOf, { name: 'mapping', value: '../units' }],
      'bad_mapping',
      undefined,
    ],
    [
      'a mapping that is not kept',
      [file, asOf, { name: 'mapping', value: 'app' }],
      'bad_mapping',
      undefined,
    ],
  ])('%s', async (_what, parts, code, name) => {
    const dataDir = await dataFolder();
    const served = await serve(dataDir);
    const [status, told, params] = problemIn(
      await send(served, 'POST', SNAPSHOTS, multipart(parts)),
    );
    expect([status, told, params['name']]).toEqual([400, code, name]);
    const { imports } = await get<ImportsAnswer>(served, '/api/v1/imports');
    expect(imports.filter(({ state }) => state !== 'abandoned')).toEqual([]);
    for (const { id } of imports) {
      expect(await readdir(join(dataDir, 'imports', id))).not.toContain('received');
    }
  });

  test.each([
    ['no type', {}],
    ['a form of the other kind', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['a packed body', { ...CSV, 'Content-Encoding': 'gzip' }],
  ])('%s is no way to send a file', async (_what, headers) => {
    const served = await serve(await dataFolder());
    const answer = await send(served, 'POST', `${SNAPSHOTS}?${AT}`, { headers, body: 'x' });
    expect(problemIn(answer).slice(0, 2)).toEqual([415, 'upload_unsupported']);
  });

  test('a form cut short', async () => {
    const dataDir = await dataFolder();
    const served = await serve(dataDir);
    const { headers, body } = multipart([asOf, file]);
    for (const length of [20, 80, 200, body.length - 20]) {
      const answer = await send(served, 'POST', SNAPSHOTS, {
        headers,
        body: body.slice(0, length),
      });
      expect([length, problemIn(answer)[0]]).toEqual([length, 400]);
    }
    expect(await readdir(join(dataDir, 'imports')).catch(() => [])).toEqual([]);
  });
});

describe('an Idempotency-Key', () => {
  test('makes one job of many requests, also at once; other content or another request is told', async () => {
    const served = await serve(await dataFolder());
    const key = { ...CSV, 'Idempotency-Key': 'a-key' };
    const path = `${SNAPSHOTS}?${AT}`;
    const sent = { headers: key, body: listOf('1') };
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => send(served, 'POST', path, sent)),
    );
    const locations = new Set(answers.map(({ headers }) => headers.location));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 202));
    expect(locations.size).toBe(1);
    const [location = ''] = locations;
    expect((await followed(served, location)).state).toBe('published');
    const [status, again, job] = jobIn(await send(served, 'POST', path, sent));
    expect([status, again, job.state]).toEqual([200, location, 'published']);
    expect((await get<ImportsAnswer>(served, '/api/v1/imports')).imports).toHaveLength(1);
    for (const [other, body] of [
      [path, listOf('2')],
      [`${path}&source=other`, listOf('1')],
    ] as const) {
      const answer = await send(served, 'POST', other, { headers: key, body });
      expect(problemIn(answer).slice(0, 2)).toEqual([422, 'key_reused']);
    }
  });

  test('that is none is refused', async () => {
    const served = await serve(await dataFolder());
    const headers = { ...CSV, 'Idempotency-Key': 'x'.repeat(300) };
    const answer = await send(served, 'POST', `${SNAPSHOTS}?${AT}`, { headers, body: 'x' });
    expect(problemIn(answer).slice(0, 2)).toEqual([400, 'invalid_parameter']);
  });
});

test('a snapshot is withdrawn with a reason, and restored', async () => {
  const served = await serve(await dataFolder());
  const sent = { headers: CSV, body: listOf('1') };
  const [, location] = jobIn(await send(served, 'POST', `${SNAPSHOTS}?${AT}`, sent));
  await followed(served, location);
  const one = `${SNAPSHOTS}/20190703T100000-r1`;
  const json = (value: unknown) => ({
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(value),
  });
  const none = await send(served, 'POST', `${one}/withdraw`, json({ reason: ' ' }));
  expect(problemIn(none)).toMatchObject([400, 'invalid_parameter', { name: 'reason' }]);
  for (const changed of [true, false]) {
    const answer = await send(served, 'POST', `${one}/withdraw`, json({ reason: 'sai kỳ' }));
    expect(misfits('SnapshotChange', JSON.parse(answer.text))).toEqual([]);
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      200,
      { id: '20190703T100000-r1', withdrawn: true, changed },
    ]);
    expect((await get<SnapshotsAnswer>(served, SNAPSHOTS)).newest).toBe(null);
  }
  const back = await send(served, 'POST', `${one}/restore`);
  expect(JSON.parse(back.text)).toMatchObject({ withdrawn: false, changed: true });
  expect((await get<SnapshotsAnswer>(served, SNAPSHOTS)).newest).toBe('20190703T100000-r1');
  for (const id of ['20190101T000000-r1', 'x']) {
    const answer = await send(served, 'POST', `${SNAPSHOTS}/${id}/restore`);
    expect([id, answer.status]).toEqual([id, 404]);
  }
});

test('an import is given up', async () => {
  const dataDir = await dataFolder();
  const served = await serve(dataDir, { atOnce: 1 });
  const locations = [];
  for (const name of ['1', '2', '3']) {
    const sent = { headers: CSV, body: listOf(name) };
    locations.push(jobIn(await send(served, 'POST', `${SNAPSHOTS}?${AT}`, sent))[1]);
  }
  const waiting = await get<ImportAnswer>(served, locations[2]!);
  expect(waiting.progress).toMatchObject({ phase: 'queued', queue_position: 2 });
  const given = await send(served, 'DELETE', locations[1]!);
  expect([given.status, (JSON.parse(given.text) as ImportAnswer).state]).toEqual([
    200,
    'abandoned',
  ]);
  expect(await readdir(join(dataDir, locations[1]!.replace('/api/v1', '')))).not.toContain(
    'received',
  );
  expect((await followed(served, locations[2]!)).state).toBe('published');
  for (const id of ['x', '00000000-0000-0000-0000-000000000000']) {
    expect((await send(served, 'GET', `/api/v1/imports/${id}`)).status).toBe(404);
    expect((await send(served, 'DELETE', `/api/v1/imports/${id}`)).status).toBe(404);
  }
});
