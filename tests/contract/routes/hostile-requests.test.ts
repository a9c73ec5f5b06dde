import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { areasOf } from '#app/auth/permissions.ts';
import { sealedCookie } from '#app/auth/sealed-cookie.ts';
import { openingOf } from '#app/routes/areas.ts';
import { type Attacked, canonicalAnswers, openAttacked } from './attacked-server.ts';
import { ACCOUNT, LINES } from './parameters.ts';
import { type Route, ROUTES, bodyOf, pathOf, pathParameters } from './shots.ts';

const log = vi.hoisted(() => ({ info: vi.fn(), warn: vi.fn(), error: vi.fn() }));
vi.mock('#app/http/log.server.ts', () => ({ log }));

let attacked: Attacked;
let before: string[];
beforeAll(async () => {
  attacked = await openAttacked();
  before = await canonicalAnswers(attacked);
});
afterAll(async () => {
  // Of nothing that was tried is there a trace in what others are told.
  expect(await canonicalAnswers(attacked)).toEqual(before);
  await attacked.stop();
});

const EACH = ROUTES.map((route) => [route.path, route] as const);
const LONG = 'x'.repeat(10_000);

function tokenFor({ id }: Route): Record<string, string> {
  const { readers } = attacked;
  const opening = openingOf(id, 'GET');
  const may = readers.find((one) => (areasOf(one) as readonly unknown[]).includes(opening));
  return { Authorization: `Bearer ${(may ?? readers[0])?.token ?? ''}` };
}

describe('parameters of 10,000 characters', () => {
  test.each(EACH)('%s', async (_, route) => {
    const { server, values } = attacked;
    const { query = [], sends = [] } = LINES[route.name] ?? {};
    const headers = tokenFor(route);
    const addresses = [
      ...[...query, LONG].map((name) => `${pathOf(route, values)}?${name}=${LONG}`),
      ...pathParameters(route).map((name) => pathOf(route, values, { [name]: LONG })),
    ];
    for (const address of addresses) {
      const { status, bytes } = await server.ask({ address, headers });
      expect([address.slice(0, 60), status]).toEqual([address.slice(0, 60), 414]);
      expect(bytes.toString()).not.toContain('xxxx');
    }
    // As long as an address may be.
    for (const name of query.filter((one) => one !== 'lang')) {
      const address = `${pathOf(route, values)}?${name}=${'x'.repeat(6_000)}`;
      const { status, bytes } = await server.ask({ address, headers });
      const isLenient =
        route.path.startsWith('/login') ||
        ['set', 'usual_columns', 'to', 'period_from', 'period_to', 'key'].includes(name);
      expect([name, status]).toEqual([name, isLenient ? expect.toBeOneOf([200, 302, 400]) : 400]);
      expect(bytes.toString()).not.toContain('x'.repeat(2_100));
    }
    for (const sent of sends.filter(({ by }) => by === undefined)) {
      for (const name of sent.hostile ?? Object.keys(sent.fields)) {
        const { status } = await server.ask({
          method: 'POST',
          address: pathOf(route, values),
          ...bodyOf({ ...sent, fields: { ...sent.fields, [name]: LONG } }),
          headers: { ...headers, ...bodyOf(sent).headers },
        });
        expect([name, status]).toEqual([
          name,
          expect.toBeOneOf([200, 201, 202, 302, 303, 400, 401, 403, 404]),
        ]);
      }
    }
  });
});

const STEPS = [
  '../x',
  '..%2fx',
  '%2e%2e/x',
  '%2e%2e%2fx',
  '..\\x',
  '..%5cx',
  '%2e%2e%5cx',
  '....//x',
  '..;/x',
  '%252e%252e%252fx',
  '..%00/x',
  '%c0%ae%c0%ae/x',
  '..%2f..%2f..%2f..%2fetc%2fpasswd',
  '../../../../etc/passwd',
  '../data/import',
  '%2e%2e/imports',
];

