import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DondocError, isDondocError, unavailable } from '#app/model/errors.ts';
import type { ImportOutcome } from '../outcome.ts';
import type { ChildProgress } from './child-messages.ts';
import { importInChild, understandInChild } from './child.server.ts';
import { type DeskFiles, type JobRecord, deskProblem } from './desk-files.server.ts';
import type { OnPublished, UnderstandingQuestion } from './import-desk.ts';
import type { ImportJob, ImportProgress, JobRequest, JobState } from './import-job.ts';
import { HEARTBEAT_MS, isAtWork } from './owner.server.ts';
import { takeTurns } from './turns.ts';

export interface RunsOptions {
  root: string;
  files: DeskFiles;
  atOnce: number;
  longestMs: number;
  onError: (error: unknown, jobId: string) => void;
}

export type RunTask =
  | { kind: 'import'; request: JobRequest; onPublished: OnPublished }
  | { kind: 'understand'; question: UnderstandingQuestion };

/** What this process does with received files, and what others are seen to do. */
export interface Runs {
  waiting(): number;
  /** As it stands now; one whose process is gone has failed. */
  present(id: string): Promise<JobRecord | null>;
  wait(id: string, mostMs: number): Promise<ImportJob | null>;
  begin(record: JobRecord, task: RunTask): Promise<ImportJob>;
  abandon(record: JobRecord): Promise<ImportJob>;
  close(): Promise<void>;
}

interface Run {
  record: JobRecord;
  task: RunTask;
  stop: AbortController;
  done: Promise<void>;
  /** What stands on the disk; writes follow one another. */
  written: JobRecord;
  writing: Promise<void>;
}

const ABANDONED = Symbol('abandoned');
const STATE_AFTER: Record<ImportOutcome['status'], JobState> = {
  published: 'published',
  unchanged: 'unchanged',
  refused: 'refused',
  dry_run: 'checked',
};
/** From here on the file is of no more use, whoever sent it. */
const OVER: readonly JobState[] = ['published', 'unchanged', 'abandoned'];
const LOOK_EVERY_MS = 100;

