import { cp, mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resolveAsOf } from '#app/model/as-of.ts';
import { diskFiles } from '#app/store/files.server.ts';
import { expiredBefore, redactBefore } from '#app/store/redact.server.ts';
import { release } from '#app/store/release.server.ts';
import { verifySnapshots } from '#app/store/verify.server.ts';
import { withdraw } from '#app/store/withdraw.server.ts';
import { catalogOf, dataFolder, importOne, line, writeList } from './data-folder.ts';
import { storedRows } from './stored-rows.ts';

const SECRET = 'Xử lý đơn của ông Nguyễn Văn Kín';
const CHANGE = { before: '2019-07-04', by: 'test', graceMs: 0 };

async function folderWithTexts(settings = '{"keep_received_files": true}') {
  const dataDir = await dataFolder();
  await writeFile(join(dataDir, 'dondoc.config.json'), settings);
  const a = await writeList(dataDir, 'a.csv', [
    line('1', { title: SECRET, due_on: '2019-06-20' }),
    line('2', { unit_code: 'so-b', completed_on: '2019-06-09', due_on: '2019-06-10' }),
  ]);
  return { dataDir, a };
}

/** Every file of the store in which the text stands, plain or in Parquet's own packing. */
async function filesWith(dataDir: string, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const folder of ['snapshots', 'manifests', 'received', 'redacted', 'tmp']) {
    await mkdir(join(dataDir, folder), { recursive: true });
    const entries = await readdir(join(dataDir, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name);
      const content = path.endsWith('.parquet')
        ? JSON.stringify(await storedRows(entry.parentPath, entry.name))
        : await readFile(path, 'utf8');
      if (content.includes(text)) found.push(path);
    }
  }
  return found;
}

test('the texts are gone from every file, every figure stays, and the old id leads on', async () => {
  const { dataDir, a } = await folderWithTexts();
  const { snapshot: old } = await importOne(dataDir, a);
  expect((await filesWith(dataDir, SECRET)).length).toBeGreaterThanOrEqual(2);
  const then = await storedRows(join(dataDir, 'snapshots', String(old)), 'rollup.parquet');

  const done = await redactBefore(dataDir, CHANGE);

  const id = '20190703T100000-r2';
  expect(done).toMatchObject([{ id: old, replaced_by: id, by: 'test' }]);
  expect(await filesWith(dataDir, SECRET)).toEqual([]);
  expect(await readdir(join(dataDir, 'snapshots'))).toEqual([id]);
  expect(await readdir(join(dataDir, 'received'))).toEqual([]);
  const now = await storedRows(join(dataDir, 'snapshots', id), 'rollup.parquet');
  const withoutId = (rows: Record<string, unknown>[]) =>
    rows.map((row) => ({ ...row, snapshot_id: null }));
  expect(withoutId(now)).toEqual(withoutId(then));
  const catalog = await catalogOf(dataDir);
  expect(catalog.servable.map((one) => one.id)).toEqual([id]);
  expect(resolveAsOf(catalog, String(old)).id).toBe(id);
  expect(await verifySnapshots(dataDir)).toEqual([{ id, damaged: [] }]);
});

test('the same list does not bring the texts back, and a second time nothing is left to do', async () => {
  const { dataDir, a } = await folderWithTexts();
  await importOne(dataDir, a);
  await redactBefore(dataDir, CHANGE);
  expect(await importOne(dataDir, a)).toMatchObject({ status: 'unchanged', revision: 2 });
  expect(await redactBefore(dataDir, CHANGE)).toEqual([]);
  expect(expiredBefore(await catalogOf(dataDir), CHANGE.before)).toEqual([]);
});

test('a snapshot of the day itself and later ones keep their texts', async () => {
  const { dataDir, a } = await folderWithTexts();
  await importOne(dataDir, a);
  await importOne(dataDir, a, { asOf: '2019-08-01' });
  await redactBefore(dataDir, { ...CHANGE, before: '2019-07-03' });
  expect((await catalogOf(dataDir)).servable.map(({ redacted }) => redacted)).toEqual([
    undefined,
    undefined,
  ]);
  await redactBefore(dataDir, CHANGE);
  const left = await filesWith(dataDir, SECRET);
  expect(left.some((path) => path.includes('20190801'))).toBe(true);
  expect(left.some((path) => path.includes('20190703'))).toBe(false);
});

