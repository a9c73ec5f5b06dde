import { afterEach, describe, expect, test, vi } from 'vitest';
import { FOREIGN_STATE, type Provider, openProvider } from '#app/auth/provider.server.ts';
import {
  CLIENT,
  type Lies,
  type LyingProvider,
  lyingProvider,
} from '../../fixtures/lying-provider.ts';

const ORIGIN = 'https://don-doc.example';
const RULES = { name_claim: 'name', roles_claim: 'groups' };

afterEach(() => {
  vi.useRealTimers();
});

/** A sign-in from its first step to the answer, of a provider that lies so. */
async function signIn(lies: Lies, wrong: { state?: string; more?: string } = {}) {
  const liar = await lyingProvider(lies);
  const provider = openProvider({ issuer: liar.issuer, ...CLIENT });
  return { liar, ...(await goAndComeBack(provider, liar, wrong)) };
}

async function goAndComeBack(
  provider: Provider,
  liar: LyingProvider,
  { state, more = '' }: { state?: string; more?: string } = {},
) {
  const begun = await provider.begin({ origin: ORIGIN, scopes: ['openid'], another: false });
  if (begun.kind === 'failed') return { finished: begun };
  const asked = new URL(begun.address).searchParams;
  liar.nonce = asked.get('nonce') ?? '';
  const callback = `code=c-1&state=${state ?? asked.get('state') ?? ''}${more}`;
  const { proofs } = begun;
  return {
    asked,
    proofs,
    finished: await provider.finish({ origin: ORIGIN, callback, proofs, rules: RULES }),
  };
}

test('the truth is taken: who it is, with proof that the same browser asked', async () => {
  const { liar, asked, proofs, finished } = await signIn({});
  expect(finished).toMatchObject({
    kind: 'known',
    person: { subject: 's-1', name: 'Nguyễn Thị An', values: ['lanh-dao'] },
  });
  expect(Object.fromEntries(asked ?? [])).toMatchObject({
    response_type: 'code',
    redirect_uri: `${ORIGIN}/login/callback`,
    code_challenge_method: 'S256',
    client_id: CLIENT.clientId,
  });
  expect(asked?.get('state')?.length).toBeGreaterThan(40);
  expect(String(asked)).not.toContain(proofs?.verifier);
  const [grant] = liar.grants;
  expect(grant?.body.get('code_verifier')).toBe(proofs?.verifier);
  expect(grant?.body.get('redirect_uri')).toBe(`${ORIGIN}/login/callback`);
  const sent = Buffer.from(grant?.authorization?.split(' ')[1] ?? '', 'base64').toString();
  expect(decodeURIComponent(sent)).toBe(`${CLIENT.clientId}:${CLIENT.clientSecret}`);
});

const FORGED: [lie: string, lies: Lies][] = [
  ['signed with another key', { signature: 'foreign' }],
  ['changed after it was signed', { signature: 'changed' }],
  ['not signed, alg none', { signature: 'none' }],
  ['alg none written otherwise', { header: { alg: 'nOnE' } }],
  ['signed with the client’s secret', { signature: 'secret' }],
  ['of a key that is not published', { header: { kid: 'k2' } }],
  ['for somebody else', { claims: { aud: 'another-client' } }],
  ['for nobody', { claims: { aud: [] } }],
  ['for several, handed to another', { claims: { aud: ['don-doc', 'b'], azp: 'b' } }],
  ['of another issuer', { claims: { iss: 'https://id.example' } }],
  ['with the nonce of another sign-in', { claims: { nonce: 'n-1' } }],
  ['without a nonce', { claims: { nonce: undefined } }],
  ['of nobody', { claims: { sub: undefined } }],
  ['of somebody without a name', { claims: { sub: '' } }],
  ['of a name without end', { claims: { sub: 's'.repeat(256) } }],
  ['that never ends', { claims: { exp: undefined } }],
  ['that ends in words', { claims: { exp: 'mai' } }],
  ['with a header that must be understood', { header: { crit: ['x'], x: 1 } }],
  ['with userinfo of somebody else', { claims: { groups: undefined }, userinfo: { sub: 's-2' } }],
];

test.each(FORGED)('a token %s is refused', async (_, lies) => {
  const { finished } = await signIn(lies);
  expect(finished).toMatchObject({ kind: 'failed', reason: 'untrusted' });
});

describe('a clock that is wrong', () => {
  const CLOCKS: [what: string, seconds: number, taken: boolean, claims: (now: number) => object][] =
    [
      ['a token that ended', 59, true, (now) => ({ exp: now - 59 })],
      ['a token that ended', 61, false, (now) => ({ exp: now - 61 })],
      ['a token that begins in', 59, true, (now) => ({ nbf: now + 59 })],
      ['a token that begins in', 61, false, (now) => ({ nbf: now + 61 })],
      ['a token issued in', 59, true, (now) => ({ iat: now + 59 })],
      ['a token issued in', 61, false, (now) => ({ iat: now + 61 })],
    ];
  test.each(CLOCKS)('%s %d seconds is taken: %s', async (_, _seconds, taken, claims) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-27T15:00:00+07:00') });
    const { finished } = await signIn({ claims: { ...claims(Math.floor(Date.now() / 1000)) } });
    expect(finished).toMatchObject(taken ? { kind: 'known' } : { reason: 'untrusted' });
  });
});

