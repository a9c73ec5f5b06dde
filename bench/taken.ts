import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import process from 'node:process';

export interface Taken {
  seconds: number;
  /** Of the process and those it started, as far as seen. */
  cpuSeconds: number;
  /** The most that one of the processes held at once (Linux; 0 where it is not told). */
  peakMegabytes: number;
  /** What it printed. */
  output: string;
}

const LOOK_EVERY_MS = 20;
const TICKS_A_SECOND = 100;

/** Runs Node with `args` to its end and tells what that took. Throws where it fails. */
export async function takeProcess(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Taken> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let output = '';
  child.stdout.on('data', (text) => (output += String(text)));
  let said = '';
  child.stderr.on('data', (text) => (said = `${said}${String(text)}`.slice(-2000)));
  const peaks = new Map<number, number>();
  const cpu = new Map<number, number>();
  const looking = setInterval(() => {
    for (const pid of familyOf(child.pid ?? 0)) {
      peaks.set(pid, Math.max(peaks.get(pid) ?? 0, peakOf(pid)));
      cpu.set(pid, Math.max(cpu.get(pid) ?? 0, cpuOf(pid)));
    }
  }, LOOK_EVERY_MS);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearInterval(looking);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}: ${said}`);
  return {
    seconds: (performance.now() - startedAt) / 1000,
    cpuSeconds: [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0),
    peakMegabytes: Math.max(0, ...peaks.values()),
    output: output.trim(),
  };
}

function familyOf(pid: number): number[] {
  const text = readOrNothing(`/proc/${pid}/task/${pid}/children`);
  const children = text.split(' ').filter(Boolean).map(Number);
  return [pid, ...threadsChildren(pid, children), ...children.flatMap(familyOf)];
}

/** A child belongs to the thread that started it, which need not be the first. */
function threadsChildren(pid: number, known: readonly number[]): number[] {
  return threadsOf(pid)
    .filter((thread) => thread !== pid)
    .flatMap((thread) => readOrNothing(`/proc/${pid}/task/${thread}/children`).split(' '))
    .filter(Boolean)
    .map(Number)
    .filter((child) => !known.includes(child))
    .flatMap(familyOf);
}

function threadsOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map(Number);
  } catch {
    return [];
  }
}

function peakOf(pid: number): number {
  const line = /^VmHWM:\s+(\d+) kB/m.exec(readOrNothing(`/proc/${pid}/status`));
  return Number(line?.[1] ?? 0) / 1024;
}

function cpuOf(pid: number): number {
  const fields = readOrNothing(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_A_SECOND;
}

/** The process may have ended, or the system may have no such file. */
function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
