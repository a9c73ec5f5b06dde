import { type ChildProcess, spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { mappingSchema } from '#app/intake/mapping.ts';
import { type StoreFiles, diskFiles } from '#app/store/files.server.ts';
import { sweepTemporary } from '#app/store/sweep.server.ts';
import { layoutOf } from '#app/store/layout.ts';
import {
  AS_OF,
  catalogOf,
  dataFolder,
  importOne,
  line,
  writeList,
} from '../unit/store/data-folder.ts';

/** Every point is an import and a look at the store; other work on the machine slows them down. */
vi.setConfig({ testTimeout: 600_000 });

const OLD = [line('1'), line('2', { due_on: '2019-06-20' })];
const CREATING = mappingSchema.parse({ columns: {}, unknown_units: 'create' });

type When = 'before' | 'after' | 'half-way through';

/** The disk up to call `at`; there it fails, and with it everything that follows if it is death. */
function failingFiles(
  at: number,
  code: string,
  when: When,
): { files: StoreFiles; calls: () => number } {
  let calls = 0;
  let dead = false;
  const failure = () => Object.assign(new Error(code), { code });
  const wrap =
    <A extends unknown[]>(call: (...args: A) => Promise<void>) =>
    async (...args: A): Promise<void> => {
      if (dead) throw failure();
      const hit = calls++ === at;
      dead = hit && code === 'DEAD';
      if (hit && when === 'half-way through') await half(call, args);
      if (hit && when !== 'after') throw failure();
      await call(...args);
      if (hit) throw failure();
    };
  const { makeFolder, writeNew, syncFile, syncFolder, rename, linkNew, remove } = diskFiles;
  const files = {
    makeFolder: wrap(makeFolder),
    writeNew: wrap(writeNew),
    syncFile: wrap(syncFile),
    syncFolder: wrap(syncFolder),
    rename: wrap(rename),
    linkNew: wrap(linkNew),
    remove: wrap(remove),
  };
  return { files, calls: () => calls };
}

/** A file is torn in the middle; the other calls are one step and do not happen. */
async function half<A extends unknown[]>(
  call: (...args: A) => Promise<void>,
  args: A,
): Promise<void> {
  const [path, content] = args;
  if (call !== (diskFiles.writeNew as unknown)) return;
  await diskFiles.writeNew(String(path), String(content).slice(0, String(content).length / 2));
}

describe.each(['DEAD', 'ENOSPC', 'EIO'])('%s at every call to the file system', (code) => {
  test.each<When>(['before', 'after', 'half-way through'])('failing %s the call', async (when) => {
    const dataDir = await dataFolder();
    const mapping = CREATING;
    const first = await importOne(dataDir, await writeList(dataDir, 'old.csv', OLD));
    let points = 0;
    let published = 1;
    for (let at = 0; ; at += 1) {
      const asOf = `2019-08-01T00:${String(at).padStart(2, '0')}:00+07:00`;
      const lines = [line('1'), line('2'), line('3', { unit_code: `Ban ${at}` })];
      const list = await writeList(dataDir, 'new.csv', lines);
      const { files, calls } = failingFiles(at, code, when);
      const attempt = importOne(dataDir, list, { asOf, mapping, storeFiles: files });
      const acknowledged = await attempt.then(
        ({ status }) => status === 'published',
        () => false,
      );
      const catalog = await catalogOf(dataDir);
      const there = catalog.snapshots.filter((snapshot) => snapshot.as_of === asOf);
      expect(catalog.damaged).toEqual([]);
      expect(catalog.servable.map(({ id }) => id)).toContain(first.snapshot);
      expect(there.length).toBeLessThanOrEqual(1);
      if (acknowledged) expect(there).toHaveLength(1);
      if (there.length === 1) {
        expect(there[0]?.rows_accepted).toBe(3);
        expect(catalog.units.map(({ code: unit }) => unit)).toContain(`ban-${at}`);
      }
      published += there.length;
      if (calls() <= at) break;
      points += 1;
      const again = await importOne(dataDir, list, { asOf, mapping });
      expect(again).toMatchObject({ status: there.length === 1 ? 'unchanged' : 'published' });
      expect(again.revision).toBe(1);
      published += 1 - there.length;
    }
    expect(points).toBeGreaterThanOrEqual(20);
    const { snapshots } = await catalogOf(dataDir);
    expect(snapshots).toHaveLength(published);
    const folders = await readdir(layoutOf(dataDir).snapshots);
    expect(folders.sort()).toEqual(snapshots.map(({ id }) => id).sort());
  });
});

const RUNNER = `
  const { importFiles } = await import(process.env.INTAKE);
  const outcome = await importFiles(JSON.parse(process.env.REQUEST));
  process.stdout.write(JSON.stringify([outcome.status, outcome.snapshot]));
`;

interface Runner {
  child: ChildProcess;
  done: Promise<readonly [string, string] | null>;
}

function importInProcess(dataDir: string, file: string, asOf = AS_OF): Runner {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', RUNNER],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        INTAKE: new URL('../../app/intake/import-files.server.ts', import.meta.url).href,
        REQUEST: JSON.stringify({ dataDir, files: [file], asOf, importedBy: 'test' }),
      },
    },
  );
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  const done = new Promise<readonly [string, string] | null>((resolve) => {
    child.once('close', () => resolve(said === '' ? null : (JSON.parse(said) as [string, string])));
  });
  return { child, done };
}

