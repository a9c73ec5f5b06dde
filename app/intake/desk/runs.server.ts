import { join } from 'node:path';
import { DondocError, isDondocError } from '#app/model/errors.ts';
import { importInChild } from './child.server.ts';
import { type DeskFiles, type JobRecord, deskProblem } from './desk-files.server.ts';
import type { ImportJob, ImportProgress, JobState } from './import-job.ts';
import { HEARTBEAT_MS, isAtWork } from './owner.server.ts';
import { takeTurns } from './turns.ts';
import type { ImportOutcome } from '../outcome.ts';

export interface RunsOptions {
  root: string;
  files: DeskFiles;
  atOnce: number;
  longestMs: number;
  onError: (error: unknown, jobId: string) => void;
}

/** The imports that this process runs, and what others are seen to run. */
export interface Runs {
  waiting(): number;
  /** As it stands now; one whose process is gone has failed. */
  present(id: string): Promise<JobRecord | null>;
  begin(record: JobRecord): Promise<ImportJob>;
  abandon(record: JobRecord): Promise<ImportJob>;
  close(): Promise<void>;
}

interface Run {
  record: JobRecord;
  stop: AbortController;
  done: Promise<void>;
  /** What stands on the disk; writes follow one another. */
  written: JobRecord;
  writing: Promise<void>;
}

/** The words for why a run was stopped from outside. */
const ABANDONED = Symbol('abandoned');
const STATE_AFTER: Record<ImportOutcome['status'], JobState> = {
  published: 'published',
  unchanged: 'unchanged',
  refused: 'refused',
  dry_run: 'checked',
};
/** From here on the file is of no more use, whoever sent it. */
const OVER: readonly JobState[] = ['published', 'unchanged', 'abandoned'];

export function openRuns({ root, files, atOnce, longestMs, onError }: RunsOptions): Runs {
  const running = new Map<string, Run>();
  const turns = takeTurns(atOnce);

  /** Writes how a job stands now that nobody works on it. */
  async function settle(record: JobRecord, change: Partial<ImportJob>): Promise<JobRecord> {
    const job: ImportJob = { ...record.job, progress: null, ...change };
    const next: JobRecord = { ...record, owner: null, job };
    await files.write(files.folder(job.id), next);
    if (record.once || OVER.includes(job.state)) await files.removeReceived(job.id);
    return next;
  }

  async function present(id: string): Promise<JobRecord | null> {
    const mine = running.get(id);
    if (mine !== undefined) return mine.record;
    const record = await files.read(id);
    if (record === null || record.owner === null) return record;
    if (await isAtWork(record.owner, files.record(id))) return record;
    return settle(record, { state: 'failed', problem: problem('import_interrupted') });
  }

  async function work(run: Run): Promise<Partial<ImportJob>> {
    const { job } = run.record;
    const { request, file, id } = job;
    if (request === null) throw new Error('a job without a request was started');
    const tell = (change: Partial<ImportProgress>) => {
      const before = run.record.job.progress ?? waitingFor(file.bytes);
      run.record = {
        ...run.record,
        job: { ...run.record.job, progress: { ...before, ...change } },
      };
    };
    const heart = setInterval(() => {
      run.writing = run.writing.then(() => beat(run)).catch(() => undefined);
    }, HEARTBEAT_MS);
    try {
      const outcome = await turns.take(
        async () => {
          const clock = setTimeout(() => run.stop.abort(tooLong(longestMs)), longestMs);
          try {
            return await importInChild(
              {
                dataDir: root,
                files: [join(files.received(files.folder(id)), file.name)],
                asOf: request.as_of,
                dryRun: request.dry_run,
                confirm: request.confirm,
                importedBy: job.by,
                ...(request.mapping === null ? {} : { mapping: request.mapping }),
                ...(request.source === null ? {} : { source: request.source }),
              },
              { signal: run.stop.signal },
            );
          } finally {
            clearTimeout(clock);
          }
        },
        (place) => tell({ queue_position: place, phase: place === null ? 'reading' : 'queued' }),
        run.stop.signal,
      );
      return { state: STATE_AFTER[outcome.status], outcome };
    } finally {
      clearInterval(heart);
      await run.writing;
    }
  }

  /** Says to other processes that somebody works on it, and how far it has come. */
  async function beat(run: Run): Promise<void> {
    const { record, written } = run;
    if (record === written) await files.touch(record.job.id);
    else await files.write(files.folder(record.job.id), record);
    run.written = record;
  }

  async function follow(run: Run): Promise<void> {
    const { id } = run.record.job;
    const change = await work(run).catch((error: unknown) => failureOf(error, id));
    try {
      await settle(run.record, change);
    } catch (error) {
      onError(error, id);
    } finally {
      running.delete(id);
    }
  }

  function failureOf(error: unknown, id: string): Partial<ImportJob> {
    if (error === ABANDONED) return { state: 'abandoned' };
    if (isDondocError(error)) {
      if (error.problem.status >= 500) onError(error, id);
      return { state: 'failed', problem: error.problem };
    }
    onError(error, id);
    const known = deskProblem(error);
    return {
      state: 'failed',
      problem: known === null ? problem('import_failed') : { ...known, params: {} },
    };
  }

  return {
    waiting: () => turns.waiting(),
    present,
    async begin(record) {
      const { id, file } = record.job;
      const started = { ...record, job: { ...record.job, progress: waitingFor(file.bytes) } };
      await files.write(files.folder(id), started);
      const run: Run = {
        record: started,
        stop: new AbortController(),
        done: Promise.resolve(),
        written: started,
        writing: Promise.resolve(),
      };
      running.set(id, run);
      run.done = follow(run);
      return run.record.job;
    },
    async abandon(record) {
      const { id, state } = record.job;
      const run = running.get(id);
      if (run !== undefined) {
        run.stop.abort(ABANDONED);
        await run.done;
        return (await present(id))?.job ?? record.job;
      }
      if (state === 'running') throw conflict(state);
      if (OVER.includes(state)) return record.job;
      return (await settle(record, { state: 'abandoned' })).job;
    },
    async close() {
      const all = [...running.values()];
      for (const { stop } of all) stop.abort(new DondocError(problem('import_interrupted')));
      await Promise.all(all.map(({ done }) => done));
    },
  };
}

function waitingFor(bytes: number): ImportProgress {
  return { phase: 'queued', queue_position: null, bytes_read: 0, bytes_total: bytes, rows_read: 0 };
}

function problem(code: 'import_interrupted' | 'import_failed') {
  return { code, status: 500, params: {} };
}

function tooLong(ms: number): DondocError {
  const minutes = String(Math.ceil(ms / 60_000));
  return new DondocError({ code: 'import_too_long', status: 500, params: { minutes } });
}

function conflict(state: JobState): DondocError {
  return new DondocError({ code: 'import_state', status: 409, params: { state } });
}
