import { type Socket, connect } from 'node:net';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { ImportsAnswer } from '../../../app/routes/api/import-answers.ts';
import { listOf } from '../../unit/intake/desk/desk.ts';
import { AS_OF, dataFolder } from '../../unit/store/data-folder.ts';
import { type Served, serve } from '../../fixtures/served.ts';
import { followed, get, openRequest, send } from './http.ts';

vi.setConfig({ testTimeout: 120_000 });

const PATH = `/api/v1/snapshots?as_of=${encodeURIComponent(AS_OF)}`;
const CSV = { 'Content-Type': 'text/csv' };
const CLOSED_WITHIN_MS = 20_000;
const HEAD = ['Host: 127.0.0.1', 'Content-Type: text/csv'];

interface Slow {
  socket: Socket;
  /** What it was answered, once it is closed. */
  closed: Promise<string>;
}

/** Says `text` and then one byte a second, as long as it may. */
function slow({ port }: Served, text: string): Slow {
  const socket = connect(port, '127.0.0.1', () => socket.write(text));
  const closed = new Promise<string>((resolve) => {
    let answer = '';
    const trickle = setInterval(() => socket.write('x'), 1_000);
    socket.setEncoding('utf8').on('data', (data: string) => (answer += data));
    socket.on('error', () => undefined);
    socket.on('end', () => socket.destroy());
    socket.on('close', () => {
      clearInterval(trickle);
      resolve(answer);
    });
  });
  return { socket, closed };
}

test('slow connections are closed in time, the process answers meanwhile, an honest slow upload goes through', async () => {
  const served = await serve(await dataFolder());
  const started = Date.now();
  const bearer = `Authorization: Bearer ${served.token}`;
  const post = `POST ${PATH} HTTP/1.1\r\n${[...HEAD, bearer].join('\r\n')}\r\n`;
  const connections = Array.from({ length: 60 }, (_, at) => {
    if (at % 3 === 0) return slow(served, 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ');
    if (at % 3 === 1) return slow(served, `${post}Content-Length: 100000\r\n\r\n`);
    return slow(served, `GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n`);
  });
  const times: number[] = [];
  const over = new AbortController();
  const honest = upload(served, 22, 1_000);
  const watching = (async () => {
    while (!over.signal.aborted) {
      const asked = performance.now();
      expect((await send(served, 'GET', '/healthz')).status).toBe(200);
      times.push(performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  const answers = await Promise.all(connections.map(({ closed }) => closed));
  const seconds = (Date.now() - started) / 1000;
  expect(seconds * 1000).toBeLessThan(CLOSED_WITHIN_MS);
  answers.forEach((answer, at) => {
    const status = ['408', '408', '400'][at % 3] ?? '';
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });
  const { status, headers } = await honest;
  over.abort();
  await watching;
  expect(status).toBe(202);
  expect((await followed(served, String(headers.location))).state).toBe('published');
  times.sort((a, b) => a - b);
  const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
  process.stdout.write(
    `60 slow connections closed after ${seconds.toFixed(1)} s; /healthz p99 ${p99.toFixed(0)} ms of ${times.length}\n`,
  );
});

/** A list that takes so many steps to arrive, a thousand bytes each. */
async function upload(served: Served, steps: number, everyMs: number) {
  const text = listOf('1');
  const padding = `,${' '.repeat(steps * 1_000)}`;
  const body = text.replace('unit_code,', `unit_code${padding}`);
  const { request, answer } = openRequest(served, 'POST', PATH, CSV);
  const size = Math.ceil(body.length / steps);
  for (let at = 0; at < steps; at += 1) {
    request.write(body.slice(at * size, (at + 1) * size));
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  request.end();
  return answer;
}

test('an upload that breaks off leaves nothing', async () => {
  const dataDir = await dataFolder();
  const served = await serve(dataDir);
  const left = () => readdir(join(dataDir, 'imports')).catch(() => []);
  for (const headers of [
    { ...CSV, 'Content-Length': '100000' },
    CSV,
    { 'Content-Type': 'multipart/form-data; boundary=b' },
  ]) {
    const { request, answer } = openRequest(served, 'POST', PATH, headers);
    request.write(
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nabc',
    );
    await vi.waitFor(async () => expect(await left()).toHaveLength(1));
    request.destroy();
    await expect(answer).rejects.toThrow();
    await vi.waitFor(async () => expect(await left()).toEqual([]));
  }
  expect((await get<ImportsAnswer>(served, '/api/v1/imports')).imports).toEqual([]);
});

test('an upload over the limit is refused, by its own word at once and otherwise where it passes it', async () => {
  const dataDir = await dataFolder();
  await writeFile(join(dataDir, 'dondoc.config.json'), '{"max_upload_mb": 1}');
  const served = await serve(dataDir);
  const told = openRequest(served, 'POST', PATH, { ...CSV, 'Content-Length': '3000000' });
  told.request.flushHeaders();
  const atOnce = await told.answer;
  told.request.destroy();
  const streamed = openRequest(served, 'POST', PATH, CSV);
  streamed.request.on('error', () => undefined);
  for (let at = 0; at < 12; at += 1) streamed.request.write(Buffer.alloc(100_000, 'x'));
  for (const { status, headers, text } of [atOnce, await streamed.answer]) {
    expect([status, headers.connection]).toEqual([413, 'close']);
    expect(JSON.parse(text)).toMatchObject({ code: 'upload_too_large', params: { limit: '1' } });
  }
  streamed.request.destroy();
  await vi.waitFor(async () => expect(await readdir(join(dataDir, 'imports'))).toEqual([]));
});
