import { existsSync } from 'node:fs';
import { link, mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';

const HELD_ELSEWHERE = /conflicting lock|could not set lock/i;

/** The end of the queue for each file: the kernel's lock does not hold apart what one process does. */
const queues = new Map<string, Promise<void>>();

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
      release();
    }
  } finally {
    leave();
    if (queues.get(file) === mine) queues.delete(file);
  }
}

async function acquire(file: string, deadline: number): Promise<() => void> {
  await ensure(file);
  for (;;) {
    try {
      const instance = await DuckDBInstance.create(file);
      return () => instance.closeSync();
    } catch (error) {
      if (!HELD_ELSEWHERE.test(String(error)) || Date.now() > deadline) throw error;
    }
    await sleep(10 + Math.random() * 30);
  }
}

/** Made aside and linked into place whole, so that a process that dies leaves no torn one. */
async function ensure(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const fresh = `${file}.${randomUUID()}`;
  if (existsSync(file)) return;
  const instance = await DuckDBInstance.create(fresh);
  instance.closeSync();
  try {
    await link(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(fresh, { force: true });
  }
}
