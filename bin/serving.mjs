import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('./dondoc.mjs', import.meta.url));
const THREADS = '16';

/**
 * Runs `dondoc serve` in a process of its own: Node sizes the thread pool that the database works in
 * before it runs any module, so the size has to stand in the environment beforehand. The channel
 * between the two is what stops the server, also when this process is killed.
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
export function runServing(args) {
  const child = spawn(process.execPath, [COMMAND, 'serve', ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, UV_THREADPOOL_SIZE: THREADS },
  });
  const stop = () => {
    if (child.connected) child.disconnect();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
