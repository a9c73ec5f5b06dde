import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { ImportRequest } from '#app/intake/import-files.server.ts';
import type { ImportOutcome } from '#app/intake/outcome.ts';
import { DondocError, type PublicProblem } from '#app/model/errors.ts';
import { CommandFailure, type FailureWords } from './failure.ts';

const WORKER = fileURLToPath(new URL('./import-worker.ts', import.meta.url));
const HEAP_MB = 160;
/** All private memory, where the system can bound it: buffers and the engine's included. */
const DATA_LIMIT_BYTES = 1_500_000_000;
const PRLIMIT = '/usr/bin/prlimit';

/** What the child answers. */
export type WorkerReply =
  { outcome: ImportOutcome } | { problem: PublicProblem } | { failure: FailureWords };

/**
 * The import in a process of its own with bounded memory: a monstrous file kills that process and
 * nothing else. It ends with this one.
 */
export async function importInChild(request: ImportRequest): Promise<ImportOutcome> {
  const node = [
    process.execPath,
    `--max-old-space-size=${HEAP_MB}`,
    '--max-semi-space-size=16',
    '--import',
    import.meta.resolve('tsx'),
    WORKER,
  ];
  const bounded = existsSync(PRLIMIT) ? [PRLIMIT, `--data=${DATA_LIMIT_BYTES}`, ...node] : node;
  const [command = process.execPath, ...args] = bounded;
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, UV_THREADPOOL_SIZE: '8', MALLOC_ARENA_MAX: '2' },
  });
  const reply = await new Promise<WorkerReply>((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (text) => (said = `${said}${String(text)}`.slice(-4000)));
    child.once('error', reject);
    child.once('message', (message) => resolve(message as WorkerReply));
    child.once('exit', (code, signal) =>
      resolve({ failure: { code: 'failed', message: deathOf(code, signal, said) } }),
    );
    child.send(request);
  });
  if (child.connected) child.disconnect();
  if ('outcome' in reply) return reply.outcome;
  if ('problem' in reply) throw new DondocError(reply.problem);
  throw new CommandFailure(reply.failure.code, reply.failure.message);
}

function deathOf(code: number | null, signal: NodeJS.Signals | null, said: string): string {
  const how = signal ?? `exit code ${code}`;
  const memory = /heap|memory|bad_alloc|allocation/i.test(said) || signal === 'SIGABRT';
  return memory
    ? `the import ran out of memory (${how}); nothing was published. Is the file really a task list?`
    : `the import process ended (${how}); nothing was published`;
}
