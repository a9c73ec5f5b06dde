import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { instantFromTime } from '#app/model/day.ts';
import { isDondocError } from '#app/model/errors.ts';
import { momentInName } from '#app/model/moment-in-name.ts';
import type { ImportDesk, OnPublished } from './import-desk.ts';
import type { ImportJob } from './import-job.ts';
import { type TakenFile, inboxFilesIn } from './inbox-files.server.ts';
import { readOrder } from './inbox-order.server.ts';
import { inboxReport } from './inbox-report.ts';

export interface InboxOptions {
  dataDir: string;
  desk: ImportDesk;
  /** Nobody knows who put a list here. */
  onPublished: OnPublished;
  onError: (error: unknown, file: string) => void;
  lookEveryMs?: number;
  /** A file that has not changed for so long is whole. */
  settledMs?: number;
  /** For so long an order, or a first byte, may be missing. */
  patienceMs?: number;
}

export interface Inbox {
  close(): Promise<void>;
}

interface Seen {
  signature: string;
  /** Since when it has stood like this, and since when it has stood here at all. */
  since: number;
  first: number;
}

const LOOK_EVERY_MS = 2_000;
const SETTLED_MS = 5_000;
const PATIENCE_MS = 60_000;
const MOST_AT_ONCE = 4;
const LONGEST_WAIT_MS = 86_400_000;

/**
 * Imports what is put into `inbox` of the data directory. Several processes may watch one inbox: a
 * file is moved out by who takes it, so it is taken once. There need be no inbox.
 */
export function watchInbox({ dataDir, desk, onPublished, onError, ...times }: InboxOptions): Inbox {
  const root = resolve(dataDir);
  const { lookEveryMs = LOOK_EVERY_MS, settledMs = SETTLED_MS, patienceMs = PATIENCE_MS } = times;
  const files = inboxFilesIn(root);
  let seen = new Map<string, Seen>();
  const working = new Map<TakenFile, Promise<void>>();
  /** What the machine could not take, and when it is tried again. */
  const later = new Map<string, number>();
  let looking: Promise<void> = Promise.resolve();
  let isClosed = false;

  async function look(): Promise<void> {
    for (const taken of working.keys()) await files.touch(taken).catch(() => undefined);
    for (const left of await files.abandoned()) await files.putBack(left);
    const now = Date.now();
    const present = new Map<string, Seen>();
    for (const { name, bytes, hasOrder, signature } of await files.waiting()) {
      const before = seen.get(name);
      const stands = before?.signature === signature;
      const one = {
        signature,
        since: stands ? before.since : now,
        first: before?.first ?? now,
      };
      present.set(name, one);
      const isSaid = bytes > 0 && (hasOrder || momentInName(name) !== null);
      const isWhole = now - one.since >= settledMs && (isSaid || now - one.first >= patienceMs);
      if (!isWhole || (later.get(name) ?? 0) > now || working.size >= MOST_AT_ONCE) continue;
      later.delete(name);
      const taken = await files.take(name);
      if (taken !== null) begin(taken);
    }
    seen = present;
  }

  function begin(taken: TakenFile): void {
    const work = handle(taken)
      .catch((error: unknown) => onError(error, taken.name))
      .finally(() => working.delete(taken));
    working.set(taken, work);
  }

  async function handle(taken: TakenFile): Promise<void> {
    const { name } = taken;
    const at = instantFromTime(Date.now());
    try {
      const job = await imported(taken);
      const { state, outcome, problem } = job;
      if (problem?.code === 'import_interrupted') {
        await files.putBack(taken);
      } else if (state === 'published' || state === 'unchanged') {
        await files.report(inboxReport({ file: name, at, state, outcome }, null));
        await files.remove(taken);
      } else {
        const told = state === 'refused' ? 'refused' : 'failed';
        await files.report(inboxReport({ file: name, at, state: told, outcome }, problem));
        // The text of a secret row is kept nowhere, nor is that of a row that may be one.
        await (outcome?.may_hold_secrets ? files.remove(taken) : files.refuse(taken));
      }
    } catch (error) {
      if (!isDondocError(error) || error.problem.status >= 500) {
        later.set(name, Date.now() + patienceMs);
        await files.putBack(taken);
        throw error;
      }
      const about = { file: name, at, state: 'refused', outcome: null } as const;
      await files.report(inboxReport(about, error.problem));
      await files.refuse(taken);
    }
  }

  async function imported({ path, name }: TakenFile): Promise<ImportJob> {
    const request = await readOrder(root, path, name);
    const delivery = { name, by: 'inbox', once: true };
    const { job } = await desk.receive(createReadStream(path), delivery);
    await desk.start(job.id, request, onPublished);
    return (await desk.wait(job.id, LONGEST_WAIT_MS)) ?? job;
  }

  const timer = setInterval(() => {
    looking = looking
      .then(() => (isClosed ? undefined : look()))
      .catch((error: unknown) => {
        onError(error, '');
      });
  }, lookEveryMs).unref();
  return {
    async close() {
      isClosed = true;
      clearInterval(timer);
      await looking;
      await Promise.all(working.values());
    },
  };
}
