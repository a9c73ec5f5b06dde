import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { layoutOf } from '#app/store/layout.ts';
import { deskOf, listOf } from '../../unit/intake/desk/desk.ts';
import { catalogOf, dataFolder } from '../../unit/store/data-folder.ts';
import { type DeskProcess, type List, childrenOf, deskProcess, lives } from './desk-process.ts';

/** Fifty imports, each in a process of its own; other work on the machine slows them down. */
vi.setConfig({ testTimeout: 600_000 });

const EACH = 25;
const MOST_KILLED = 5;
const ACKNOWLEDGED_BEFORE_DEATH = 15;

/** Lists of different moments, each with as many rows as nothing else has. */
function lists(of: number): List[] {
  return Array.from({ length: EACH }, (_, at) => ({
    name: `list-${of}-${at}.csv`,
    text: listOf(...Array.from({ length: rowsOf(of, at) }, (_one, row) => `${of}-${at}-${row}`)),
    as_of: momentOf(of, at),
  }));
}

function momentOf(of: number, at: number): string {
  return `2019-07-03T1${of}:${String(at).padStart(2, '0')}:00+07:00`;
}

function rowsOf(of: number, at: number): number {
  return 1 + of * EACH + at;
}

/** Kills one of its imports every now and then, as long as it lives; returns how many. */
async function killNowAndThen({ process: { pid }, said }: DeskProcess): Promise<number> {
  let killed = 0;
  while (said.length < EACH && killed < MOST_KILLED) {
    const [victim] = childrenOf(pid ?? 0);
    if (victim !== undefined) {
      try {
        process.kill(victim, 'SIGKILL');
        killed += 1;
      } catch {
        // It had just ended.
      }
    }
    await sleep(1_300);
  }
  return killed;
}

test('fifty imports from two processes, some of them killed: each acknowledged snapshot is there once', async () => {
  const dataDir = await dataFolder();
  const started = performance.now();
  const dying = deskProcess(dataDir, lists(0));
  const living = deskProcess(dataDir, lists(1));
  const killing = killNowAndThen(living);

  await vi.waitUntil(() => dying.said.length >= ACKNOWLEDGED_BEFORE_DEATH, {
    timeout: 300_000,
    interval: 20,
  });
  const orphans = childrenOf(dying.process.pid ?? 0);
  dying.process.kill('SIGKILL');
  await dying.ended;
  await vi.waitUntil(() => orphans.every((pid) => !lives(pid)), { timeout: 5_000 });
  await living.ended;
  const killed = await killing;

  const acknowledged = [...dying.said, ...living.said];
  const published = acknowledged.filter(({ state }) => state === 'published');
  const failed = acknowledged.filter(({ state }) => state === 'failed');
  expect(living.said).toHaveLength(EACH);
  expect(failed.map(({ problem }) => problem)).toEqual(failed.map(() => 'import_died'));
  expect(killed).toBeGreaterThanOrEqual(3);
  const { snapshots, damaged } = await catalogOf(dataDir);
  expect(damaged).toEqual([]);
  for (const { as_of } of published) {
    expect(snapshots.filter((snapshot) => snapshot.as_of === as_of)).toHaveLength(1);
  }

  // Whoever comes next finds what broke off, and does it again.
  const desk = deskOf(dataDir);
  const left = (await desk.list()).filter(({ state }) => state !== 'published');
  expect(left.length).toBe(2 * EACH - published.length);
  for (const { id, state, request, file } of left) {
    expect(['failed', 'received']).toContain(state);
    const [, of = '', at = ''] = /list-(\d)-(\d+)/.exec(file.name) ?? [];
    const as_of = momentOf(Number(of), Number(at));
    await desk.start(id, { ...REQUEST, as_of, ...request }, () => Promise.resolve());
  }
  for (const { id } of left) {
    expect(['published', 'unchanged']).toContain((await desk.wait(id, 300_000))?.state);
  }

  const all = await catalogOf(dataDir);
  expect(all.damaged).toEqual([]);
  const seen = all.snapshots.map(({ as_of, rows_accepted }) => `${as_of} ${rows_accepted}`);
  const wanted = [0, 1].flatMap((of) =>
    lists(of).map(({ as_of }, at) => `${as_of} ${rowsOf(of, at)}`),
  );
  expect(seen.sort()).toEqual(wanted.sort());
  const folders = await readdir(layoutOf(dataDir).snapshots);
  expect(folders.sort()).toEqual(all.snapshots.map(({ id }) => id).sort());
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(
    `50 imports in ${seconds} s; ${killed} killed, one process with ${orphans.length} running; ${published.length} acknowledged, ${left.length} done again\n`,
  );
});

const REQUEST = { mapping: null, source: null, confirm: true, dry_run: false };
