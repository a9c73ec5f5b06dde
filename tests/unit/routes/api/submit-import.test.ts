import type { ActionFunctionArgs } from '@remix-run/node';
import { expect, test } from 'vitest';
import type { ImportDesk, OnPublished } from '#app/intake/desk/import-desk.ts';
import type { ImportJob, JobRequest } from '#app/intake/desk/import-job.ts';
import { DondocError } from '#app/model/errors.ts';
import { submitImport } from '../../../../app/routes/api/submit-import.server.ts';
import { EDITOR, UNRECORDED } from '../../../fixtures/request-context.ts';

const WANTED: JobRequest = {
  as_of: '2019-07-03',
  mapping: null,
  source: null,
  confirm: false,
  dry_run: false,
};
const RECEIVED: ImportJob = {
  id: 'a-job',
  file: { name: 'list.csv', bytes: 1, sha256: '0' },
  created_at: '2019-07-03T10:00:00+07:00',
  by: 'api',
  state: 'received',
  progress: null,
  understanding: null,
  request: null,
  outcome: null,
  problem: null,
};
const STARTED: ImportJob = { ...RECEIVED, state: 'running', request: WANTED };

/** A desk at which another request has just claimed the job; `seen` is what its record says, look by look. */
function deskOf(seen: ImportJob[]): ImportDesk {
  const busy = new DondocError({ code: 'import_state', status: 409, params: { state: 'running' } });
  const desk: Partial<ImportDesk> = {
    receive: () => Promise.resolve({ job: RECEIVED, replayed: true }),
    start: () => Promise.reject(busy),
    get: () => Promise.resolve(seen.shift() ?? STARTED),
  };
  return desk as ImportDesk;
}

async function submit(desk: ImportDesk, by: object = UNRECORDED): Promise<Response> {
  const request = new Request('http://localhost/api/v1/snapshots?as_of=2019-07-03', {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv', 'Idempotency-Key': 'a-key' },
    body: 'x',
  });
  const context = { ...by, desk, dataDir: '/nowhere', requestId: 'test', nonce: 'n' };
  return submitImport({ request, context, params: {} } as unknown as ActionFunctionArgs);
}

test('a job that another request claimed is found started, once that has written it down', async () => {
  const answer = await submit(deskOf([RECEIVED, RECEIVED]));
  expect(answer.status).toBe(202);
  expect(answer.headers.get('Location')).toBe('/api/v1/imports/a-job');
});

test('a job that another request claimed for something else is told', async () => {
  const other = { ...STARTED, request: { ...WANTED, source: 'another' } };
  const answer = await submit(deskOf([RECEIVED, other]));
  expect(answer.status).toBe(422);
});

test('what is published is kept under the name of who sent it, by its snapshot', async () => {
  const entries: unknown[] = [];
  const audit = { add: (entry: unknown) => Promise.resolve(void entries.push(entry)) };
  const published: Parameters<OnPublished>[0][] = [];
  const desk: Partial<ImportDesk> = {
    receive: () => Promise.resolve({ job: RECEIVED, replayed: false }),
    async start(_, request, onPublished) {
      for (const one of published) await onPublished(one);
      return { ...STARTED, request };
    },
  };
  await submit(desk as ImportDesk, { ...UNRECORDED, access: { audit } });
  expect(entries).toEqual([]);
  published.push({ snapshot: '20190703T235959-r1', rows: 2 });
  await submit(desk as ImportDesk, { ...UNRECORDED, access: { audit } });
  expect(entries).toEqual([
    {
      who: EDITOR,
      address: '127.0.0.1',
      action: 'import',
      target: '20190703T235959-r1',
      detail: { rows: 2 },
    },
  ]);
});
