import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openingOf } from '#app/routes/areas.ts';
import { type Attacked, openAttacked } from './attacked-server.ts';
import { LINES } from './parameters.ts';
import { ROUTES, pathOf } from './shots.ts';
import { type Answer, type WholeServer, builtAsset, serveWhole } from './whole-server.ts';

vi.mock('#app/http/log.server.ts', () => ({
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
}));

let attacked: Attacked;
/** The same behind TLS. */
let secure: WholeServer;
beforeAll(async () => {
  attacked = await openAttacked();
  secure = await serveWhole(attacked.dataDir, {
    env: { publicOrigin: 'https://don-doc.example', authMode: 'local' },
  });
});
afterAll(async () => {
  await secure.stop();
  await attacked.stop();
});

function wrongHeaders({ status, headers, bytes }: Answer): string[] {
  const wrong: string[] = [];
  const value = (name: string) => String(headers[name] ?? '');
  const want = (name: string, pattern: RegExp) => {
    if (!pattern.test(value(name))) wrong.push(`${name}: ${value(name)}`);
  };
  const policy = value('content-security-policy');
  const nonce = /script-src 'self' 'nonce-([\w+/]{24})'(;|$)/.exec(policy)?.[1];
  if (nonce === undefined) wrong.push(`no nonce: ${policy}`);
  for (const part of [
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ]) {
    if (!policy.includes(part)) wrong.push(`no ${part}`);
  }
  if (/script-src[^;]*(unsafe|https?:|\*|data:)/.test(policy)) wrong.push(policy);
  want('referrer-policy', /^same-origin$/);
  want('x-content-type-options', /^nosniff$/);
  want('x-frame-options', /^DENY$/);
  want('cross-origin-opener-policy', /^same-origin$/);
  want('cross-origin-resource-policy', /^same-origin$/);
  want('permissions-policy', /camera=\(\).*geolocation=\(\).*microphone=\(\)/);
  if (headers['access-control-allow-origin'] !== undefined) wrong.push('opened to other origins');
  if (headers['x-powered-by'] !== undefined || headers['server'] !== undefined)
    wrong.push('names itself');
  if (status !== 304 && bytes.length > 0) {
    want(
      'content-type',
      /^(text\/[\w.-]+; ?charset=utf-8|application\/[\w.+-]+|font\/woff2|image\/svg\+xml)/i,
    );
  }
  if (value('content-type').startsWith('text/html'))
    wrong.push(...inlineScripts(bytes.toString(), nonce));
  return wrong;
}

function inlineScripts(html: string, nonce = 'none'): string[] {
  const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
  const bare = scripts.filter((attributes) => !attributes.includes(`nonce="${nonce}"`));
  const handlers = [
    ...html.replace(/<script\b[\s\S]*?<\/script>/g, '').matchAll(/<[a-z][^<>]*\son[a-z]+=/g),
  ];
  return [
    ...bare.map((one) => `a script without the nonce: ${one}`),
    ...handlers.map(([one]) => `a handler: ${one}`),
  ];
}

/** Of what only some may read, nobody else may keep a copy. */
const NOT_SHARED = /\b(no-store|private)\b/;

describe('every route', () => {
  test.each(ROUTES.map((route) => [route.path, route] as const))('%s', async (_, route) => {
    const { server, readers, values } = attacked;
    const { needs } = LINES[route.name] ?? {};
    const path = pathOf(route, values);
    const good = needs === undefined ? path : `${path}?${needs}`;
    const leader = readers.find(({ role }) => role === 'leader')?.token ?? '';
    const admin = readers.find(({ role }) => role === 'admin')?.token ?? '';
    const addresses = [
      good,
      `${path}?colour=red`,
      `${path}?lang=en`,
      `${path}?set=1&basis=assigned`,
      ...(route.isPage ? [`${path}?_data=${encodeURIComponent(route.id)}`] : []),
    ];
    for (const token of [null, 'dd_wrong', leader, admin]) {
      const headers = token === null ? {} : { Authorization: `Bearer ${token}` };
      for (const method of ['GET', 'HEAD', 'POST', 'PUT']) {
        for (const address of addresses) {
          const answer = await server.ask({ address, headers, method });
          const told = `${method} ${address} ${answer.status}`;
          expect([told, wrongHeaders(answer)]).toEqual([told, []]);
          expect([told, answer.headers['cache-control']]).toEqual([
            told,
            expect.stringMatching(NOT_SHARED),
          ]);
          expect(answer.headers['strict-transport-security']).toBeUndefined();
        }
      }
    }
    expect(openingOf(route.id, 'GET')).not.toBeNull();
  });
});

