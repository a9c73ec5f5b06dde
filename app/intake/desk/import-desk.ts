import type { Readable } from 'node:stream';
import type { SnapshotId } from '#app/model/snapshot.ts';
import type { Mapping } from '../mapping.ts';
import type { ImportJob, JobRequest } from './import-job.ts';

export interface Delivery {
  /** The file's name as its sender gave it. */
  name: string;
  by: string;
  /** Nobody will mend it: the file goes as soon as the import has ended, however it ended. */
  once?: boolean;
  /** The same key with the same content is the same job. */
  idempotencyKey?: string;
}

export interface UnderstandingQuestion {
  mapping?: Mapping;
  /** Units are those of that day. */
  asOf?: string;
}

export interface Received {
  job: ImportJob;
  /** It was there already, under the same key. */
  replayed: boolean;
}

/** Hears of a snapshot that has come to be, before the job is seen to have ended. */
export type OnPublished = (published: { snapshot: SnapshotId; rows: number }) => Promise<void>;

/**
 * Where files from outside are received, understood and imported. Nothing is parsed in this process.
 * Jobs stand in the data directory: they outlive the process, and several processes see each other's.
 */
export interface ImportDesk {
  /** The greatest file that is taken, in bytes. */
  mostBytes(): Promise<number>;
  /**
   * Streams a file to the disk.
   * @throws DondocError `upload_too_large` (413), `key_reused` (422), `disk_full` (507), `busy` (503),
   *   `upload_broken` (400)
   */
  receive(body: Readable, delivery: Delivery): Promise<Received>;
  /**
   * Returns at once; `wait` tells when the job says what the file was taken for.
   * @throws DondocError `not_found`, `import_state` (409), `invalid_parameter`
   */
  understand(id: string, question?: UnderstandingQuestion): Promise<ImportJob>;
  /**
   * Returns at once; the import goes on by itself, after those before it.
   * @throws DondocError `not_found`, `import_state` (409) where it cannot be started,
   *   `invalid_parameter` for an as-of that is none
   */
  start(id: string, request: JobRequest, onPublished: OnPublished): Promise<ImportJob>;
  get(id: string): Promise<ImportJob | null>;
  /** As it stands when nothing is being done any more, or after so long. */
  wait(id: string, mostMs: number): Promise<ImportJob | null>;
  /** Newest first. */
  list(): Promise<ImportJob[]>;
  /** Stops it where it runs, and deletes the file. */
  abandon(id: string): Promise<ImportJob>;
  /** Ends what runs; it will be found as failed. */
  close(): Promise<void>;
}
