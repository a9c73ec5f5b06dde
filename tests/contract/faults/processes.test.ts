import { type ChildProcess, spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { diskFiles } from '#app/store/files.server.ts';
import { sweepTemporary } from '#app/store/sweep.server.ts';
import { layoutOf } from '#app/store/layout.ts';
import {
  AS_OF,
  catalogOf,
  dataFolder,
  importOne,
  line,
  writeList,
} from '../../unit/store/data-folder.ts';
import { importOld } from './every-call.ts';

/** Other work on the machine slows the processes down. */
vi.setConfig({ testTimeout: 600_000 });

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
        INTAKE: new URL('../../../app/intake/import-files.server.ts', import.meta.url).href,
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
  const first = await importOld(dataDir);
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
    expect(servable.map(({ id }) => id)).toContain(first);
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
