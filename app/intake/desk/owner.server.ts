import { stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import process from 'node:process';
import { errorCode } from '#app/store/files.server.ts';

/** The process that works on something which others can see too. */
export interface Owner {
  host: string;
  pid: number;
}

export const THIS_PROCESS: Owner = { host: hostname(), pid: process.pid };

/** How often an owner touches what it works on, and after how long without that it counts as gone. */
export const HEARTBEAT_MS = 2_000;
const SILENT_MS = 20_000;

/**
 * Whether the owner still works on `file`, which it touches while it does. A process of this machine
 * is known to be gone at once; one of another machine, or one whose number was given away again, by its silence.
 */
export async function isAtWork({ host, pid }: Owner, file: string): Promise<boolean> {
  if (host === THIS_PROCESS.host && !processLives(pid)) return false;
  const touched = await stat(file).catch(() => null);
  return touched !== null && Date.now() - touched.mtimeMs < SILENT_MS;
}

function processLives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
