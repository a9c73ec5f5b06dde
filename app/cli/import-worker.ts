import process from 'node:process';
import { type ImportRequest, importFiles } from '#app/intake/import-files.server.ts';
import { isDondocError } from '#app/model/errors.ts';
import { describeFailure } from './failure.ts';
import type { WorkerReply } from './import-child.ts';

/** Where no system limit bounds it, the process ends itself. */
const MOST_RSS_BYTES = 1_200_000_000;
const LOOK_EVERY_MS = 250;

process.once('disconnect', () => process.exit(1));
setInterval(() => {
  if (process.memoryUsage.rss() > MOST_RSS_BYTES) process.abort();
}, LOOK_EVERY_MS).unref();

process.once('message', (request) => {
  void answer(request as ImportRequest);
});

async function answer(request: ImportRequest): Promise<void> {
  process.send?.(await replyTo(request));
}

async function replyTo(request: ImportRequest): Promise<WorkerReply> {
  try {
    return { outcome: await importFiles(request) };
  } catch (error) {
    if (isDondocError(error)) return { problem: error.problem };
    return { failure: describeFailure(error, request.dataDir) };
  }
}
