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
import type { WriteRules } from '#app/http/write-rules.ts';
import { unavailable } from '#app/model/errors.ts';

const log = vi.hoisted(() => ({ info: vi.fn(), error: vi.fn() }));
vi.mock('#app/http/log.server.ts', () => ({ log }));

const noAssets: RequestHandler = (_request, _response, next) => {
  next();
};

const pages: RequestHandler = (request, response, next) => {
  if (request.path === '/fails') throw new Error('canary');
  if (request.path === '/busy') next(unavailable('busy'));
  else if (request.method === 'POST') {
    let bytes = 0;
    request.on('data', (chunk: Buffer) => (bytes += chunk.length));
    request.on('end', () => response.json({ bytes }));
  } else
    response.json({ nonce: localsOf(response).nonce, forwarded: request.get('x-forwarded-host') });
};

const writes: WriteRules = (path) => {
  if (path === '/form') return { methods: ['POST'], body: 'form' };
  if (path === '/file') return { methods: ['POST'], body: 'file' };
  return path === '/gone' ? { methods: ['DELETE'], body: 'none' } : null;
};

let server: Server;
let port = 0;

beforeAll(async () => {
  const env = { publicOrigin: 'https://don-doc.example', trustProxy: false } as const;
  const app = createApp({
    env,
    development: false,
    assets: noAssets,
    gate: (_request, _response, next) => {
      next();
    },
    pages,
    writes,
    mostFileBytes: () => Promise.resolve(1_000_000),
    slowBodies: { leastBytes: 1_000, windowMs: 2_000, longestMs: 60_000 },
  });
  server = createServer({ maxHeaderSize: 32_768 }, (...args) => void app(...args));
  server.on('checkContinue', (...args) => void app(...args));
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

/** `pieces`: a body of so many kilobytes, two in each second. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  pieces = 0,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = sendRequest({ port, host: '127.0.0.1', path, headers, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    request.on('error', reject);
    let sent = 0;
    const write = () => {
      if (sent === pieces) {
        request.end();
        return;
      }
      sent += 1;
      request.write(Buffer.alloc(1_000));
      setTimeout(write, 500);
    };
    write();
  });
}

function problemIn({ headers, body }: Answer): ProblemDocument {
  expect(headers['content-type']).toBe('application/problem+json');
  return JSON.parse(body) as ProblemDocument;
}

/** `everyMs`: and then a chunk of one byte so often, until the other side closes. */
function sendRaw(text: string, everyMs?: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(text);
      if (everyMs === undefined) return;
      const trickle = setInterval(() => socket.write('1\r\nx\r\n'), everyMs);
      socket.on('end', () => {
        clearInterval(trickle);
        socket.destroy();
      });
    });
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

  test.each([
    '/a/../b',
    '/a/%2e%2e/b',
    '/a/.%2E',
    '/./a',
    '/a\\..\\b',
    '/a/..\\b',
    '/a#/../b',
    '/..',
    '//a',
    '/%5Ca',
    '/%2Fa',
  ])('%s leads elsewhere than it says', async (path) => {
    const answer = await sendRaw(
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 .*malformed_url/s);
  });

  test.each([
    '/a..b',
    '/a/...',
    '/a%2F..%2Fb',
    '/%C4%90-1',
    '/a%20b/',
    '/a%5Cb',
    '/a//b',
    '/a;b=..',
    '/a?q=../..',
  ])('%s leads where it says', async (path) => {
    expect((await ask(path)).status).toBe(200);
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

describe('what changes something', () => {
  const send = (headers: Record<string, string>, path = '/form') =>
    ask(path, { 'Content-Length': '0', ...headers }, 'POST');

  test('is taken where the address says so', async () => {
    expect((await send({})).status).toBe(200);
    expect((await ask('/gone', {}, 'DELETE')).status).toBe(200);
    const answer = await ask('/gone', {}, 'POST');
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD, DELETE']);
    expect((await ask('/form', {}, 'GET')).status).toBe(200);
  });

  test.each<[string, number, (own: string) => Record<string, string>]>([
    ['from its own page', 200, (own) => ({ Origin: own, 'Sec-Fetch-Site': 'same-origin' })],
    ['from its own page, without the newer header', 200, (own) => ({ Origin: own })],
    ['from the public origin', 200, () => ({ Origin: 'https://don-doc.example' })],
    ['from a program', 200, () => ({})],
    ['by the reader', 200, () => ({ 'Sec-Fetch-Site': 'none', Cookie: 'a=b' })],
    ['from another site', 403, () => ({ Origin: 'https://evil.example' })],
    ['from nowhere', 403, () => ({ Origin: 'null' })],
    [
      'from another port',
      403,
      () => ({ Origin: 'http://127.0.0.1:1', 'Sec-Fetch-Site': 'same-site' }),
    ],
    ['from another port, without the newer header', 403, () => ({ Origin: 'http://127.0.0.1:1' })],
    ['over TLS where there is none', 403, (own) => ({ Origin: own.replace('http', 'https') })],
    ['cross-site without an origin', 403, () => ({ 'Sec-Fetch-Site': 'cross-site' })],
    ['with a cookie and no word of where from', 403, () => ({ Cookie: 'a=b' })],
    [
      'where the two headers differ',
      403,
      () => ({ Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' }),
    ],
    [
      'where Host is not the origin',
      403,
      () => ({ Host: 'localhost', Origin: 'http://evil.example' }),
    ],
  ])('%s: %i', async (_from, status, headers) => {
    for (const path of ['/form', '/file']) {
      const answer = await send(headers(`http://127.0.0.1:${port}`), path);
      expect(answer.status).toBe(status);
      if (status === 403) expect(problemIn(answer).code).toBe('cross_site');
    }
  });
});

describe('bodies', () => {
  const headersOf = (method: string, path: string, lines: readonly string[]) =>
    [`${method} ${path} HTTP/1.1`, 'Host: localhost', ...lines, '', ''].join('\r\n');

  test.each([
    ['GET', '/', ['Content-Length: 5'], 400, 'unexpected_body'],
    ['GET', '/file', ['Transfer-Encoding: chunked'], 400, 'unexpected_body'],
    ['DELETE', '/gone', ['Content-Length: 5'], 400, 'unexpected_body'],
    ['POST', '/form', ['Transfer-Encoding: chunked'], 411, 'length_required'],
    ['POST', '/form', ['Content-Length: 1000001'], 413, 'body_too_large'],
    ['POST', '/file', ['Content-Length: 2000001'], 413, 'upload_too_large'],
    ['POST', '/file', ['Content-Length: 9999999', 'Expect: 100-continue'], 413, 'upload_too_large'],
  ])('%s %s with %j is refused at once and the connection closed', async (...row) => {
    const [method, path, lines, status, code] = row;
    const started = Date.now();
    const answer = await sendRaw(headersOf(method, path, lines));
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} .*Connection: close.*"${code}"`, 's'));
    expect(answer).not.toContain('100 Continue');
    expect(Date.now() - started).toBeLessThan(1_900);
  });

  test('who asks first is told to go on, once the request is found good', async () => {
    const lines = ['Content-Length: 5', 'Expect: 100-continue', 'Connection: close'];
    const answer = await sendRaw(`${headersOf('POST', '/file', lines)}hello`);
    expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 .*{"bytes":5}/s);
    const foreign = await sendRaw(
      headersOf('POST', '/file', [...lines, 'Origin: http://evil.example']),
    );
    expect(foreign).toMatch(/^HTTP\/1\.1 403 /);
  });

  test('one that is refused is told so even to who keeps on sending', async () => {
    const refused = await new Promise<string>((resolve, reject) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(headersOf('POST', '/file', ['Content-Length: 50000000']));
        for (let at = 0; at < 50; at += 1) socket.write(Buffer.alloc(100_000));
      });
      socket.setEncoding('utf8').on('data', (data: string) => (answer += data));
      socket.on('end', () => {
        resolve(answer);
        socket.destroy();
      });
      socket.on('error', reject);
    });
    expect(refused).toMatch(/^HTTP\/1\.1 413 .*upload_too_large/s);
  });

  test('a slow sender is let be as long as something comes; one that stops is cut off', async () => {
    const slow = ask('/file', { 'Content-Length': '8000' }, 'POST', 8);
    const stopped = sendRaw(`${headersOf('POST', '/file', ['Content-Length: 8000'])}half`);
    const trickling = sendRaw(headersOf('POST', '/file', ['Transfer-Encoding: chunked']), 100);
    const started = Date.now();
    for (const cut of [stopped, trickling]) {
      expect(await cut).toMatch(/^HTTP\/1\.1 408 .*Connection: close.*upload_too_slow/s);
    }
    expect(Date.now() - started).toBeLessThan(5_000);
    expect((await slow).body).toBe('{"bytes":8000}');
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
