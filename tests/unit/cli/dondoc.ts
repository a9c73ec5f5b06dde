import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const DONDOC = fileURLToPath(new URL('../../../bin/dondoc.mjs', import.meta.url));

export interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** The command as it runs outside the tests: in a process of its own, in another folder. */
export function dondoc(
  dataDir: string,
  command: string,
  args: readonly string[],
  input = '',
): Promise<Run> {
  const child = spawn(process.execPath, [DONDOC, command, ...args], {
    cwd: dataDir,
    env: { ...process.env, DATA_DIR: dataDir },
  });
  child.stdin.on('error', () => undefined).end(input);
  const run: Run = { code: null, out: '', err: '' };
  child.stdout.on('data', (text) => (run.out += String(text)));
  child.stderr.on('data', (text) => (run.err += String(text)));
  return new Promise((resolve) => {
    child.once('close', (exit) => resolve({ ...run, code: exit }));
  });
}