test('built files are told apart from answers, and carry the same headers', async () => {
  const { server } = attacked;
  for (const address of [await builtAsset('root-'), await builtAsset('index-'), '/emblem.svg']) {
    const answer = await server.ask({ address });
    expect([address, answer.status, wrongHeaders(answer)]).toEqual([address, 200, []]);
    expect(answer.headers['set-cookie']).toBeUndefined();
    const kept = address.startsWith('/assets/') ? /max-age=31536000, immutable/ : /max-age=3600/;
    expect(answer.headers['cache-control']).toMatch(kept);
  }
  const missing = await server.ask({ address: '/assets/nothing.js' });
  expect([missing.status, wrongHeaders(missing)]).toEqual([302, []]);
});

test('files are attachments, and what has no frame is none', async () => {
  const { server, readers } = attacked;
  const headers = { Authorization: `Bearer ${readers[0]?.token ?? ''}` };
  for (const format of ['csv', 'xlsx', 'arrow', 'parquet']) {
    const answer = await server.ask({ address: `/api/v1/tasks.${format}?basis=tracked`, headers });
    expect([format, answer.status, wrongHeaders(answer)]).toEqual([format, 200, []]);
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"$/);
    expect(answer.headers['cache-control']).toMatch(NOT_SHARED);
  }
});

test('behind https everything says so, refusals too', async () => {
  const host = { Host: 'don-doc.example' };
  for (const [address, headers, status] of [
    ['/definitions', host, 200],
    ['/', host, 302],
    ['/api/v1/summary', host, 401],
    ['/', { Host: 'evil.example' }, 421],
    ['/a/../b', host, 400],
    ['/emblem.svg', host, 200],
  ] as const) {
    const answer = await secure.ask({ address, headers });
    expect([address, answer.status, wrongHeaders(answer)]).toEqual([address, status, []]);
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  }
});

test('a session begun behind https has a cookie for this host and https alone, another one each time', async () => {
  const { accounts } = secure.access;
  const password = 'con đường làng quanh co';
  await accounts.add({ name: 'behind-tls', role: 'leader', unit: null, password });
  const signIn = async (cookie?: string) => {
    const answer = await secure.ask({
      method: 'POST',
      address: '/login',
      headers: {
        Host: 'don-doc.example',
        Origin: 'https://don-doc.example',
        'Content-Type': 'application/x-www-form-urlencoded',
        ...(cookie === undefined ? {} : { Cookie: cookie }),
      },
      body: new URLSearchParams({ name: 'behind-tls', password }).toString(),
    });
    expect(answer.status).toBe(303);
    return String(answer.headers['set-cookie']);
  };
  const page = (cookie: string) =>
    secure.ask({ address: '/account', headers: { Host: 'don-doc.example', Cookie: cookie } });
  const first = await signIn();
  expect(first).toMatch(/^__Host-dondoc_session=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  const [before = ''] = first.split(';');
  expect((await page(before)).status).toBe(200);
  const [after = ''] = (await signIn(before)).split(';');
  expect(after).not.toBe(before);
  expect((await page(after)).status).toBe(200);
  expect((await page(before)).status).toBe(302);
});

test('what never becomes a request is answered with as little', async () => {
  const said = await new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = connect(attacked.server.port, '127.0.0.1', () => socket.write('canary\r\n\r\n'));
    socket.on('data', (data: Buffer) => (text += data.toString()));
    socket.on('close', () => resolve(text)).on('error', reject);
  });
  expect(said).toMatch(/^HTTP\/1\.1 400 /);
  expect(said).toMatch(
    /\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n/,
  );
  expect(said).toMatch(/\r\nX-Content-Type-Options: nosniff\r\n/);
});
