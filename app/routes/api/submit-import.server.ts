import { setTimeout as sleep } from 'node:timers/promises';
import type { ActionFunctionArgs } from '@remix-run/node';
import { problemLocale } from '#app/http/problem.ts';
import type { ImportDesk, OnPublished } from '#app/intake/desk/import-desk.ts';
import type { ImportJob, JobRequest } from '#app/intake/desk/import-job.ts';
import { DondocError, invalidParameter, isDondocError } from '#app/model/errors.ts';
import { auditedImport, ownKey, senderOf } from '../on-behalf.server.ts';
import { withProblems } from './answer-api.server.ts';
import { type ImportAnswer, importAnswer } from './import-answers.ts';
import { importRequest } from './import-request.server.ts';
import { receiveUpload } from './upload.server.ts';

const KEY = /^[\x21-\x7e]{1,255}$/;
/** Who claims a job writes down a moment later what was asked of it: on a busy disk, not at once. */
const WRITTEN_WITHIN_MS = 5_000;
const LOOK_AGAIN_MS = 20;

/** Takes a file in and starts its import; the answer says where to read on. */
export const submitImport = (args: ActionFunctionArgs) =>
  withProblems(args, async (url) => {
    const { request, context } = args;
    const { desk, dataDir } = context;
    const key = request.headers.get('Idempotency-Key');
    if (key !== null && !KEY.test(key)) throw invalidParameter('Idempotency-Key', key, KEY.source);
    const idempotency = key === null ? {} : { idempotencyKey: ownKey(context, key) };
    const sender = { by: senderOf(context), once: true, ...idempotency };
    const { received, fields } = await receiveUpload(request, desk, sender);
    const { job, replayed } = received;
    try {
      const wanted = await importRequest(dataDir, fields);
      const started = await startOnce(desk, job, wanted, auditedImport(context));
      return accepted(started, url);
    } catch (error) {
      if (!replayed) await desk.abandon(job.id);
      throw error;
    }
  });

/** With one key several may come at once: one starts the job, the others find it started. */
async function startOnce(
  desk: ImportDesk,
  job: ImportJob,
  wanted: JobRequest,
  onPublished: OnPublished,
): Promise<ImportJob> {
  const started =
    job.state === 'received' ? await startOrFind(desk, job, wanted, onPublished) : job;
  if (JSON.stringify(started.request) === JSON.stringify(wanted)) return started;
  throw new DondocError({ code: 'key_reused', status: 422, params: {} });
}

async function startOrFind(
  desk: ImportDesk,
  { id }: ImportJob,
  wanted: JobRequest,
  onPublished: OnPublished,
): Promise<ImportJob> {
  try {
    return await desk.start(id, wanted, onPublished);
  } catch (error) {
    const present =
      isDondocError(error) && error.problem.status === 409 ? await writtenDown(desk, id) : null;
    if (present === null) throw error;
    return present;
  }
}

/** Null where nobody has written down what the job is to do. */
async function writtenDown(desk: ImportDesk, id: string): Promise<ImportJob | null> {
  const until = performance.now() + WRITTEN_WITHIN_MS;
  for (;;) {
    const job = await desk.get(id);
    if (job === null || job.request !== null) return job;
    if (performance.now() > until) return null;
    await sleep(LOOK_AGAIN_MS);
  }
}

function accepted(job: ImportJob, url: URL): Response {
  const answer: ImportAnswer = importAnswer(job, problemLocale(url.search));
  return Response.json(answer, {
    status: job.state === 'running' ? 202 : 200,
    headers: { Location: `/api/v1/imports/${job.id}`, 'Cache-Control': 'no-store' },
  });
}