test('revisions that no longer answer are destroyed, and a link to one says so', async () => {
  const { dataDir, a } = await folderWithTexts();
  const first = await importOne(dataDir, a);
  const b = await writeList(dataDir, 'b.csv', [line('1', { title: SECRET })]);
  const second = await importOne(dataDir, b);
  await redactBefore(dataDir, CHANGE);
  const catalog = await catalogOf(dataDir);
  expect(catalog.servable.map(({ id }) => id)).toEqual(['20190703T100000-r3']);
  expect(resolveAsOf(catalog, String(second.snapshot)).revision).toBe(3);
  expect(() => resolveAsOf(catalog, String(first.snapshot))).toThrow(
    /as_of_redacted .*"expected":"20190703T100000-r3"/,
  );
  expect(await filesWith(dataDir, SECRET)).toEqual([]);
});

test('an id never names another snapshot, also where nothing of it stands', async () => {
  const { dataDir, a } = await folderWithTexts();
  const { snapshot } = await importOne(dataDir, a);
  await withdraw(dataDir, { id: String(snapshot), reason: 'nhầm tệp', by: 'test' });
  expect(await redactBefore(dataDir, CHANGE)).toMatchObject([{ replaced_by: null }]);
  expect((await catalogOf(dataDir)).snapshots).toEqual([]);
  expect(await importOne(dataDir, a)).toMatchObject({ status: 'published', revision: 2 });
});

test('files of several that were read together go together, others stay', async () => {
  const { dataDir, a } = await folderWithTexts();
  const b = await writeList(dataDir, 'b.csv', [line('3', { title: SECRET })]);
  await importOne(dataDir, a, { files: [a, b] });
  await importOne(dataDir, b, { asOf: '2019-08-01' });
  expect(await readdir(join(dataDir, 'received'))).toHaveLength(3);
  await redactBefore(dataDir, CHANGE);
  const catalog = await catalogOf(dataDir);
  const later = catalog.snapshots.find(({ redacted }) => !redacted);
  expect(await readdir(join(dataDir, 'received'))).toEqual([`${later?.source_file.sha256}.csv`]);
});

test('a damaged snapshot is left for a person to look at', async () => {
  const { dataDir, a } = await folderWithTexts();
  const { snapshot } = await importOne(dataDir, a);
  await writeFile(join(dataDir, 'snapshots', String(snapshot), 'tasks.parquet'), 'x');
  expect(expiredBefore(await catalogOf(dataDir), CHANGE.before)).toMatchObject([
    { held: 'damaged' },
  ]);
  expect(await redactBefore(dataDir, CHANGE)).toEqual([]);
  expect(await readdir(join(dataDir, 'snapshots'))).toEqual([snapshot]);
});

test('a damaged correction is not lost to the older figures', async () => {
  const { dataDir, a } = await folderWithTexts();
  await importOne(dataDir, a);
  const { snapshot: id } = await importOne(
    dataDir,
    await writeList(dataDir, 'b.csv', [line('1', { title: SECRET })]),
  );
  const file = join(dataDir, 'snapshots', String(id), 'tasks.parquet');
  await rename(file, `${file}.aside`);
  expect(await redactBefore(dataDir, CHANGE)).toEqual([]);
  await rename(`${file}.aside`, file);
  expect(resolveAsOf(await catalogOf(dataDir), undefined).id).toBe(id);
  expect(await readdir(join(dataDir, 'received'))).toHaveLength(2);
});

test('an older revision that is the released one is not lost to one that is not', async () => {
  const { dataDir, a } = await folderWithTexts();
  const { snapshot: first } = await importOne(dataDir, a);
  await release(dataDir, { id: String(first), by: 'test' });
  const later = await importOne(dataDir, await writeList(dataDir, 'b.csv', [line('1')]));
  expect(await redactBefore(dataDir, CHANGE)).toEqual([]);
  expect(expiredBefore(await catalogOf(dataDir), CHANGE.before)).toMatchObject([
    { held: 'older_released' },
  ]);
  await release(dataDir, { id: String(later.snapshot), by: 'test' });
  expect(await redactBefore(dataDir, CHANGE)).toHaveLength(2);
});

