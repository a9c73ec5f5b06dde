import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plannedTasks } from './planned-tasks.ts';
import { type Plan, type ProvinceName, provinceFile } from './plan.ts';
import { type Province, readProvince } from './province.ts';
import { reformedYear } from './reform.ts';
import { scaledTasks } from './scaled-tasks.ts';
import { type DemoSnapshot, snapshotsOf } from './snapshots.ts';
import { TaskCsv } from './task-csv.ts';
import { rowOn, type Task } from './task-row.ts';

export const DEFAULT_SEED = 2019;

export interface DemoOptions {
  province?: ProvinceName;
  /** Rows over all snapshots together; with it or `months` the list is a statistical one. */
  tasks?: number;
  months?: number;
  /** With the year in which departments merged and the districts ended; Lạng Sơn's. */
  reform?: boolean;
  seed?: number;
  out: string;
}

export interface DemoFile {
  file: string;
  as_of: string;
  source: string;
}

export interface DemoResult {
  out: string;
  province: ProvinceName;
  seed: number;
  snapshots: (DemoFile & { rows: number })[];
  rows: number;
}

const UNIT_FILES = ['units.csv', 'unit_aliases.csv', 'unit_events.csv'];
const DEFAULT_SCALED_ROWS = 100_000;

const PROGRESS_EVERY = 500_000;

function tasksOf(
  province: Province,
  snapshots: readonly DemoSnapshot[],
  { tasks, months, seed = DEFAULT_SEED }: DemoOptions,
): Iterable<Task> {
  if (tasks !== undefined || months !== undefined) {
    return scaledTasks(() => province, snapshots, tasks ?? DEFAULT_SCALED_ROWS, seed);
  }
  return plannedTasks(
    province,
    snapshots.map(({ day }) => day),
    seed,
  );
}

/** Each task is made once and goes into every snapshot that shows it. */
async function writeRows(
  tasks: Iterable<Task>,
  files: readonly { day: number; csv: TaskCsv }[],
  sourceWords: Plan['source_words'],
  onProgress: (rows: number) => void,
): Promise<void> {
  let rows = 0;
  for (const task of tasks) {
    for (const { day, csv } of files) {
      const row = rowOn(day, task, sourceWords);
      if (!row) continue;
      csv.add(row);
      if (csv.full) await csv.flush();
      if (++rows % PROGRESS_EVERY === 0) onProgress(rows);
    }
  }
}

/**
 * Writes the source files of a demo province into `out`: units, aliases, events, one CSV a
 * snapshot and `snapshots.json`, which lists those in order. Equal options give equal bytes.
 * `onProgress` hears how many rows there are so far.
 */
export async function writeDemo(
  options: DemoOptions,
  onProgress: (rows: number) => void = () => undefined,
): Promise<DemoResult> {
  const { province: name = 'quang-binh', seed = DEFAULT_SEED, out } = options;
  const province = readProvince(name);
  const { plan } = province;
  const lists = listsOf(province, seed, options);
  const snapshots = lists.flatMap((list) => list.snapshots);
  await mkdir(out, { recursive: true });
  for (const file of UNIT_FILES) await copyFile(provinceFile(name, file), join(out, file));
  const counts: number[] = [];
  for (const list of lists) counts.push(...(await writeList(list, out, plan, onProgress)));
  const listed = snapshots.map(({ file, as_of }) => ({ file, as_of, source: plan.source }));
  await writeFile(join(out, 'snapshots.json'), `${JSON.stringify(listed, null, 2)}\n`);
  const counted = listed.map((entry, index) => ({ ...entry, rows: counts[index] ?? 0 }));
  const rows = counts.reduce((sum, count) => sum + count, 0);
  return { out, province: name, seed, snapshots: counted, rows };
}

/** Tasks and the snapshots that show them. */
interface TaskList {
  snapshots: readonly DemoSnapshot[];
  tasks: Iterable<Task>;
}

function listsOf(province: Province, seed: number, options: DemoOptions): TaskList[] {
  const { plan } = province;
  const snapshots = snapshotsOf(plan, options.months ?? plan.months);
  const usual = { snapshots, tasks: tasksOf(province, snapshots, options) };
  return options.reform ? [usual, reformedYear(province, seed)] : [usual];
}

/** @returns the rows of each snapshot */
async function writeList(
  { snapshots, tasks }: TaskList,
  out: string,
  plan: Plan,
  onProgress: (rows: number) => void,
): Promise<number[]> {
  const files: { day: number; csv: TaskCsv }[] = [];
  try {
    for (const { day, file } of snapshots) {
      files.push({ day, csv: await TaskCsv.create(join(out, file)) });
    }
    await writeRows(tasks, files, plan.source_words, onProgress);
  } finally {
    for (const { csv } of files) await csv.close();
  }
  return files.map(({ csv }) => csv.rows);
}
