import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFiles } from '#app/intake/import-files.server.ts';
import { addDays } from '#app/model/day.ts';
import { parseQuery } from '#app/model/filters.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { type Portal, openPortal } from '#app/query/portal.server.ts';
import { scopeOf } from '#app/query/scope.ts';
import { summary } from '#app/query/summary.ts';
import { STATUSES } from '#app/model/status.ts';

const ROWS = 400;
const FLIPS = 60;

let dataDir: string;
let portal: Portal;

/** Every second task is late; the correction knows one more as done. */
function list(doneUpTo: number): string {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const due = at % 2 === 0 ? '2019-06-10' : '2019-06-20';
    const done = at < doneUpTo ? '2019-06-15' : '';
    return `T-${at},Nhiệm vụ số ${at},A,2019-06-01,${due},${done}`;
  });
  return `task_code,title,unit_code,assigned_on,due_on,completed_on\n${rows.join('\n')}\n`;
}

async function publish(doneUpTo: number): Promise<void> {
  const file = join(dataDir, 'list.csv');
  await writeFile(file, list(doneUpTo));
  const outcome = await importFiles({
    dataDir,
    files: [file],
    asOf: '2019-07-03T10:00:00+07:00',
    importedBy: 'test',
  });
  expect(outcome.status).toBe('published');
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'dondoc-damage-'));
  await writeFile(
    join(dataDir, 'units.csv'),
    'code,name_vi,name_en,group,valid_from,valid_to\nA,Sở A,Department A,department,,\n',
  );
  await publish(200);
  await publish(201);
  portal = await openPortal({ dataDir });
});

afterAll(async () => {
  await portal.close();
  await rm(dataDir, { recursive: true });
});

let asked = 0;

/** All six statuses by name, so that rows are counted; over other days each time, so that none is remembered. */
async function countsOf() {
  asked += 1;
  const query = new URLSearchParams({ period: `${addDays('2010-01-01', asked)}..2019-06-30` });
  for (const status of STATUSES) query.append('status', status);
  const { filters } = parseQuery(query);
  const { snapshot, counts } = await portal.answer(async (view) =>
    summary(view, await scopeOf(view, filters, MONTH_ASSIGNED)),
  );
  return { revision: snapshot.revision, done: counts.done, total: counts.total };
}

test('a bit flipped under the running server never gives a figure, not even at once', async () => {
  const path = join(dataDir, 'snapshots/20190703T100000-r2/tasks.parquet');
  const sound = await readFile(path);
  const right = [
    { revision: 2, done: 201, total: ROWS },
    { revision: 1, done: 200, total: ROWS },
  ];
  expect(await countsOf()).toEqual(right[0]);
  for (let flip = 0; flip < FLIPS; flip += 1) {
    const bytes = Buffer.from(sound);
    const at = 4 + Math.floor((flip * (bytes.length - 12)) / FLIPS);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (flip % 8));
    await writeFile(path, bytes);
    expect(await countsOf()).toEqual(right[1]);
    expect(await portal.readiness()).toMatchObject({
      status: 'degraded',
      newest: '20190703T100000-r1',
      damaged: ['20190703T100000-r2'],
    });
    await writeFile(path, sound);
    expect(await countsOf()).toEqual(right[0]);
  }
});

test('a stored file that is gone lets the revision before answer', async () => {
  const path = join(dataDir, 'snapshots/20190703T100000-r2/tasks.parquet');
  const sound = await readFile(path);
  await rm(path);
  expect(await countsOf()).toEqual({ revision: 1, done: 200, total: ROWS });
  await writeFile(path, sound);
});