export function openRuns({ root, files, atOnce, longestMs, onError }: RunsOptions): Runs {
  const running = new Map<string, Run>();
  let isClosed = false;
  // To understand a file takes seconds: it need not wait for an import that takes minutes.
  const turns = { import: takeTurns(atOnce), understand: takeTurns(atOnce) };

  /** Writes how a job stands now that nobody works on it. */
  async function settle(record: JobRecord, change: Partial<ImportJob>): Promise<JobRecord> {
    const job: ImportJob = { ...record.job, progress: null, ...change };
    const isOver = record.once || OVER.includes(job.state);
    if (isOver) job.understanding = null;
    const next: JobRecord = { ...record, owner: null, job };
    await files.write(files.folder(job.id), next);
    if (isOver) await files.removeReceived(job.id);
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

  /** In a child; what it comes to is how the job stands afterwards. */
  async function inChild({ record, task, stop }: Run, tell: Tell): Promise<Partial<ImportJob>> {
    const { id, file, by } = record.job;
    const path = join(files.received(files.folder(id)), file.name);
    const options = { signal: stop.signal, onProgress: tell };
    if (task.kind === 'understand') {
      const request = { dataDir: root, ...task.question };
      const understanding = await understandInChild(path, request, options);
      return { state: 'understood', understanding };
    }
    const { as_of: asOf, mapping, source, confirm, dry_run: dryRun } = task.request;
    const outcome = await importInChild(
      {
        ...{ dataDir: root, files: [path], asOf, confirm, dryRun, importedBy: by },
        ...(mapping === null ? {} : { mapping }),
        ...(source === null ? {} : { source }),
      },
      options,
    );
    await tellPublished(outcome, task.onPublished, id);
    return { state: STATE_AFTER[outcome.status], outcome };
  }

  /** The snapshot stands, whatever becomes of what is written down about it. */
  async function tellPublished(
    { status, snapshot, rows_accepted }: ImportOutcome,
    onPublished: OnPublished,
    id: string,
  ): Promise<void> {
    if (status !== 'published' || snapshot === null) return;
    try {
      await onPublished({ snapshot, rows: rows_accepted });
    } catch (error) {
      onError(error, id);
    }
  }

  /** Within the time that a run may take. */
  async function inTime(run: Run): Promise<Partial<ImportJob>> {
    const clock = setTimeout(() => run.stop.abort(tooLong(longestMs)), longestMs);
    try {
      return await inChild(run, (progress) => tellProgress(run, progress));
    } finally {
      clearTimeout(clock);
    }
  }

  async function inTurn(run: Run): Promise<Partial<ImportJob>> {
    const first = run.task.kind === 'import' ? 'reading' : 'understanding';
    const heart = setInterval(() => {
      run.writing = run.writing.then(() => beat(run)).catch(() => undefined);
    }, HEARTBEAT_MS);
    try {
      return await turns[run.task.kind].take(
        () => inTime(run),
        (place) => change(run, { queue_position: place, phase: place === null ? first : 'queued' }),
        run.stop.signal,
      );
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
    try {
      const state = await inTurn(run).catch((error: unknown) => stateAfter(error, id));
      await settle(run.record, state);
    } catch (error) {
      onError(error, id);
    } finally {
      running.delete(id);
    }
  }

  function stateAfter(error: unknown, id: string): Partial<ImportJob> {
    if (error === ABANDONED) return { state: 'abandoned' };
    const known = isDondocError(error) ? error.problem : deskProblem(error);
    if (!isClosed && (known === null || known.status >= 500)) onError(error, id);
    return {
      state: 'failed',
      problem: known === null ? problem('import_failed') : { params: {}, ...known },
    };
  }

  return {
    waiting: () => turns.import.waiting(),
    present,
    async wait(id, mostMs) {
      const until = Date.now() + mostMs;
      for (;;) {
        const job = (await present(id))?.job ?? null;
        if (job?.state !== 'running' || Date.now() >= until) return job;
        await sleep(LOOK_EVERY_MS);
      }
    },
    async begin(record, task) {
      if (isClosed) throw unavailable('busy');
      const { id } = record.job;
      const started = { ...record, job: { ...record.job, progress: notYet(record) } };
      await files.write(files.folder(id), started);
      const run: Run = {
        record: started,
        task,
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
      const { id, state, progress } = record.job;
      const run = running.get(id);
      if (run === undefined) {
        if (state === 'running') throw conflict(state);
        return OVER.includes(state)
          ? record.job
          : (await settle(record, { state: 'abandoned' })).job;
      }
      // Half-way through it nobody could say whether there is a snapshot.
      if (progress?.phase === 'publishing') throw conflict('running');
      run.stop.abort(ABANDONED);
      await run.done;
      return (await present(id))?.job ?? record.job;
    },
    async close() {
      isClosed = true;
      const all = [...running.values()];
      for (const { stop } of all) stop.abort(new DondocError(problem('import_interrupted')));
      await Promise.all(all.map(({ done }) => done));
    },
  };
}

type Tell = (progress: ChildProgress) => void;

function tellProgress(run: Run, progress: ChildProgress): void {
  const { phase } = progress;
  if (!('read' in progress)) {
    change(run, { phase });
    return;
  }
  const { share, rows } = progress.read;
  const bytes = Math.round(Math.min(1, share) * run.record.job.file.bytes);
  change(run, { phase, bytes_read: bytes, rows_read: rows });
}

function change(run: Run, changed: Partial<ImportProgress>): void {
  const { record } = run;
  const progress = { ...(record.job.progress ?? notYet(record)), ...changed };
  run.record = { ...record, job: { ...record.job, progress } };
}

function notYet({ job }: JobRecord): ImportProgress {
  const nothing = { bytes_read: 0, rows_read: 0, queue_position: null };
  return { phase: 'queued', ...nothing, bytes_total: job.file.bytes };
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
