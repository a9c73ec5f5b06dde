import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, type Server, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createRequestHandler } from '@remix-run/express';
import type { LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#app/http/app.ts';
import { localsOf } from '#app/http/request-locals.ts';
import { begun, column, longTableOf } from '#app/http/table/table.ts';
import { bodyOf } from '#app/routes/api/body-stream.server.ts';
import { type ExportFormat, exportAs } from '#app/routes/api/export.server.ts';
import { RESOURCES } from '#app/routes/api/resources.ts';
import options from '../../../remix.config.js';

const COLUMNS = [column('text', 'text', (text: string) => text)];
/** That no compressor makes much smaller. */
const PIECE = Array.from({ length: 1_000 }, () => randomBytes(75).toString('base64'));
const WHOLE = 20;

let given = 0;
let isOpen = false;

/** Rows without end, or as many pieces as are asked for, and then an error or nothing. */
async function* pieces(most: number, fails: boolean): AsyncGenerator<readonly string[]> {
  isOpen = true;
  try {
    for (given = 0; given < most; given += 1) yield await Promise.resolve(PIECE);
    if (fails) throw new Error('the disk is gone');
  } finally {
    isOpen = false;
  }
}

async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { pathname, searchParams: query } = new URL(request.url);
  const rows = () => pieces(Number(query.get('pieces')), query.has('fails'));
  const table = await begun(longTableOf(COLUMNS, PIECE.length * WHOLE, rows));
  const about = { resource: RESOURCES.tasks, about: undefined, locale: 'vi', mark: '' } as const;
  const bytes = await exportAs(pathname.slice(1) as ExportFormat, { ...about, table });
  const reader = { bodyTaken: context.bodyTaken, signal: request.signal };
  return new Response(await bodyOf(bytes, reader), { headers: { 'Content-Type': 'text/csv' } });
}

const BUILD = {
  mode: 'production',
  entry: { module: { default: () => new Response('a page', { status: 404 }) } },
  routes: { file: { id: 'file', path: ':format', module: { loader } } },
  assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
  publicPath: '/',
  assetsBuildDirectory: '',
  future: options.future,
  isSpaMode: false,
} as unknown as ServerBuild;

let server: Server;
let origin = '';

beforeAll(async () => {
  const pages = createRequestHandler({
    build: BUILD,
    mode: 'production',
    getLoadContext: (_request, response) => localsOf(response) as never,
  });
  const app = createApp({
    env: { publicOrigin: null, trustProxy: false },
    development: false,
    assets: (_request, _response, next) => {
      next();
    },
    gate: (_request, _response, next) => {
      next();
    },
    pages: (...args) => void pages(...args),
    writes: () => null,
    mostFileBytes: () => Promise.resolve(0),
  });
  server = createServer((...args) => void app(...args)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

async function responseOf(path: string, headers = {}): Promise<IncomingMessage> {
  const [response] = (await once(get(origin + path, { headers }), 'response')) as [IncomingMessage];
  return response;
}

/** Whether an answer came and its body ended as a whole one does. */
async function isWhole(path: string, headers: object): Promise<boolean> {
  try {
    const response = await responseOf(path, headers);
    for await (const chunk of response) expect(chunk).toBeDefined();
    return response.statusCode === 200 && response.complete;
  } catch {
    return false;
  }
}

const FORMATS: ExportFormat[] = ['csv', 'arrow', 'parquet', 'xlsx'];
const ENCODINGS = [{}, { 'Accept-Encoding': 'gzip' }];

test.each(FORMATS)(
  'a whole %s ends whole; one that fails or falls short breaks off',
  async (format) => {
    for (const headers of ENCODINGS) {
      const asked = [`pieces=${WHOLE}`, `pieces=${WHOLE}&fails`, `pieces=5&fails`, `pieces=15`];
      const told = [];
      for (const query of asked) told.push(await isWhole(`/${format}?${query}`, headers));
      expect([headers, told]).toEqual([headers, [true, false, false, false]]);
    }
  },
);

test.each([...ENCODINGS.keys()])(
  'rows wait for a reader who takes his time, and stop when he goes (%i)',
  async (at) => {
    const response = await responseOf('/csv?pieces=1000000', ENCODINGS[at]);
    response.pause();
    let before = -1;
    while (before !== given && given < 1_000) {
      before = given;
      await wait(300);
    }
    // A socket's buffers on either side, and the compressor's: some megabytes, not a list.
    expect(before).toBeLessThan(200);
    expect(isOpen).toBe(true);
    response.destroy();
    await expect.poll(() => isOpen).toBe(false);
  },
);
