import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('./dondoc.mjs', import.meta.url));
const THREADS = '16';
const LOOK_EVERY_MS = 300;

/**
 * Runs `dondoc serve` in a process of its own: Node sizes the thread pool that the database works in
 * before it runs any module, so the size has to stand in the environment beforehand. The channel
 * between the two is what stops the server, also when this process is killed.
 * @param {readonly string[]} args
 * @param {number | 'inherit'} log where its log goes: an open file, or this process's stderr
 * @returns {Promise<number>} the exit code
 */
export function runServing(args, log = 'inherit') {
  const child = spawn(process.execPath, [COMMAND, 'serve', ...args], {
    stdio: ['inherit', 'inherit', log, 'ipc'],
    env: { ...process.env, UV_THREADPOOL_SIZE: THREADS },
  });
  const stop = () => {
    if (child.connected) child.disconnect();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  if (process.env['npm_lifecycle_event'] !== undefined) whenOrphaned(stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * npm passes a signal on to the shell between it and this process, and that shell just dies of it.
 * @param {() => void} stop
 */
function whenOrphaned(stop) {
  const parent = process.ppid;
  const look = () => {
    if (process.ppid !== parent) stop();
  };
  setInterval(look, LOOK_EVERY_MS).unref();
}
