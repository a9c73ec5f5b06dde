import { createHash, randomUUID } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { parseMoment } from '#app/model/as-of.ts';
import { instantFromTime } from '#app/model/day.ts';
import { DondocError, invalidParameter, notFound, unavailable } from '#app/model/errors.ts';
import { readConfig } from '#app/store/config.server.ts';
import { diskFiles } from '#app/store/files.server.ts';
import { deskFilesIn, deskProblem, type JobRecord } from './desk-files.server.ts';
import { fileNameOf } from './file-name.ts';
import type { Delivery, ImportDesk, Received } from './import-desk.ts';
import type { ImportJob, JobState } from './import-job.ts';
import { THIS_PROCESS } from './owner.server.ts';
import { receiveFile } from './receive.server.ts';
import { openRuns } from './runs.server.ts';
import { sweepDesk } from './sweep-desk.server.ts';

export interface DeskOptions {
  dataDir: string;
  /** Imports running at once; the others wait. */
  atOnce?: number;
  /** After so long an import is stopped. */
  longestMs?: number;
  /** Hears what nobody expected. */
  onError?: (error: unknown, jobId: string) => void;
}

const AT_ONCE = 2;
const LONGEST_MS = 30 * 60_000;
const MOST_RECEIVING = 32;
const MOST_WAITING = 200;
const SWEEP_EVERY_MS = 3_600_000;
const BYTES_PER_MB = 1_000_000;
/** Who comes back with the same key tries again. */
const GAVE_NOTHING: readonly JobState[] = ['failed', 'abandoned'];
const STARTABLE: readonly JobState[] = ['received', 'understood', 'checked', 'refused', 'failed'];

/** Opens the desk over a data directory. Nothing is written before something is received. */
export function openImportDesk(options: DeskOptions): ImportDesk {
  const root = resolve(options.dataDir);
  const { atOnce = AT_ONCE, longestMs = LONGEST_MS, onError = () => undefined } = options;
  const files = deskFilesIn(root);
  const runs = openRuns({ root, files, atOnce, longestMs, onError });
  let receiving = 0;

  const sweep = () => sweepDesk(files, Date.now()).catch((error: unknown) => onError(error, ''));
  void sweep();
  const sweeping = setInterval(() => void sweep(), SWEEP_EVERY_MS).unref();

  async function mostBytes(): Promise<number> {
    return (await readConfig(root)).max_upload_mb * BYTES_PER_MB;
  }

  async function known(id: string): Promise<JobRecord> {
    const record = await runs.present(id);
    if (record === null) throw notFound('import', id);
    return record;
  }

  /** For one caller only, also where several processes are asked at once. */
  async function claimed(id: string): Promise<JobRecord> {
    const record = await known(id);
    const { job } = record;
    if (!STARTABLE.includes(job.state)) throw wrongState(job.state);
    if (runs.waiting() >= MOST_WAITING) throw unavailable('busy');
    const run = record.runs + 1;
    if (!(await files.claimRun(id, run))) throw wrongState('running');
    return {
      ...record,
      runs: run,
      owner: THIS_PROCESS,
      job: { ...job, state: 'running', outcome: null, problem: null },
    };
  }

  /** The job folder comes into sight whole, by one rename. */
  async function store(body: Readable, delivery: Delivery): Promise<JobRecord> {
    const id = randomUUID();
    const incoming = files.incoming(id);
    const name = fileNameOf(delivery.name);
    try {
      await diskFiles.makeFolder(files.received(incoming));
      const path = join(files.received(incoming), name);
      const print = await receiveFile(body, path, await mostBytes());
      const job: ImportJob = {
        id,
        file: { name, ...print },
        created_at: instantFromTime(Date.now()),
        by: delivery.by,
        state: 'received',
        progress: null,
        understanding: null,
        request: null,
        outcome: null,
        problem: null,
      };
      const { once = false, idempotencyKey } = delivery;
      const key = idempotencyKey === undefined ? null : hashOfKey(idempotencyKey);
      const record: JobRecord = { job, once, runs: 0, owner: null, key };
      await files.write(incoming, record);
      await rename(incoming, files.folder(id));
      return record;
    } catch (error) {
      await diskFiles.remove(incoming).catch(() => undefined);
      const problem = deskProblem(error);
      throw problem === null
        ? error
        : new DondocError({ ...problem, params: {} }, { cause: error });
    }
  }

  /** The first with a key keeps it; who comes later with the same content gets that one's job. */
  async function withKey({ job, key }: JobRecord): Promise<Received> {
    if (key === null) return { job, replayed: false };
    for (let n = 1; ; n += 1) {
      const holder = await files.claimKey(key, n, job.id);
      if (holder === job.id) return { job, replayed: false };
      const held = holder === null ? null : await runs.present(holder);
      if (held === null || GAVE_NOTHING.includes(held.job.state)) continue;
      await files.remove(job.id);
      if (held.job.file.sha256 === job.file.sha256) return { job: held.job, replayed: true };
      throw new DondocError({ code: 'key_reused', status: 422, params: {} });
    }
  }

  return {
    mostBytes,
    async receive(body, delivery) {
      if (receiving >= MOST_RECEIVING) throw unavailable('busy');
      receiving += 1;
      try {
        return await withKey(await store(body, delivery));
      } finally {
        receiving -= 1;
      }
    },
    async understand(id, question = {}) {
      if (question.asOf !== undefined) assertMoment(question.asOf);
      return runs.begin(await claimed(id), { kind: 'understand', question });
    },
    async start(id, request, onPublished) {
      assertMoment(request.as_of);
      const record = await claimed(id);
      const job = { ...record.job, request };
      return runs.begin({ ...record, job }, { kind: 'import', request, onPublished });
    },
    get: async (id) => (await runs.present(id))?.job ?? null,
    async list() {
      const records = await Promise.all((await files.ids()).map((id) => runs.present(id)));
      return records
        .flatMap((record) => (record === null ? [] : [record.job]))
        .sort((a, b) => (a.created_at < b.created_at ? 1 : -1));
    },
    wait: (id, mostMs) => runs.wait(id, mostMs),
    abandon: async (id) => runs.abandon(await known(id)),
    async close() {
      clearInterval(sweeping);
      await runs.close();
    },
  };
}

function assertMoment(asOf: string): void {
  if (parseMoment(asOf) === null) throw invalidParameter('as_of', asOf, '2019-07-03T10:00+07:00');
}

function wrongState(state: JobState): DondocError {
  return new DondocError({ code: 'import_state', status: 409, params: { state } });
}

/** A key may be a secret of its sender, and is no file name. */
function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
