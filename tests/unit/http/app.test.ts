import {
  createServer,
  request as sendRequest,
  type IncomingHttpHeaders,
  type Server,
} from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { RequestHandler } from 'express';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createApp } from '#app/http/app.ts';
import { answerClientError } from '#app/http/client-error.ts';
import type { ProblemDocument } from '#app/http/problem.ts';
import { localsOf } from '#app/http/request-locals.ts';
import { unavailable } from '#app/model/errors.ts';

const log = vi.hoisted(() => ({ info: vi.fn(), error: vi.fn() }));
vi.mock('#app/http/log.server.ts', () => ({ log }));

const noAssets: RequestHandler = (_request, _response, next) => {
  next();
};

const pages: RequestHandler = (request, response, next) => {
  if (request.path === '/fails') throw new Error('canary');
  if (request.path === '/busy') next(unavailable('busy'));
  else
    response.json({ nonce: localsOf(response).nonce, forwarded: request.get('x-forwarded-host') });
};

let server: Server;
let port = 0;

beforeAll(async () => {
  const env = { publicOrigin: 'https://don-doc.example', trustProxy: false } as const;
  const app = createApp({ env, development: false, assets: noAssets, pages });
  server = createServer({ maxHeaderSize: 32_768 }, (...args) => void app(...args));
  server.on('clientError', answerClientError);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = sendRequest({ port, host: '127.0.0.1', path, headers, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    request.on('error', reject).end();
  });
}

function problemIn({ headers, body }: Answer): ProblemDocument {
  expect(headers['content-type']).toBe('application/problem+json');
  return JSON.parse(body) as ProblemDocument;
}

function sendRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (data: string) => (answer += data));
    socket.on('close', () => {
      resolve(answer);
    });
    socket.on('error', reject);
  });
}

describe('headers of every answer', () => {
  test('scripts need the nonce of this very answer', async () => {
    const [first, second] = await Promise.all([ask('/'), ask('/')]);
    const { nonce } = JSON.parse(first.body) as { nonce: string };
    const policy = String(first.headers['content-security-policy']);
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).not.toMatch(/style-src [^;]*unsafe/);
    expect(second.body).not.toContain(nonce);
  });

  test('nothing tells what runs here or lets others guess', async () => {
    const { headers } = await ask('/');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).toMatchObject({
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
    expect(headers['server-timing']).toMatch(/^total;dur=\d/);
  });

  test('a refusal carries them too', async () => {
    const { headers } = await ask('/', { Host: 'evil.example' });
    expect(headers['content-security-policy']).toBeDefined();
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('the host a request is for', () => {
  test.each(['127.0.0.1', 'localhost:3000', '[::1]:80', 'a.localhost', 'don-doc.example'])(
    '%s is served',
    async (host) => {
      expect((await ask('/', { Host: host })).status).toBe(200);
    },
  );

  test.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'x@localhost',
    '10.0.0.1',
  ])('%s is not', async (host) => {
    const answer = await ask('/', { Host: host });
    expect(answer.status).toBe(421);
    expect(problemIn(answer).code).toBe('misdirected');
    expect(answer.body).not.toContain(host);
  });

  test('a forwarded one never arrives', async () => {
    const { body } = await ask('/', { 'X-Forwarded-Host': 'evil.example' });
    expect(body).not.toContain('evil');
  });
});

describe('what is refused before anything is looked up', () => {
  test.each(['/%E0%A4%A', '/units/%', '/?q=%zz', '/a%00b'])('%s is malformed', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(400);
    expect(problemIn(answer).code).toBe('malformed_url');
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s', async (method) => {
    const answer = await ask('/', {}, method);
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });

  test('an endless address', async () => {
    const answer = await ask(`/?q=${'a'.repeat(10_000)}`);
    expect(answer.status).toBe(414);
    expect(problemIn(answer).code).toBe('url_too_long');
  });

  test('a crowd of header fields', async () => {
    const crowd = Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`X-${n}`, '1']));
    expect((await ask('/', crowd)).status).toBe(431);
  });

  test('header fields beyond what is read at all', async () => {
    const answer = await sendRaw(
      `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431 .*application\/problem\+json.*too_many_headers/s);
  });

  test('what is not HTTP', async () => {
    expect(await sendRaw('canary\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*malformed_request/s);
  });
});

test('the log tells which parameters there were, not what was in them', async () => {
  log.info.mockClear();
  await ask('/tasks?q=canary&unit=canary&q=canary');
  await vi.waitFor(() => {
    expect(log.info).toHaveBeenCalledOnce();
  });
  expect(log.info.mock.calls[0]?.[0]).toMatchObject({
    method: 'GET',
    path: '/tasks',
    parameters: ['q', 'unit'],
    status: 200,
  });
  expect(JSON.stringify(log.info.mock.calls)).not.toContain('canary');
});

describe('what goes wrong inside', () => {
  test('the unexpected is internal and shows nothing', async () => {
    const answer = await ask('/fails?lang=en');
    expect(answer.status).toBe(500);
    expect(problemIn(answer)).toMatchObject({ code: 'internal', title: 'Server error' });
    expect(answer.body).not.toContain('canary');
    expect(answer.body).toContain(String(answer.headers['x-request-id']));
    expect(log.error.mock.lastCall?.[0]).toMatchObject({
      err: { message: 'canary' },
      requestId: answer.headers['x-request-id'],
    });
  });

  test('the busy engine says when to come back', async () => {
    const answer = await ask('/busy');
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('2');
  });

  test('who asks for a page gets one', async () => {
    const answer = await ask('/busy?lang=en', { Accept: 'text/html,*/*;q=0.8' });
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
    expect(answer.body).toContain('<h1>The server is busy</h1>');
  });
});

test.each(['_data=x', 'period=2019&_data=', 'index', 'index=1', '%5Fdata=x'])(
  'below /api what belongs to Remix is an unknown parameter: %s',
  async (query) => {
    const name = query.includes('index') ? 'index' : '_data';
    for (const path of ['/api/v1/tasks', '/API/v1/tasks', '/%61pi/v1/tasks', '/api']) {
      const answer = await ask(`${path}?${query}`);
      expect([path, answer.status]).toEqual([path, 400]);
      expect(problemIn(answer)).toMatchObject({ code: 'unknown_parameter', params: { name } });
    }
    expect((await ask(`/tasks?${query}`)).status).toBe(200);
  },
);

test('below /api a value may hold what a name may not', async () => {
  expect((await ask('/api/v1/tasks?q=_data%3Dx')).status).toBe(200);
  expect((await ask('/api/_data')).status).toBe(200);
});
