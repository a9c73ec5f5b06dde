import { join } from 'node:path';
import type { Workbench } from '#app/engine/workbench.server.ts';
import type { QualityReport } from '#app/model/quality.ts';
import type { SnapshotId, StoredFile } from '#app/model/snapshot.ts';
import { rowsOf } from './derive.server.ts';
import { writeOverdue, writeRollup } from './derive.ts';
import type { StoreFiles } from './files.server.ts';
import { ISSUES_FILE, OVERDUE_FILE, QUALITY_FILE, ROLLUP_FILE, TASKS_FILE } from './layout.ts';
import { APART_IN_SUMS, APART_IN_TASKS, countDifferences, writeRedacted } from './redact.ts';
import type { Snapshot } from './snapshot-record.server.ts';
import { storeFilesIn } from './stored-files.server.ts';
import { readQuality } from './stored-quality.server.ts';

interface Copying {
  bench: Workbench;
  snapshot: Snapshot;
  id: SnapshotId;
  out: string;
  files: StoreFiles;
}

/**
 * The files of a snapshot without the texts of its tasks, on disk.
 * @throws Error where any figure would differ: then nothing may be destroyed
 */
export async function copyRedacted({
  bench,
  snapshot,
  id,
  out,
  files,
}: Copying): Promise<StoredFile[]> {
  const then = (name: string) => join(snapshot.folder, name);
  const now = (name: string) => join(out, name);
  const tasks = now(TASKS_FILE);
  await bench.runInOrder(writeRedacted(then(TASKS_FILE), tasks, id));
  await bench.run(writeRollup(now(ROLLUP_FILE), tasks, id, snapshot.as_of_day));
  await bench.run(writeOverdue(now(OVERDUE_FILE), tasks, id));
  for (const [name, apart] of [
    [TASKS_FILE, APART_IN_TASKS],
    [ROLLUP_FILE, APART_IN_SUMS],
    [OVERDUE_FILE, APART_IN_SUMS],
  ] as const) {
    const [row] = await bench.run(countDifferences(then(name), now(name), apart));
    if (Number(row?.['rows']) !== 0) throw new Error(`${name} of ${id} would not be the same`);
  }
  // Places and reasons: there is no text of a task in it.
  await files.linkNew(then(ISSUES_FILE), now(ISSUES_FILE));
  const quality = withoutLabels(await readQuality(snapshot));
  await files.writeNew(now(QUALITY_FILE), `${JSON.stringify(quality)}\n`);
  const rowsIn = (path: string, name: string) => {
    const published = snapshot.files.find((file) => file.path === name)?.rows ?? 0;
    return name.endsWith('.parquet') ? rowsOf(bench, path) : published;
  };
  return storeFilesIn(out, rowsIn, files);
}

/** The source's own labels are free text; how many rows had one is not. */
function withoutLabels(report: QualityReport): QualityReport {
  return { ...report, source_status: [], source_status_rest: report.rows };
}
