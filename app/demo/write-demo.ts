import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plannedTasks } from './planned-tasks.ts';
import { type ProvinceName, provinceFile } from './plan.ts';
import { type Province, readProvince } from './province.ts';
import { scaledRows } from './scaled-tasks.ts';
import { type DemoSnapshot, snapshotsOf } from './snapshots.ts';
import { TaskCsv } from './task-csv.ts';
import { rowOn } from './task-row.ts';
import type { TaskRow } from '#app/model/task.ts';

export const DEFAULT_SEED = 2019;

export interface DemoOptions {
  province?: ProvinceName;
  /** Rows over all snapshots together; with it or `months` the list is a statistical one. */
  tasks?: number;
  months?: number;
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

type SnapshotRows = (snapshot: DemoSnapshot, index: number) => Iterable<TaskRow>;

function plannedRows(province: Province, snapshots: readonly DemoSnapshot[], seed: number) {
  const tasks = plannedTasks(
    province,
    snapshots.map(({ day }) => day),
    seed,
  );
  return function* ({ day }: DemoSnapshot): Generator<TaskRow> {
    for (const { life, words } of tasks) {
      const row = rowOn(day, life, words, province.plan.source_words);
      if (row) yield row;
    }
  };
}

async function writeSnapshot(path: string, rows: Iterable<TaskRow>): Promise<number> {
  const csv = await TaskCsv.create(path);
  try {
    for (const row of rows) {
      csv.add(row);
      if (csv.full) await csv.flush();
    }
  } finally {
    await csv.close();
  }
  return csv.rows;
}

/**
 * Writes the source files of a demo province into `out`: units, aliases, events, one CSV a
 * snapshot and `snapshots.json`, which lists those in order. Equal options give equal bytes.
 */
export async function writeDemo(
  options: DemoOptions,
  onProgress: (file: DemoFile & { rows: number }) => void = () => undefined,
): Promise<DemoResult> {
  const { province: name = 'quang-binh', tasks, seed = DEFAULT_SEED, out } = options;
  const province = readProvince(name);
  const snapshots = snapshotsOf(province.plan, options.months ?? province.plan.months);
  const rowsOf: SnapshotRows =
    tasks === undefined && options.months === undefined
      ? plannedRows(province, snapshots, seed)
      : scaledRows(province, snapshots, tasks ?? DEFAULT_SCALED_ROWS, seed);
  await mkdir(out, { recursive: true });
  for (const file of UNIT_FILES) await copyFile(provinceFile(name, file), join(out, file));
  const written: DemoResult['snapshots'] = [];
  for (const [index, snapshot] of snapshots.entries()) {
    const { file, as_of } = snapshot;
    const rows = await writeSnapshot(join(out, file), rowsOf(snapshot, index));
    const entry = { file, as_of, source: province.plan.source, rows };
    written.push(entry);
    onProgress(entry);
  }
  const files: DemoFile[] = written.map(({ file, as_of, source }) => ({ file, as_of, source }));
  await writeFile(join(out, 'snapshots.json'), `${JSON.stringify(files, null, 2)}\n`);
  const rows = written.reduce((sum, snapshot) => sum + snapshot.rows, 0);
  return { out, province: name, seed, snapshots: written, rows };
}
