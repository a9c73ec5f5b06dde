import { rm, stat } from 'node:fs/promises';
import type { DeskFiles } from './desk-files.server.ts';
import type { JobState } from './import-job.ts';

const DAY_MS = 86_400_000;
/** For how long it can be read what became of an import. */
const RECORD_DAYS = 30;
/** Longer than any record: a key that was claimed again keeps its number. */
const KEY_DAYS = 2 * RECORD_DAYS;
const UNFINISHED: readonly JobState[] = ['received', 'understood', 'checked'];

/**
 * What was left lying about: uploads that broke off with their process, files that nobody came back
 * for within a day, records after a month, and keys whose job is gone.
 */
export async function sweepDesk(files: DeskFiles, now: number): Promise<void> {
  for (const folder of await files.incomingFolders()) {
    if ((await ageOf(folder, now)) > DAY_MS) await rm(folder, { recursive: true, force: true });
  }
  for (const id of await files.ids()) await sweepJob(files, id, now);
  for (const file of await files.keyFiles()) {
    if ((await ageOf(file, now)) > KEY_DAYS * DAY_MS) await rm(file, { force: true });
  }
}

async function sweepJob(files: DeskFiles, id: string, now: number): Promise<void> {
  const age = await ageOf(files.record(id), now);
  if (age > RECORD_DAYS * DAY_MS) {
    await files.remove(id);
    return;
  }
  if (age <= DAY_MS) return;
  const record = await files.read(id);
  if (record === null || record.owner !== null) return;
  await files.removeReceived(id);
  const state = UNFINISHED.includes(record.job.state) ? 'abandoned' : record.job.state;
  if (state === record.job.state && record.job.understanding === null) return;
  const job = { ...record.job, state, understanding: null };
  await files.write(files.folder(id), { ...record, job });
}

/** A file that is not there is not old. */
async function ageOf(path: string, now: number): Promise<number> {
  const found = await stat(path).catch(() => null);
  return found === null ? 0 : now - found.mtimeMs;
}
