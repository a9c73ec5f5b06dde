import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { DondocError } from '#app/model/errors.ts';
import { IMPORT_CHILD } from '../import-child.ts';
import type { ImportOutcome } from '../outcome.ts';
import type { Understanding } from '../understanding.ts';
import type {
  ChildAnswer,
  ChildMessage,
  ChildTask,
  ChildProgress,
  SentError,
} from './child-messages.ts';

const HEAP_MB = 160;
/** All private memory, where the system can bound it: buffers and the engine's included. */
const DATA_LIMIT_BYTES = 1_500_000_000;
/** The system's own words for "not without its parent" and "not more than this". */
const FENCES: readonly (readonly [string, ...string[]])[] = [
  ['/usr/bin/setpriv', '--pdeathsig', 'KILL'],
  ['/usr/bin/prlimit', `--data=${DATA_LIMIT_BYTES}`],
];
/** Of no use to who reads a stranger's file. */
const KEPT_BACK = {
  SESSION_SECRET: undefined,
  OIDC_CLIENT_SECRET: undefined,
  DATABASE_URL: undefined,
};
const OTHER_ANSWER = 'the import process answered something else';
const OUT_OF_MEMORY = /heap|out of memory|bad_alloc|allocat/i;

export interface ChildOptions {
  onProgress?: (progress: ChildProgress) => void;
  /** Kills the child; its reason is what the caller gets. */
  signal?: AbortSignal;
}

/**
 * The import in a process of its own with bounded memory: a monstrous file kills that process and
 * nothing else. It ends with this one.
 * @throws DondocError `import_out_of_memory`, `import_died`, or what the import itself threw
 */
export async function importInChild(
  request: Extract<ChildTask, { kind: 'import' }>['request'],
  options: ChildOptions = {},
): Promise<ImportOutcome> {
  const reply = await askChild({ kind: 'import', request }, options);
  if ('outcome' in reply) return reply.outcome;
  throw new Error(OTHER_ANSWER);
}

/** What a file is taken for, found out under the same limits. */
export async function understandInChild(
  path: string,
  request: Extract<ChildTask, { kind: 'understand' }>['request'],
  options: ChildOptions = {},
): Promise<Understanding> {
  const reply = await askChild({ kind: 'understand', path, request }, options);
  if ('understanding' in reply) return reply.understanding;
  throw new Error(OTHER_ANSWER);
}

function askChild(task: ChildTask, { onProgress, signal }: ChildOptions): Promise<ChildAnswer> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = startChild();
    let said = '';
    const settle = (act: () => void) => {
      signal?.removeEventListener('abort', kill);
      if (child.connected) child.disconnect();
      act();
    };
    const fail = (error: Error) => settle(() => reject(error));
    function kill(): void {
      child.kill('SIGKILL');
      fail(signal?.reason as Error);
    }
    signal?.addEventListener('abort', kill);
    child.stderr?.on('data', (text) => (said = `${said}${String(text)}`.slice(-4000)));
    child.once('error', fail);
    child.once('exit', (code, by) => fail(deathOf(code, by, said)));
    child.on('message', (sent) => {
      const message = sent as ChildMessage;
      if ('progress' in message) onProgress?.(message.progress);
      else if ('problem' in message) fail(new DondocError(message.problem));
      else if ('error' in message) fail(errorOf(message.error));
      else settle(() => resolve(message));
    });
    child.send(task, (error) => {
      if (error) fail(error);
    });
  });
}

function startChild(): ChildProcess {
  const words = [
    ...FENCES.filter(([tool]) => existsSync(tool)).flat(),
    process.execPath,
    `--max-old-space-size=${HEAP_MB}`,
    '--max-semi-space-size=16',
    IMPORT_CHILD,
  ];
  const [command = process.execPath, ...args] = words;
  return spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, ...KEPT_BACK, UV_THREADPOOL_SIZE: '8', MALLOC_ARENA_MAX: '2' },
  });
}

function deathOf(code: number | null, signal: NodeJS.Signals | null, said: string): DondocError {
  const memory = OUT_OF_MEMORY.test(said) || signal === 'SIGABRT';
  return new DondocError(
    {
      code: memory ? 'import_out_of_memory' : 'import_died',
      status: 500,
      params: { how: signal ?? `exit code ${code}` },
    },
    { cause: said },
  );
}

function errorOf({ message, code, path }: SentError): Error {
  if (OUT_OF_MEMORY.test(message)) {
    const problem = { code: 'import_out_of_memory', status: 500, params: { how: 'the engine' } };
    return new DondocError(problem, { cause: message });
  }
  return Object.assign(
    new Error(message),
    code === null ? {} : { code },
    path === null ? {} : { path },
  );
}