describe('steps back in a path', () => {
  test.each(EACH.filter(([, route]) => pathParameters(route).length > 0))(
    '%s',
    async (_, route) => {
      const { server, values, readers } = attacked;
      for (const { token, role } of readers) {
        for (const name of pathParameters(route)) {
          for (const steps of STEPS) {
            const address = pathOf(route, values, { [name]: steps });
            const { status, bytes } = await server.ask({
              address,
              headers: { Authorization: `Bearer ${token}` },
            });
            expect([role, address, status]).toEqual([
              role,
              address,
              expect.toBeOneOf([400, 403, 404]),
            ]);
            expect(bytes.toString()).not.toMatch(/root:[x*]:0|canary-/);
          }
        }
      }
    },
  );

  test('lead nobody from what they may open to what they may not', async () => {
    const { server, readers } = attacked;
    const unit = readers.find(({ role }) => role === 'unit')?.token ?? '';
    const closed = ['/data/import', '/data/units', '/api/v1/imports', '/briefing', '/api/v1/cube'];
    const ways = ['/units/A/..', '/api/v1/tasks/%2e%2e/../..', '/x/%2E%2E', '/api/v1/..\\..', '/.'];
    for (const [way, address] of ways.flatMap((way) =>
      closed.map((path) => [way, path] as const),
    )) {
      for (const headers of [{}, { Authorization: `Bearer ${unit}` }]) {
        const { status } = await server.ask({ address: way + address, headers });
        expect([way + address, status]).toEqual([way + address, 400]);
      }
    }
  });
});

describe('cookies that are none', () => {
  const forged: Record<string, (good: string) => string> = {
    'cut short': (good) => good.slice(0, -1),
    'changed in a letter': (good) => good.slice(0, -3) + (good.endsWith('AAA') ? 'BBB' : 'AAA'),
    'without its seal': () => `dondoc_session=${randomBytes(32).toString('base64url')}`,
    'of another secret': () => {
      const kind = {
        name: 'dondoc_session',
        mostBytes: 32,
        secret: 'x'.repeat(40),
        secure: false,
      };
      return sealedCookie(kind).holding(randomBytes(32)).split(';', 1)[0] ?? '';
    },
    'given twice': (good) => `${good}; ${good}`,
    'beside a forged one': (good) => `${good}; dondoc_session=x`,
    'under the name of the other scheme': (good) => `__Host-${good}`,
    'of 10,000 letters': () => `dondoc_session=${LONG}`,
    empty: () => 'dondoc_session=',
  };
  const closed = ROUTES.filter(({ id }) => openingOf(id, 'GET') !== 'everyone');

  test.each(Object.keys(forged))('%s', async (kind) => {
    const { server, session, values } = attacked;
    const cookie = forged[kind]?.(await session()) ?? '';
    for (const route of closed) {
      const { status, bytes } = await server.ask({
        address: pathOf(route, values),
        headers: { Cookie: cookie },
      });
      const told = /^\/api\b/.test(route.path) ? 401 : 302;
      expect([route.path, status]).toEqual([route.path, told]);
      expect(bytes.toString()).not.toMatch(/canary-\w-title/);
    }
    const own = await server.ask({ address: '/account', headers: { Cookie: await session() } });
    expect(own.status).toBe(200);
  });
});

const ELSEWHERE = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/%09/evil.example',
  'https://evil.example/',
  'https:evil.example',
  'http://127.0.0.1@evil.example',
  '/..//evil.example',
  '/\r\nLocation: https://evil.example',
  '.evil.example',
  '@evil.example',
];

test('nobody is led elsewhere from the sign-in page', async () => {
  const { server, session } = attacked;
  for (const to of ELSEWHERE) {
    const query = new URLSearchParams({ to }).toString();
    const page = await server.ask({ address: `/login?${query}` });
    expect([to, page.status]).toEqual([to, 200]);
    expect([to, /name="to" value="([^"]*)"/.exec(page.bytes.toString())?.[1] ?? '/']).toEqual([
      to,
      expect.stringMatching(/^\/(?![/\\])/),
    ]);
    const already = await server.ask({
      address: `/login?${query}`,
      headers: { Cookie: await session() },
    });
    const signedIn = await server.ask({
      method: 'POST',
      address: '/login',
      ...bodyOf({ as: 'form', fields: { ...ACCOUNT, to } }),
    });
    for (const { status, headers } of [already, signedIn]) {
      expect([to, status]).toEqual([to, expect.toBeOneOf([302, 303])]);
      const location = String(headers['location']);
      expect([to, location]).toEqual([to, expect.stringMatching(/^\/(?![/\\])/)]);
      expect(new URL(location, server.origin).origin).toBe(server.origin);
    }
  }
});

const LIES = {
  'X-Forwarded-Host': 'evil.example',
  'X-Forwarded-Proto': 'https',
  'X-Forwarded-For': '203.0.113.66',
  'X-Forwarded-Port': '6666',
  'X-Real-IP': '203.0.113.66',
  'X-Original-URL': '/data/import',
  'X-Rewrite-URL': '/data/import',
  'X-HTTP-Method-Override': 'DELETE',
  Forwarded: 'host=evil.example;proto=https;for=203.0.113.66',
};