describe('what is no answer', () => {
  const html = { status: 200, type: 'text/html', body: '<p>Bảo trì</p>' };
  const NO_ANSWERS: [what: string, lies: Lies, reason: string][] = [
    ['a page instead of a token', { token: html }, 'unavailable'],
    ['an error of the server', { token: { ...html, status: 500 } }, 'unavailable'],
    ['words instead of JSON', { token: { ...html, type: 'application/json' } }, 'untrusted'],
    [
      'a token without an ID token',
      { token: json({ access_token: 'a', token_type: 'bearer' }) },
      'untrusted',
    ],
    ['a code that was used', { token: json({ error: 'invalid_grant' }, 400) }, 'expired'],
    [
      'a client that it does not know',
      { token: json({ error: 'invalid_client' }, 401) },
      'unavailable',
    ],
    ['keys that are none', { keys: '{"keys": 7}' }, 'untrusted'],
    ['more than anybody has groups', { token: json({ a: 'x'.repeat(1_100_000) }) }, 'unavailable'],
    [
      'another issuer’s configuration',
      { configuration: { issuer: 'https://id.example' } },
      'unavailable',
    ],
    [
      'a configuration without addresses',
      { configuration: { authorization_endpoint: 7 } },
      'unavailable',
    ],
    ['silence of the token endpoint', { silent: '/token' }, 'unavailable'],
    ['silence', { silent: '/.well-known/openid-configuration' }, 'unavailable'],
  ];
  test.each(NO_ANSWERS)('%s', async (_, lies, reason) => {
    const started = performance.now();
    const { finished } = await signIn(lies);
    expect(finished).toMatchObject({ kind: 'failed', reason });
    expect(performance.now() - started).toBeLessThan(6_000);
    expect(JSON.stringify(finished)).not.toMatch(/canary|eyJ|Bảo trì|"c-1"/);
  });

  test('what comes back with an error, or with another state', async () => {
    const denied = await signIn({}, { more: '&error=access_denied&error_description=canary' });
    expect(denied.finished).toMatchObject({
      reason: 'denied',
      why: expect.not.stringContaining('canary') as string,
    });
    const broken = await signIn({}, { more: '&error=server_error' });
    expect(broken.finished).toMatchObject({ reason: 'unavailable' });
    const foreign = await signIn({}, { state: 'another' });
    expect(foreign.finished).toEqual({ kind: 'failed', reason: 'expired', why: FOREIGN_STATE });
    expect(foreign.liar.asked).not.toContain('/token');
    const twice = await signIn({}, { more: '&code=c-2' });
    expect(twice.finished).toMatchObject({ reason: 'untrusted' });
    const elsewhere = await signIn({}, { more: '&iss=https://id.example' });
    expect(elsewhere.finished).toMatchObject({ reason: 'untrusted' });
  });
});

test('one that was down is asked again, one that answered is not', async () => {
  const liar = await lyingProvider({ configuration: { issuer: 'https://id.example' } });
  const provider = openProvider({ issuer: liar.issuer, ...CLIENT });
  const begin = () => provider.begin({ origin: ORIGIN, scopes: ['openid'], another: true });
  expect(await begin()).toMatchObject({ reason: 'unavailable' });
  liar.lies = {};
  const begun = await Promise.all([begin(), begin(), begin()]);
  expect(begun.map(({ kind }) => kind)).toEqual(['begun', 'begun', 'begun']);
  expect(liar.asked).toHaveLength(2);
  expect(await goAndComeBack(provider, liar)).toMatchObject({ finished: { kind: 'known' } });
  await liar.stop();
  expect(await begin()).toMatchObject({ kind: 'begun' });
  expect(await provider.leave({ origin: ORIGIN, idToken: 'eyJ', state: 'x' })).toBeNull();
  expect(await begin()).toMatchObject({ reason: 'unavailable' });
});

test('where it ends its own sessions, it is told whose and where to come back', async () => {
  const liar = await lyingProvider();
  const provider = openProvider({ issuer: liar.issuer, ...CLIENT });
  const next = await provider.leave({ origin: ORIGIN, idToken: 'eyJ', state: 'signed-out.vi' });
  const { pathname, searchParams } = new URL(next ?? '');
  expect([pathname, Object.fromEntries(searchParams)]).toEqual([
    '/end_session',
    {
      post_logout_redirect_uri: `${ORIGIN}/login`,
      id_token_hint: 'eyJ',
      state: 'signed-out.vi',
      client_id: CLIENT.clientId,
    },
  ]);
  liar.lies = { configuration: { end_session_endpoint: undefined } };
  expect(await provider.leave({ origin: ORIGIN, idToken: null, state: 'x' })).toBeNull();
});

function json(body: object, status = 200) {
  return { status, type: 'application/json', body: JSON.stringify(body) };
}
