import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll } from 'vitest';
import { type DemoOptions, writeDemo } from '#app/demo/write-demo.ts';

/** A second reading of the demo files that uses none of the product's rules. */
export type SourceRow = Record<string, string>;

export interface SourceSnapshot {
  file: string;
  asOf: string;
  day: string;
  rows: SourceRow[];
}

export interface SourceList {
  folder: string;
  units: SourceRow[];
  snapshots: SourceSnapshot[];
}

export async function csvRows(folder: string, file: string): Promise<SourceRow[]> {
  return parse(await readFile(join(folder, file)), { columns: true });
}

const folders: string[] = [];

afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

export async function demoList(options: Omit<DemoOptions, 'out'> = {}): Promise<SourceList> {
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-demo-'));
  folders.push(folder);
  await writeDemo({ ...options, out: folder });
  const listed = JSON.parse(await readFile(join(folder, 'snapshots.json'), 'utf8')) as {
    file: string;
    as_of: string;
  }[];
  const snapshots = await Promise.all(
    listed.map(async ({ file, as_of }) => ({
      file,
      asOf: as_of,
      day: as_of.slice(0, 10),
      rows: await csvRows(folder, file),
    })),
  );
  return { folder, units: await csvRows(folder, 'units.csv'), snapshots };
}

export function newest({ snapshots }: SourceList): SourceSnapshot {
  const last = snapshots.at(-1);
  if (!last) throw new Error('no snapshots');
  return last;
}

export function cell(row: SourceRow, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column}`);
  return value;
}

export function keyOf(row: SourceRow): string {
  return `${cell(row, 'task_code')} ${cell(row, 'unit_code')}`;
}

export function between(rows: SourceRow[], column: string, from: string, to: string): SourceRow[] {
  return rows.filter((row) => cell(row, column) >= from && cell(row, column) <= to);
}

export function isOverdue(row: SourceRow, day: string): boolean {
  const due = cell(row, 'due_on');
  return cell(row, 'completed_on') === '' && due !== '' && due < day;
}

/** Counts by plain comparison of date texts. */
export function count(rows: SourceRow[], day: string) {
  const done = rows.filter((row) => cell(row, 'completed_on') !== '');
  const open = rows.filter((row) => cell(row, 'completed_on') === '');
  const late = done.filter(
    (row) => cell(row, 'due_on') !== '' && cell(row, 'completed_on') > cell(row, 'due_on'),
  );
  const overdue = open.filter((row) => isOverdue(row, day));
  return {
    total: rows.length,
    done: done.length,
    doneWithoutDeadline: done.filter((row) => cell(row, 'due_on') === '').length,
    late: late.length,
    open: open.length,
    openWithoutDeadline: open.filter((row) => cell(row, 'due_on') === '').length,
    openInTime: open.filter((row) => cell(row, 'due_on') >= day).length,
    overdue: overdue.length,
    hanging: overdue.filter((row) => cell(row, 'evidence_of_completion') === 'true').length,
    lateByUnit: byUnit(late),
    overdueByUnit: byUnit(overdue),
  };
}

function byUnit(rows: SourceRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const unit = cell(row, 'unit_code');
    counts[unit] = (counts[unit] ?? 0) + 1;
  }
  return counts;
}
