import { mkdir, readFile, readdir, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { deskFilesIn, type JobRecord } from '#app/intake/desk/desk-files.server.ts';
import { fileNameOf } from '#app/intake/desk/file-name.ts';
import { sweepDesk } from '#app/intake/desk/sweep-desk.server.ts';
import type { JobRequest } from '#app/intake/desk/import-job.ts';
import { isDondocError } from '#app/model/errors.ts';
import { catalogOf, dataFolder } from '../../store/data-folder.ts';
import { REQUEST, UNHEARD, body, deskOf, ended, listOf } from './desk.ts';

/** Each import is a process of its own, beside other work on the machine. */
vi.setConfig({ testTimeout: 120_000 });

async function problemOf(promise: Promise<unknown>): Promise<[string, number]> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!isDondocError(error)) throw new Error('no problem was told', { cause: error });
  return [error.problem.code, error.problem.status];
}

test('a file is received, imported and gone; what became of it stays to be read', async () => {
  const dataDir = await dataFolder();
  const desk = deskOf(dataDir);
  const { job, replayed } = await desk.receive(body(listOf('1', '2')), {
    name: 'a.csv',
    by: 'api',
  });
  expect([job.state, job.file.name, replayed]).toEqual(['received', 'a.csv', false]);
  expect((await desk.start(job.id, REQUEST, UNHEARD)).state).toBe('running');
  const done = await ended(desk, job.id);
  expect(done).toMatchObject({
    state: 'published',
    progress: null,
    problem: null,
    outcome: { snapshot: '20190703T100000-r1', rows_read: 2, rows_accepted: 2 },
  });
  expect(await readdir(join(dataDir, 'imports', job.id))).not.toContain('received');
  const [snapshot] = (await catalogOf(dataDir)).snapshots;
  expect(snapshot).toMatchObject({ imported_by: 'api', source_file: job.file });
  expect(await deskOf(dataDir).list()).toEqual([done]);
});

test('a refused file stays to be mended, a checked one to be published, unless nobody comes back', async () => {
  const dataDir = await dataFolder();
  const desk = deskOf(dataDir);
  const { job } = await desk.receive(body(listOf('1')), { name: 'a.csv', by: 'page' });
  await desk.start(job.id, { ...REQUEST, dry_run: true }, UNHEARD);
  expect((await ended(desk, job.id)).state).toBe('checked');
  expect((await catalogOf(dataDir)).snapshots).toEqual([]);
  await desk.start(job.id, REQUEST, UNHEARD);
  expect((await ended(desk, job.id)).state).toBe('published');
  expect(await problemOf(desk.start(job.id, REQUEST, UNHEARD))).toEqual(['import_state', 409]);

  for (const once of [false, true]) {
    const { job: bad } = await desk.receive(body('a,b\n1,2\n'), { name: 'b.csv', by: 'api', once });
    await desk.start(bad.id, REQUEST, UNHEARD);
    expect((await ended(desk, bad.id)).state).toBe('refused');
    expect((await readdir(join(dataDir, 'imports', bad.id))).includes('received')).toBe(!once);
  }
});

test('what breaks off, is too large or has no room leaves nothing', async () => {
  const dataDir = await dataFolder();
  await writeFile(join(dataDir, 'dondoc.config.json'), '{"max_upload_mb": 1}');
  const desk = deskOf(dataDir);
  const broken = new PassThrough();
  broken.write('half');
  setTimeout(() => broken.destroy(), 50);
  const delivery = { name: 'a.csv', by: 'api' };
  expect(await problemOf(desk.receive(broken, delivery))).toEqual(['upload_broken', 400]);
  const large = Readable.from([Buffer.alloc(600_000), Buffer.alloc(600_000)]);
  expect(await problemOf(desk.receive(large, delivery))).toEqual(['upload_too_large', 413]);
  expect(await readdir(join(dataDir, 'imports'))).toEqual([]);
  await desk.receive(body('x'.repeat(1_000_000)), delivery);
});

