import { existsSync, readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 100;
const KB_PER_MB = 1_000;

export interface MemoryWatch {
  /** Ends it; what the process held at first and at most, in MB. */
  stop(): { first: number; most: number };
}

/** Watches the resident memory of the server that a launcher started. */
export function watchServer(launcher: number): MemoryWatch {
  const children = readFileSync(`/proc/${launcher}/task/${launcher}/children`, 'utf8');
  const pid = Number(children.trim().split(' ')[0]);
  const first = residentMb(pid);
  let most = first;
  const timer = setInterval(() => {
    if (existsSync(`/proc/${pid}`)) most = Math.max(most, residentMb(pid));
  }, LOOK_EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return { first, most };
    },
  };
}

function residentMb(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / KB_PER_MB);
}
