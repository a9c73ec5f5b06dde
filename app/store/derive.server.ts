import { join } from 'node:path';
import type { Workbench } from '#app/engine/workbench.server.ts';
import { latestRevisions } from '#app/model/as-of.ts';
import { dayOfInstant } from '#app/model/day.ts';
import type { SnapshotId, StoredFile } from '#app/model/snapshot.ts';
import type { Catalog } from './catalog.server.ts';
import type { Draft } from './draft.ts';
import type { Comparison } from './drift.server.ts';
import {
  countRows,
  findEarlierDeadlines,
  findInherited,
  writeOverdue,
  writeRollup,
  writeTasks,
} from './derive.ts';
import type { StoreFiles } from './files.server.ts';
import { ISSUES_FILE, OVERDUE_FILE, QUALITY_FILE, ROLLUP_FILE, TASKS_FILE } from './layout.ts';
import { type Findings, reportQuality } from './quality.server.ts';
import { storeFilesIn } from './stored-files.server.ts';

interface Derivation {
  work: string;
  /** Where the snapshot's files go; the issues are moved there too. */
  out: string;
  id: SnapshotId;
  bench: Workbench;
  draft: Draft;
  catalog: Catalog;
  findings: Findings;
  comparison: Comparison;
  files: StoreFiles;
}

/** Writes a snapshot's files and has them on disk; what they are, byte for byte. */
export async function derive(derivation: Derivation): Promise<StoredFile[]> {
  const { work, out, id, bench, draft, catalog, files } = derivation;
  const day = dayOfInstant(draft.as_of);
  const tasks = join(out, TASKS_FILE);
  const earlier = latestRevisions(catalog.servable).filter(({ as_of }) => as_of < draft.as_of);
  const earlierTasks = earlier.map(({ folder }) => join(folder, TASKS_FILE));
  await bench.run('drop table if exists earlier');
  await bench.run('drop table if exists inherited');
  await bench.run(findEarlierDeadlines(earlierTasks));
  await bench.run(findInherited(earlierTasks[0] ?? null));
  await bench.runInOrder(writeTasks(tasks, id, day, draft.settings));
  await bench.run(writeRollup(join(out, ROLLUP_FILE), tasks, id, day));
  await bench.run(writeOverdue(join(out, OVERDUE_FILE), tasks, id));
  await files.linkNew(join(work, ISSUES_FILE), join(out, ISSUES_FILE));
  const report = await reportQuality(bench, tasks, derivation.findings, derivation.comparison);
  await files.writeNew(join(out, QUALITY_FILE), `${JSON.stringify(report)}\n`);

  const rowsIn = (path: string, name: string) => {
    if (name === ISSUES_FILE) return draft.rows_refused;
    return name === QUALITY_FILE ? draft.rows_read : rowsOf(bench, path);
  };
  const stored = await storeFilesIn(out, rowsIn, files);
  if (stored[0]?.rows !== draft.rows_accepted) {
    throw new Error('the rows written are not the rows accepted');
  }
  return stored;
}

/** Of a Parquet file. */
export async function rowsOf(bench: Workbench, path: string): Promise<number> {
  const [row] = await bench.run(countRows(path));
  return Number(row?.['rows']);
}
