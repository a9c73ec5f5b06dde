import { join } from 'node:path';
import type { Workbench } from '#app/engine/workbench.server.ts';
import { latestRevisions } from '#app/model/as-of.ts';
import { dayOfInstant } from '#app/model/day.ts';
import type { SnapshotId, StoredFile } from '#app/model/snapshot.ts';
import type { Catalog } from './catalog.server.ts';
import type { Draft } from './draft.ts';
import {
  countRows,
  findEarlierDeadlines,
  findInherited,
  writeOverdue,
  writeRollup,
  writeTasks,
} from './derive.ts';
import { type StoreFiles, fingerprint } from './files.server.ts';
import { ISSUES_FILE, OVERDUE_FILE, ROLLUP_FILE, TASKS_FILE } from './layout.ts';

interface Derivation {
  work: string;
  /** Where the snapshot's files go; the issues are moved there too. */
  out: string;
  id: SnapshotId;
  bench: Workbench;
  draft: Draft;
  catalog: Catalog;
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
  await bench.run(writeTasks(tasks, id, day, draft.settings));
  await bench.run(writeRollup(join(out, ROLLUP_FILE), tasks, id, day));
  await bench.run(writeOverdue(join(out, OVERDUE_FILE), tasks, id));
  await files.linkNew(join(work, ISSUES_FILE), join(out, ISSUES_FILE));

  const stored: StoredFile[] = [];
  for (const name of [TASKS_FILE, ROLLUP_FILE, OVERDUE_FILE, ISSUES_FILE]) {
    const path = join(out, name);
    await files.syncFile(path);
    const rows = name === ISSUES_FILE ? draft.rows_refused : await rowsOf(bench, path);
    stored.push({ path: name, ...(await fingerprint(path)), rows });
  }
  await files.syncFolder(out);
  if (stored[0]?.rows !== draft.rows_accepted) {
    throw new Error('the rows written are not the rows accepted');
  }
  return stored;
}

async function rowsOf(bench: Workbench, path: string): Promise<number> {
  const [row] = await bench.run(countRows(path));
  return Number(row?.['rows']);
}
