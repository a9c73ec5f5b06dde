import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { catalogOf, dataFolder, importOne, line, writeList } from './data-folder.ts';

async function keepingFolder(): Promise<string> {
  const dataDir = await dataFolder();
  await writeFile(join(dataDir, 'dondoc.config.json'), '{"keep_received_files": true}');
  return dataDir;
}

function keptIn(dataDir: string): Promise<string[]> {
  return readdir(join(dataDir, 'received')).catch(() => []);
}

test('nothing is kept unless the office says so', async () => {
  const dataDir = await dataFolder();
  await importOne(dataDir, await writeList(dataDir, 'a.csv', [line('1')]));
  expect(await keptIn(dataDir)).toEqual([]);
});

test('a published file is kept under its hash, once, and named by its format', async () => {
  const dataDir = await keepingFolder();
  const list = await writeList(dataDir, 'Danh sách.CSV', [line('1')]);
  await importOne(dataDir, list);
  const [snapshot] = (await catalogOf(dataDir)).snapshots;
  const name = `${snapshot?.source_file.sha256}.csv`;
  expect(await keptIn(dataDir)).toEqual([name]);
  expect(await readFile(join(dataDir, 'received', name))).toEqual(await readFile(list));
  const again = await importOne(dataDir, list, { asOf: '2019-08-01' });
  expect(again.status).toBe('published');
  expect(await keptIn(dataDir)).toEqual([name]);
});

test('an ending that says nothing is left out; that of a packed file is whole', async () => {
  const dataDir = await keepingFolder();
  const list = await writeList(dataDir, 'a.csv', [line('1')]);
  const odd = join(dataDir, 'a.2019-07');
  await rename(list, odd);
  const packed = join(dataDir, 'b.csv.gz');
  await writeFile(packed, gzipSync(await readFile(await writeList(dataDir, 'b.csv', [line('2')]))));
  await importOne(dataDir, odd);
  await importOne(dataDir, packed, { asOf: '2019-08-01' });
  const endings = (await keptIn(dataDir)).map((name) => name.slice(64));
  expect(endings.sort()).toEqual(['', '.csv.gz']);
});

test('neither a dry run nor a refused list is kept', async () => {
  const dataDir = await keepingFolder();
  await importOne(dataDir, await writeList(dataDir, 'a.csv', [line('1')]), { dryRun: true });
  await importOne(dataDir, await writeList(dataDir, 'b.csv', [line('1', { unit_code: '?' })]));
  expect(await keptIn(dataDir)).toEqual([]);
});

const HEADING = 'task_code,title,unit_code,assigned_on,secrecy';

test.each([
  ['a secret row', '2,Việc X,so-a,2019-06-01,Mật'],
  ['a row whose secrecy cannot be read', '2,Việc X,so-a,2019-06-01,,Tuyệt mật'],
])('a file with %s is not kept, and that is said', async (_, other) => {
  const dataDir = await keepingFolder();
  const file = join(dataDir, 'secret.csv');
  await writeFile(file, [HEADING, '1,Việc A,so-a,2019-06-01,', other, ''].join('\n'));
  const outcome = await importOne(dataDir, file);
  expect(outcome).toMatchObject({ status: 'published', rows_accepted: 1, rows_refused: 1 });
  expect(outcome.warnings.map(({ code }) => code)).toContain('received_not_kept');
  expect(await keptIn(dataDir)).toEqual([]);
  for (const folder of ['snapshots', 'manifests']) {
    for (const entry of await readdir(join(dataDir, folder), {
      recursive: true,
      withFileTypes: true,
    })) {
      if (!entry.isFile()) continue;
      expect(await readFile(join(entry.parentPath, entry.name), 'utf8')).not.toContain('Việc X');
    }
  }
});
