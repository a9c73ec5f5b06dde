import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { isDondocError } from '#app/model/errors.ts';
import { catalogOf, dataFolder } from '../../store/data-folder.ts';
import { REQUEST, body, deskOf, ended, listOf } from './desk.ts';

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
  expect((await desk.start(job.id, REQUEST)).state).toBe('running');
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
  await desk.start(job.id, { ...REQUEST, dry_run: true });
  expect((await ended(desk, job.id)).state).toBe('checked');
  expect((await catalogOf(dataDir)).snapshots).toEqual([]);
  await desk.start(job.id, REQUEST);
  expect((await ended(desk, job.id)).state).toBe('published');
  expect(await problemOf(desk.start(job.id, REQUEST))).toEqual(['import_state', 409]);

  for (const once of [false, true]) {
    const { job: bad } = await desk.receive(body('a,b\n1,2\n'), { name: 'b.csv', by: 'api', once });
    await desk.start(bad.id, REQUEST);
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
  const starts = await Promise.allSettled([here.start(id, REQUEST), there.start(id, REQUEST)]);
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
  await desk.start(job.id, { ...REQUEST, mapping });
  expect(await desk.wait(job.id, 30_000)).toMatchObject({
    state: 'published',
    understanding: null,
    outcome: { rows_accepted: 2 },
  });
});
