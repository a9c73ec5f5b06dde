import { existsSync } from 'node:fs';
import { link, mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { literal } from './relations.ts';

const HELD_ELSEWHERE = /conflicting lock|could not set lock/i;

/** The end of the queue for each file: the kernel's lock does not hold apart what one process does. */
const queues = new Map<string, Promise<void>>();

let engine: Promise<DuckDBConnection> | undefined;
let holds = 0;

/**
 * Runs `work` while no other process, and nobody else in this one, does so with the same file.
 * The lock is the one that the kernel gives the engine on a database file, so it ends with the
 * process however that ends: nothing stale has to be recognised. Throws when it waited too long.
 */
export async function withFileLock<T>(
  file: string,
  work: () => Promise<T>,
  { waitMs = 600_000 }: { waitMs?: number } = {},
): Promise<T> {
  const before = queues.get(file) ?? Promise.resolve();
  let leave: () => void = () => undefined;
  const mine = before.then(() => new Promise<void>((resolve) => (leave = resolve)));
  queues.set(file, mine);
  await before;
  try {
    const release = await acquire(file, Date.now() + waitMs);
    try {
      return await work();
    } finally {
      await release();
    }
  } finally {
    leave();
    if (queues.get(file) === mine) queues.delete(file);
  }
}

async function acquire(file: string, deadline: number): Promise<() => Promise<void>> {
  const made = await make(file);
  if (made) return made;
  for (;;) {
    try {
      return await hold(file);
    } catch (error) {
      if (!HELD_ELSEWHERE.test(String(error)) || Date.now() > deadline) throw error;
    }
    await sleep(10 + Math.random() * 30);
  }
}

async function hold(file: string): Promise<() => Promise<void>> {
  const connection = await holder();
  holds += 1;
  const name = `lock_${holds}`;
  await connection.run(`attach ${literal(file)} as ${name}`);
  return async () => {
    await connection.run(`detach ${name}`);
  };
}

/** One engine for all locks of this process: to start one takes twenty times as long as to attach a file. */
function holder(): Promise<DuckDBConnection> {
  return (engine ??= DuckDBInstance.create(':memory:', { threads: '1' }).then((instance) =>
    instance.connect(),
  ));
}

/**
 * Made aside and linked into place whole, so that a process that dies leaves no torn one. Who made
 * it holds it: the kernel locks the file, not its name. Null where it is there already.
 */
async function make(file: string): Promise<(() => Promise<void>) | null> {
  await mkdir(dirname(file), { recursive: true });
  if (existsSync(file)) return null;
  const fresh = `${file}.${randomUUID()}`;
  const release = await hold(fresh);
  try {
    await link(fresh, file);
    return release;
  } catch (error) {
    await release();
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return null;
  } finally {
    await rm(fresh, { force: true });
  }
}