test('kill -9 at any moment leaves the previous state, and no lock', async () => {
  const dataDir = await dataFolder();
  const first = await importOne(dataDir, await writeList(dataDir, 'old.csv', OLD));
  const rows = Array.from({ length: 3000 }, (_, at) => line(`${at}`));
  const list = await writeList(dataDir, 'new.csv', rows);
  let killed = 0;
  for (let delay = 400; delay <= 1600; delay += 100) {
    const asOf = `2019-08-01T00:00:${String(delay / 100).padStart(2, '0')}+07:00`;
    const { child, done } = importInProcess(dataDir, list, asOf);
    await sleep(delay);
    child.kill('SIGKILL');
    const answer = await done;
    if (answer === null) killed += 1;
    const { servable, damaged } = await catalogOf(dataDir);
    expect(damaged).toEqual([]);
    expect(servable.map(({ id }) => id)).toContain(first.snapshot);
    const there = servable.filter((snapshot) => snapshot.as_of === asOf);
    if (answer !== null) expect(there).toHaveLength(1);
    for (const snapshot of there) expect(snapshot.rows_accepted).toBe(3000);
  }
  expect(killed).toBeGreaterThan(0);
  expect(await importOne(dataDir, list)).toMatchObject({ status: 'published', revision: 2 });
  const layout = layoutOf(dataDir);
  await sweepTemporary(layout, diskFiles, Date.now() + 2 * 86_400_000);
  expect(await readdir(layout.tmp)).toEqual(['publishing.lock']);
});

test('many imports from several processes at once: every acknowledged one is there once', async () => {
  const dataDir = await dataFolder();
  const lists = await Promise.all(
    [1, 2, 3].map((n) =>
      writeList(
        dataDir,
        `${n}.csv`,
        Array.from({ length: n }, (_, at) => line(`${at}`)),
      ),
    ),
  );
  const inProcesses = lists.concat(lists).map((file) => importInProcess(dataDir, file).done);
  const here = Array.from({ length: 12 }, (_, at) =>
    importOne(dataDir, lists[at % 3] ?? '').then(
      ({ status, snapshot }) => [status, String(snapshot)] as const,
    ),
  );
  const answers = await Promise.all([...inProcesses, ...here]);
  const published = answers.filter((answer) => answer?.[0] === 'published').map((a) => a?.[1]);
  expect(answers).not.toContain(null);
  expect(new Set(published).size).toBe(published.length);
  const { snapshots, damaged } = await catalogOf(dataDir);
  expect(damaged).toEqual([]);
  expect(snapshots.map(({ id }) => id).sort()).toEqual(published.sort());
  const revisions = snapshots.map(({ revision }) => revision).sort((a, b) => a - b);
  expect(revisions).toEqual(revisions.map((_, at) => at + 1));
  for (const answer of answers) expect(snapshots.map(({ id }) => id)).toContain(answer?.[1]);
});