test('one key is one job, also when it comes twice at once; other content is told', async () => {
  const dataDir = await dataFolder();
  const [here, there] = [deskOf(dataDir), deskOf(dataDir)];
  const delivery = { name: 'a.csv', by: 'api', idempotencyKey: 'k' };
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      (at % 2 === 0 ? here : there).receive(body(listOf('1')), delivery),
    ),
  );
  expect(new Set(all.map(({ job }) => job.id)).size).toBe(1);
  expect(all.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(await here.list()).toHaveLength(1);
  expect(await problemOf(here.receive(body(listOf('2')), delivery))).toEqual(['key_reused', 422]);
  const id = all[0]!.job.id;
  const starts = await Promise.allSettled([
    here.start(id, REQUEST, UNHEARD),
    there.start(id, REQUEST, UNHEARD),
  ]);
  expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await ended(here, id)).state).toBe('published');
  expect((await here.receive(body(listOf('1')), delivery)).job).toMatchObject({
    id,
    state: 'published',
  });
  const other = await here.receive(body(listOf('1')), { name: 'a.csv', by: 'api' });
  await here.abandon(other.job.id);
  expect((await here.get(other.job.id))?.state).toBe('abandoned');
});

test('a file is understood before it is imported; what it showed goes with it', async () => {
  const dataDir = await dataFolder();
  const desk = deskOf(dataDir);
  const { job } = await desk.receive(body(listOf('1', '2')), { name: 'a.csv', by: 'page' });
  expect((await desk.understand(job.id)).state).toBe('running');
  const understood = await desk.wait(job.id, 30_000);
  expect(understood).toMatchObject({
    state: 'understood',
    understanding: { format: 'csv', header_row: 1, rows: { tasks: 2 }, questions: [] },
  });
  const mapping = understood?.understanding?.mapping ?? null;
  await desk.start(job.id, { ...REQUEST, mapping }, UNHEARD);
  expect(await desk.wait(job.id, 30_000)).toMatchObject({
    state: 'published',
    understanding: null,
    outcome: { rows_accepted: 2 },
  });
});

test('of a snapshot that came to be is heard once, before the job has ended, and of nothing else', async () => {
  const dataDir = await dataFolder();
  const unexpected: unknown[] = [];
  const desk = deskOf(dataDir, { onError: (error) => unexpected.push(error) });
  const heard: unknown[] = [];
  const imported = async (text: string, request: Partial<JobRequest> = {}, fails = false) => {
    const { job } = await desk.receive(body(text), { name: 'a.csv', by: 'api' });
    await desk.start(job.id, { ...REQUEST, ...request }, async (published) => {
      heard.push({ ...published, while: (await desk.get(job.id))?.state });
      if (fails) throw new Error('no room');
    });
    return (await ended(desk, job.id)).state;
  };
  expect(await imported(listOf('1', '2'), { dry_run: true })).toBe('checked');
  expect(await imported('a,b\n1,2\n')).toBe('refused');
  expect(heard).toEqual([]);
  expect(await imported(listOf('1', '2'))).toBe('published');
  expect(await imported(listOf('1', '2'))).toBe('unchanged');
  const first = { snapshot: '20190703T100000-r1', rows: 2, while: 'running' };
  expect(heard).toEqual([first]);

  expect(await imported(listOf('1', '2', '3'), { confirm: true }, true)).toBe('published');
  expect(heard).toEqual([first, { snapshot: '20190703T100000-r2', rows: 3, while: 'running' }]);
  expect(unexpected).toEqual([new Error('no room')]);
});