describe('lies about host and sender', () => {
  test.each(EACH)('%s', async (_, route) => {
    const { server, values } = attacked;
    const { needs } = LINES[route.name] ?? {};
    const address = pathOf(route, values) + (needs === undefined ? '' : `?${needs}`);
    for (const headers of [{}, tokenFor(route)]) {
      const honest = await server.ask({ address, headers });
      const lied = await server.ask({ address, headers: { ...headers, ...LIES } });
      expect([address, lied.status]).toEqual([address, honest.status]);
      const all = JSON.stringify(lied.headers) + lied.bytes.toString();
      expect(all).not.toMatch(/evil\.example|203\.0\.113|:6666/);
      for (const host of [
        'evil.example',
        'evil.example:80',
        '127.0.0.1.evil.example',
        'a@127.0.0.1',
        '127.0.0.1/x',
      ]) {
        const foreign = await server.ask({ address, headers: { ...headers, Host: host } });
        expect([address, host, foreign.status]).toEqual([address, host, 421]);
        expect(foreign.bytes.toString()).not.toContain('evil.example');
      }
    }
  });

  test('nobody hides behind an address that no proxy said', async () => {
    const { server } = attacked;
    await server.ask({
      method: 'POST',
      address: '/login',
      ...bodyOf({ as: 'form', fields: { name: 'nobody-at-all', password: 'x' } }),
      headers: { ...bodyOf({ as: 'form', fields: {} }).headers, ...LIES },
    });
    const entries: unknown[] = [];
    for await (const { entry } of server.access.audit.read({ action: 'sign_in_failed', limit: 1 }))
      entries.push(entry);
    expect(entries).toMatchObject([{ target: 'nobody-at-all', address: '127.0.0.1' }]);
  });
});

test('what stands beside the built files is not served', async () => {
  const { server } = attacked;
  const headers = { Authorization: `Bearer ${attacked.readers[0]?.token ?? ''}` };
  for (const address of [
    '/.git/config',
    '/.env',
    '/package.json',
    '/server.ts',
    '/build/server/index.js',
    '/server/index.js',
    '/.vite/manifest.json',
    '/assets/',
    '/assets/..%2f..%2fpackage.json',
    '/access/tokens/',
    '/units.csv',
    '/dondoc.config.json',
  ]) {
    const { status } = await server.ask({ address, headers });
    expect([address, status]).toEqual([address, expect.toBeOneOf([400, 404])]);
  }
});

/** Bytes as they are, and everything that is answered until the other side closes. */
function sendRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(attacked.server.port, '127.0.0.1', () => socket.end(text));
    socket.on('data', (data: Buffer) => (answer += data.toString()));
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}

test.each([
  'Content-Length: 5\r\nTransfer-Encoding: chunked',
  'Transfer-Encoding: chunked\r\nContent-Length: 5',
  'Content-Length: 5\r\nContent-Length: 6',
  'Content-Length: +5',
  'Transfer-Encoding: chunked, identity',
  'Transfer-Encoding : chunked',
])('one request is never read as two: %j', async (framing) => {
  const inner = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n';
  const answer = await sendRaw(
    `POST /login HTTP/1.1\r\nHost: localhost\r\n${framing}\r\n\r\n0\r\n\r\n${inner}`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1);
});

test('who was refused stands in the log, by id and address', async () => {
  const { server, readers } = attacked;
  const unit = readers.find(({ role }) => role === 'unit')?.token ?? '';
  log.info.mockClear();
  await server.ask({ address: '/data/units', headers: { Authorization: `Bearer ${unit}` } });
  await server.ask({ address: '/api/v1/tasks', headers: { Authorization: 'Bearer dd_wrong' } });
  await vi.waitFor(() => expect(log.info).toHaveBeenCalledTimes(2));
  expect(log.info.mock.calls.map(([line]) => line as unknown)).toMatchObject([
    {
      status: 403,
      path: '/data/units',
      by: expect.stringMatching(/^token:\w{16}$/) as unknown,
      address: '127.0.0.1',
    },
    { status: 401, path: '/api/v1/tasks', by: null, address: '127.0.0.1' },
  ]);
  expect(JSON.stringify(log.info.mock.calls)).not.toContain(unit);
});
