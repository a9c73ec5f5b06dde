import { randomUUID } from 'node:crypto';
import { rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import {
  claimFile,
  diskFiles,
  errorCode,
  namesIn,
  readIfThere,
  replaceFile,
} from '#app/store/files.server.ts';
import type { ImportJob } from './import-job.ts';
import type { Owner } from './owner.server.ts';

/** A job as it stands in its folder. */
export interface JobRecord {
  job: ImportJob;
  /** The file goes with the end of the import, however it ends. */
  once: boolean;
  /** How often it was started. */
  runs: number;
  /** Who runs it; null where nobody does. */
  owner: Owner | null;
  /** Names its key's file; null where it came without one. */
  key: string | null;
}

/** Where the desk keeps things, below `imports` in the data directory. */
export interface DeskFiles {
  /** Where everything stands that is not a whole job yet. */
  incoming(id: string): string;
  folder(id: string): string;
  record(id: string): string;
  /** The received file within a job's folder, wherever that is. */
  received(folder: string): string;
  ids(): Promise<string[]>;
  incomingFolders(): Promise<string[]>;
  read(id: string): Promise<JobRecord | null>;
  write(folder: string, record: JobRecord): Promise<void>;
  touch(id: string): Promise<void>;
  /** True for one caller only, whatever the number of processes. */
  claimRun(id: string, run: number): Promise<boolean>;
  /** Whose job a key is, the n-th time that it is claimed; `id` itself where nobody has claimed it so far. */
  claimKey(key: string, n: number, id: string): Promise<string | null>;
  keyFiles(): Promise<string[]>;
  removeReceived(id: string): Promise<void>;
  remove(id: string): Promise<void>;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INCOMING = 'incoming-';

export function deskFilesIn(root: string): DeskFiles {
  const imports = join(root, 'imports');
  const keys = join(imports, 'keys');
  const folder = (id: string) => join(imports, id);
  const record = (id: string) => join(folder(id), 'job.json');
  const received = (of: string) => join(of, 'received');
  return {
    incoming: (id) => join(imports, `${INCOMING}${id}`),
    folder,
    record,
    received,
    ids: async () => (await namesIn(imports)).filter((name) => ID.test(name)),
    incomingFolders: async () =>
      (await namesIn(imports))
        .filter((name) => name.startsWith(INCOMING))
        .map((name) => join(imports, name)),
    async read(id) {
      if (!ID.test(id)) return null;
      const text = await readIfThere(record(id));
      return text === null ? null : (JSON.parse(text) as JobRecord);
    },
    write: (of, content) =>
      replaceFile(
        diskFiles,
        join(of, 'job.json'),
        `${JSON.stringify(content)}\n`,
        join(of, `job-${randomUUID()}`),
      ),
    async touch(id) {
      const now = new Date();
      await utimes(record(id), now, now);
    },
    claimRun: (id, run) =>
      claimFile(diskFiles, join(folder(id), `run-${run}`), '', join(folder(id), randomUUID())),
    async claimKey(key, n, id) {
      await diskFiles.makeFolder(keys);
      const file = join(keys, `${key}-${n}`);
      const mine = await claimFile(diskFiles, file, id, join(keys, randomUUID()));
      return mine ? id : readIfThere(file);
    },
    keyFiles: async () => (await namesIn(keys)).map((name) => join(keys, name)),
    removeReceived: (id) => rm(received(folder(id)), { recursive: true, force: true }),
    remove: (id) => rm(folder(id), { recursive: true, force: true }),
  };
}

/** The disk's own words for having no room, or no right to write. */
export function deskProblem(error: unknown): { code: string; status: number } | null {
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'disk_full', status: 507 };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return { code: 'import_read_only', status: 507 };
  }
  return null;
}
