import process from 'node:process';
import { isDondocError } from '#app/model/errors.ts';
import { importFiles } from '../import-files.server.ts';
import { understandFile } from '../understand.server.ts';
import type {
  ChildAnswer,
  ChildMessage,
  ChildProgress,
  ChildTask,
  SentError,
} from './child-messages.ts';

/** Where no system limit bounds it, the process ends itself. */
const MOST_RSS_BYTES = 1_200_000_000;
const LOOK_EVERY_MS = 250;
const TELL_EVERY_MS = 200;

process.once('disconnect', () => process.exit(1));
setInterval(() => {
  if (process.memoryUsage.rss() > MOST_RSS_BYTES) process.abort();
}, LOOK_EVERY_MS).unref();

process.once('message', (task) => {
  void answer(task as ChildTask);
});

async function answer(task: ChildTask): Promise<void> {
  process.send?.(await replyTo(task));
}

async function replyTo(task: ChildTask): Promise<ChildMessage> {
  try {
    return await done(task);
  } catch (error) {
    return isDondocError(error) ? { problem: error.problem } : { error: sent(error) };
  }
}

async function done(task: ChildTask): Promise<ChildAnswer> {
  if (task.kind === 'understand') {
    const onProgress = tellNowAndThen('understanding');
    return { understanding: await understandFile(task.path, { ...task.request, onProgress }) };
  }
  const onProgress = tellNowAndThen('reading');
  const onPhase = (phase: 'checking' | 'publishing') => tell({ phase });
  return { outcome: await importFiles({ ...task.request, onProgress, onPhase }) };
}

function tellNowAndThen(phase: 'reading' | 'understanding') {
  let told = 0;
  return (share: number, rows: number) => {
    const now = Date.now();
    if (now - told < TELL_EVERY_MS) return;
    told = now;
    tell({ phase, read: { share, rows } });
  };
}

function tell(progress: ChildProgress): void {
  const message: ChildMessage = { progress };
  process.send?.(message);
}

function sent(error: unknown): SentError {
  if (!(error instanceof Error)) return { message: String(error), code: null, path: null };
  const { code = null, path = null } = error as NodeJS.ErrnoException;
  return { message: error.message, code, path };
}
