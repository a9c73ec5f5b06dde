import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Workbench, openWorkbench } from '#app/engine/workbench.server.ts';
import type { TaskRow } from '#app/model/task.ts';
import { findEarlierDeadlines, findInherited, writeTasks } from '#app/store/derive.ts';
import { settleStaged } from '#app/store/settle.server.ts';
import { openStagedRuns } from '#app/store/staged-runs.server.ts';
import { type StagedPart, openStaging } from '#app/store/staging.server.ts';
import { rangesOfUnits } from '#app/store/unit-ranges.ts';

/** A workbench over a folder of its own. */
async function atBench<T>(work: (bench: Workbench, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-'));
  const bench = await openWorkbench({ folder });
  try {
    return await work(bench, folder);
  } finally {
    await bench.close();
    await rm(folder, { recursive: true });
  }
}

const ONE_LINE_A_PART = { heldRows: 1, partBytes: 1 };

/** Stages the rows, each a part of its own or all in one, and settles them. */
async function stage(
  bench: Workbench,
  folder: string,
  tasks: readonly TaskRow[],
  sizes?: typeof ONE_LINE_A_PART,
) {
  const runs = openStagedRuns(bench, folder);
  let taking: Promise<void> = Promise.resolve();
  const take = (part: StagedPart) => {
    taking = taking.then(() => runs.take(part));
  };
  const staging = openStaging(folder, take, sizes);
  for (const task of tasks) {
    staging.add(task);
    await staging.drain();
  }
  const { rows, sha256 } = await staging.finish();
  await taking;
  const { duplicates } = await settleStaged(bench, await runs.finish(), rows);
  const laid = await bench.runInOrder('select sequence, task_code from staged');
  return { sha256, duplicates, laid: laid.map(({ sequence }) => Number(sequence)) };
}

function task(task_code: string, unit_code: string): TaskRow {
  return {
    task_code,
    unit_code,
    title: `Báo cáo số ${task_code}`,
    document_no: null,
    document_date: null,
    assigner: null,
    co_units: [],
    field: null,
    assigned_on: '2019-06-01',
    due_on: '2019-06-30',
    original_due_on: null,
    completed_on: null,
    evidence_of_completion: false,
    source_status: null,
    state_note: null,
    officer: null,
  };
}

test('in one part or in many, the rows lie by unit and in each as they came', async () => {
  const unit = fc.constantFrom('STC', 'SYT', 'UBND-A', 'b');
  await fc.assert(
    fc.asyncProperty(
      fc.array(unit, { minLength: 2, maxLength: 12 }),
      fc.boolean(),
      async (codes, divided) => {
        const tasks = codes.map((code, at) => task(`T${at}`, code));
        const sizes = divided ? ONE_LINE_A_PART : undefined;
        const { laid } = await atBench((bench, folder) => stage(bench, folder, tasks, sizes));
        // Ranges are those of the units that were known when the first part was full.
        const ranges = rangesOfUnits(divided ? codes.slice(0, 1) : codes);
        const wanted = codes
          .map((code, sequence) => ({ range: ranges.rangeOf(code), sequence }))
          .toSorted((a, b) => a.range - b.range);
        expect(laid).toEqual(wanted.map(({ sequence }) => sequence));
      },
    ),
    { numRuns: 12 },
  );
});

test('a key that comes again in a later part is found there', () =>
  atBench(async (bench, folder) => {
    const tasks = [task('T1', 'SYT'), task('T1', 'STC'), task('T2', 'SYT'), task('T1', 'SYT')];
    const { duplicates, laid } = await stage(bench, folder, tasks, ONE_LINE_A_PART);
    expect(duplicates).toEqual([3]);
    expect(laid.toSorted()).toEqual([0, 1, 2]);
  }));

test('the hash is that of the rows, however they are divided', async () => {
  const tasks = [task('T1', 'SYT'), task('T2', 'STC'), task('T3', 'SYT')];
  const whole = await atBench((bench, folder) => stage(bench, folder, tasks));
  const divided = await atBench((bench, folder) => stage(bench, folder, tasks, ONE_LINE_A_PART));
  expect(divided.sha256).toBe(whole.sha256);
});

test('what is joined to the rows leaves them where they are, though it be larger than they', () =>
  atBench(async (bench, folder) => {
    const tasks = Array.from({ length: 40 }, (_, at) => task(`T${at}`, at % 2 ? 'SYT' : 'STC'));
    const { laid } = await stage(bench, folder, tasks);
    await bench.run(findEarlierDeadlines([]));
    await bench.run(findInherited(null));
    await bench.run(`insert into earlier
      select 'T' || n, case when n % 2 = 1 then 'SYT' else 'STC' end, date '2019-06-15'
      from range(100000) as numbers (n) order by hash(n)`);
    const file = join(folder, 'tasks.parquet');
    await bench.runInOrder(writeTasks(file, '20190703T100000-r1', '2019-07-03', SETTINGS));
    const rows = await bench.runInOrder(`select task_code, extended from read_parquet('${file}')`);
    expect(rows).toEqual(laid.map((at) => ({ task_code: `T${at}`, extended: true })));
  }));

const SETTINGS = { due_soon_days: 5 } as Parameters<typeof writeTasks>[3];