test('where nothing is past its time, nothing is touched, whatever cannot be read', async () => {
  const { dataDir, a } = await folderWithTexts();
  const { snapshot: id } = await importOne(dataDir, a);
  const everything = () => readdir(dataDir, { recursive: true });
  await redactBefore(dataDir, { ...CHANGE, before: '2018-01-01' });
  const before = await everything();
  const manifest = join(dataDir, 'manifests', `${id}.json`);
  await writeFile(manifest, '{');
  await redactBefore(dataDir, { ...CHANGE, before: '2018-01-01' });
  expect(await everything()).toEqual(before);
  await rename(join(dataDir, 'manifests'), join(dataDir, 'elsewhere'));
  await mkdir(join(dataDir, 'manifests'));
  await redactBefore(dataDir, CHANGE);
  expect(await readdir(join(dataDir, 'snapshots'))).toEqual([id]);
  expect(await readdir(join(dataDir, 'received'))).toHaveLength(1);
});

test('one that cannot be copied keeps none of the others', async () => {
  const { dataDir, a } = await folderWithTexts();
  await importOne(dataDir, a);
  const { snapshot: later } = await importOne(dataDir, a, { asOf: '2019-07-04' });
  const blocked: typeof diskFiles = {
    ...diskFiles,
    rename(from, to) {
      if (to.includes('20190704')) throw new Error('no room');
      return diskFiles.rename(from, to);
    },
  };
  const gone: string[] = [];
  const change = { ...CHANGE, before: '2019-07-05' };
  const onGone = ({ id }: { id: string }) => Promise.resolve(void gone.push(id));
  await expect(redactBefore(dataDir, { ...change, onGone }, blocked)).rejects.toThrow('no room');
  expect(gone).toEqual(['20190703T100000-r1']);
  expect((await readdir(join(dataDir, 'snapshots'))).sort()).toEqual([
    '20190703T100000-r2',
    String(later),
  ]);
});

test('what was destroyed meanwhile cannot be withdrawn, nor is it said to be', async () => {
  const { dataDir, a } = await folderWithTexts();
  const { snapshot: id } = await importOne(dataDir, a);
  await redactBefore(dataDir, CHANGE);
  const request = { id: String(id), reason: 'x', by: 'test' };
  await expect(withdraw(dataDir, request)).rejects.toThrow(/not_found/);
});

test('stopped at any call that changes the disk, a figure is never lost and the next run ends it', async () => {
  const { dataDir: whole, a } = await folderWithTexts();
  await importOne(whole, a);
  let stopped = 0;
  for (let stopAt = 1; ; stopAt += 1) {
    const dataDir = await dataFolder();
    await cp(whole, dataDir, { recursive: true, preserveTimestamps: true });
    let calls = 0;
    const failing = Object.fromEntries(
      Object.entries(diskFiles).map(([name, call]) => [
        name,
        (...args: never[]) => {
          calls += 1;
          if (calls === stopAt) throw new Error('stopped');
          return (call as (...rest: never[]) => unknown)(...args);
        },
      ]),
    ) as unknown as typeof diskFiles;
    const ended = await redactBefore(dataDir, CHANGE, failing).then(
      () => true,
      () => false,
    );
    const between = await catalogOf(dataDir);
    expect(between.damaged).toEqual([]);
    expect(resolveAsOf(between, undefined).rows_accepted).toBe(2);
    await redactBefore(dataDir, CHANGE);
    expect(await readdir(join(dataDir, 'snapshots'))).toEqual(['20190703T100000-r2']);
    expect(await readdir(join(dataDir, 'received'))).toEqual([]);
    const after = await catalogOf(dataDir);
    expect(after.servable).toHaveLength(1);
    expect(resolveAsOf(after, '20190703T100000-r1').redacted?.from).toBe('20190703T100000-r1');
    if (ended) break;
    stopped += 1;
  }
  expect(stopped).toBeGreaterThan(15);
}, 60_000);