describe('after a restart', () => {
  async function left(dataDir: string, change: (record: JobRecord) => JobRecord): Promise<string> {
    const before = deskOf(dataDir);
    const { job } = await before.receive(body(listOf('1')), { name: 'a.csv', by: 'page' });
    const file = join(dataDir, 'imports', job.id, 'job.json');
    const record = JSON.parse(await readFile(file, 'utf8')) as JobRecord;
    await writeFile(file, JSON.stringify(change(record)));
    return job.id;
  }

  test('what ran in a process that is gone has failed, and can be started again', async () => {
    const dataDir = await dataFolder();
    const id = await left(dataDir, (record) => ({
      ...record,
      runs: 1,
      owner: { host: hostname(), pid: 2 ** 22 + 1 },
      job: { ...record.job, state: 'running', request: REQUEST },
    }));
    const desk = deskOf(dataDir);
    expect(await desk.get(id)).toMatchObject({
      state: 'failed',
      problem: { code: 'import_interrupted' },
    });
    await desk.start(id, REQUEST, UNHEARD);
    expect((await desk.wait(id, 60_000))?.state).toBe('published');
  });

  test('what another process runs is left alone as long as it shows that it lives', async () => {
    const dataDir = await dataFolder();
    const id = await left(dataDir, (record) => ({
      ...record,
      owner: { host: 'another', pid: 1 },
      job: { ...record.job, state: 'running', request: REQUEST },
    }));
    const desk = deskOf(dataDir);
    expect((await desk.get(id))?.state).toBe('running');
    expect(await problemOf(desk.abandon(id))).toEqual(['import_state', 409]);
    const file = join(dataDir, 'imports', id, 'job.json');
    await utimes(file, Date.now() / 1000 - 60, Date.now() / 1000 - 60);
    expect((await desk.get(id))?.state).toBe('failed');
  });

  test('a server that stops ends its imports, and says so', async () => {
    const dataDir = await dataFolder();
    const desk = deskOf(dataDir, { onError: () => undefined });
    const { job } = await desk.receive(body(listOf('1')), { name: 'a.csv', by: 'page' });
    await desk.start(job.id, REQUEST, UNHEARD);
    await desk.close();
    expect(await desk.get(job.id)).toMatchObject({
      state: 'failed',
      problem: { code: 'import_interrupted' },
    });
  });
});

test('an import that takes too long is stopped', async () => {
  const dataDir = await dataFolder();
  const desk = deskOf(dataDir, { longestMs: 100, onError: () => undefined });
  const { job } = await desk.receive(body(listOf('1')), { name: 'a.csv', by: 'page' });
  await desk.start(job.id, REQUEST, UNHEARD);
  expect(await desk.wait(job.id, 60_000)).toMatchObject({
    state: 'failed',
    problem: { code: 'import_too_long', params: { minutes: '1' } },
  });
});

test('old files, records, broken uploads and keys are swept', async () => {
  const dataDir = await dataFolder();
  const desk = deskOf(dataDir);
  const delivery = { name: 'a.csv', by: 'page', idempotencyKey: 'k' };
  const { job } = await desk.receive(body(listOf('1')), delivery);
  const imports = join(dataDir, 'imports');
  await mkdir(join(imports, 'incoming-1', 'received'), { recursive: true });
  const files = deskFilesIn(dataDir);
  const at = (days: number) => Date.now() + days * 86_400_000;
  await sweepDesk(files, at(0.9));
  expect((await readdir(imports)).sort()).toEqual([job.id, 'incoming-1', 'keys'].sort());
  await sweepDesk(files, at(1.1));
  expect((await desk.get(job.id))?.state).toBe('abandoned');
  expect(await readdir(join(imports, job.id))).not.toContain('received');
  expect(await readdir(imports)).not.toContain('incoming-1');
  await sweepDesk(files, at(31));
  expect(await desk.get(job.id)).toBe(null);
  await sweepDesk(files, at(61));
  expect(await readdir(join(imports, 'keys'))).toEqual([]);
});

test.each([
  ['Danh sách tháng 6.xlsx', 'Danh sách tháng 6.xlsx'],
  ['C:\\Users\\x\\list.csv', 'list.csv'],
  ['../../etc/passwd', 'passwd'],
  ['a[1]{2}*?.csv', 'a(1)(2)__.csv'],
  ['.hidden', 'hidden'],
  ['..', 'upload'],
  ['', 'upload'],
  ['a\u0000b\u202ec\n.csv', 'abc.csv'],
  [`${'ệ'.repeat(300)}.csv.gz`, `${'ệ'.repeat(64)}.csv.gz`],
])('a file that is sent as %j is kept as %j', (given, kept) => {
  expect(fileNameOf(given)).toBe(kept);
});
