import { expect, test } from 'vitest';
import { identityOf } from '#app/auth/account.ts';
import type { RoleLines } from '#app/auth/provider-roles.ts';
import type { Vouched } from '#app/auth/session-records.server.ts';
import { type SessionSettings, openSessions } from '#app/auth/sessions.server.ts';
import { signInAttempts } from '#app/auth/sign-in-attempts.ts';
import type { Identity } from '#app/model/role.ts';
import { dataFolder } from '../store/data-folder.ts';
import { stillClock, withAccount } from './access-folder.ts';

const SECRET = 'r7Lk2vQm9xTz4wPb8nHc6yJd3sGf5aEu';
const ISSUER = 'https://id.example';
const HOUR_MS = 3_600_000;
const PERSON: Identity = {
  name: 'Nguyễn Thị An',
  role: 'unit',
  unit: 'STC',
  source: { kind: 'oidc', id: 's-1' },
};
const VOUCHED: Vouched = { issuer: ISSUER, values: ['so-tai-chinh', 'khac'], id_token: 'eyJ' };
const LINE: RoleLines[number] = { value: 'so-tai-chinh', role: 'unit', unit: 'STC' };

function sent(begun: { cookie: string } | null): string {
  return begun?.cookie.split(';')[0] ?? '';
}

async function vouched() {
  const dataDir = await dataFolder();
  const clock = stillClock();
  const lines: RoleLines = [LINE];
  const vouching = { issuer: ISSUER, lines, roles: () => Promise.resolve(vouching.lines) };
  const settings: SessionSettings = {
    secret: SECRET,
    secure: false,
    mode: 'oidc',
    vouching,
    now: clock.now,
    onUnreadable(error) {
      throw error;
    },
  };
  const open = (changes: Partial<SessionSettings> = {}) =>
    openSessions(dataDir, { ...settings, ...changes });
  const sessions = open();
  const begun = await sessions.begin(PERSON, 'signed_in', VOUCHED);
  return { dataDir, clock, vouching, sessions, open, cookie: sent(begun) };
}

test('a session lasts as long as its role follows from the groups that it began with', async () => {
  const { vouching, sessions, cookie } = await vouched();
  expect(await sessions.find(cookie)).toMatchObject({ identity: PERSON, stage: 'signed_in' });
  const ending: RoleLines[] = [
    [],
    [{ ...LINE, unit: 'SNV' }],
    [{ value: 'so-tai-chinh', role: 'leader' }],
    [{ value: 'khac', role: 'admin' }, LINE],
    [LINE, { value: 'khac', role: 'unit', unit: 'SNV' }],
  ];
  for (const lines of ending) {
    vouching.lines = lines;
    expect(await sessions.find(cookie)).toBeNull();
  }
  vouching.lines = [{ value: 'nhom-moi', role: 'leader' }, LINE];
  expect(await sessions.find(cookie)).not.toBeNull();
});

test('of another provider, or of none, it is no session', async () => {
  const { vouching, sessions, open, cookie } = await vouched();
  const other = { ...vouching, issuer: 'https://another.example' };
  expect(await open({ vouching: other }).find(cookie)).toBeNull();
  expect(await open({ vouching: null }).find(cookie)).toBeNull();
  const unproved = await sessions.begin(PERSON, 'signed_in');
  expect(await sessions.find(sent(unproved))).toBeNull();
});

test('it ends after eight hours, however much it is used', async () => {
  const { clock, sessions, cookie } = await vouched();
  const begun = clock.time;
  for (let minutes = 50; minutes < 480; minutes += 50) {
    clock.time = begun + minutes * 60_000;
    expect(await sessions.find(cookie)).not.toBeNull();
  }
  clock.time = begun + 8 * HOUR_MS - 1;
  expect(await sessions.find(cookie)).not.toBeNull();
  clock.time += 1;
  expect(await sessions.find(cookie)).toBeNull();
});

test('it knows whose session to end at the provider, also under another cookie', async () => {
  const { sessions, cookie } = await vouched();
  const { id = '' } = (await sessions.find(cookie)) ?? {};
  expect(await sessions.vouchedFor(id)).toEqual(VOUCHED);
  const next = await sessions.find(sent(await sessions.rotate(id, 'signed_in')));
  expect(await sessions.vouchedFor(next?.id ?? '')).toEqual(VOUCHED);
  expect(await sessions.vouchedFor(id)).toBeNull();
});

test('what was left behind by another way in opens nothing', async () => {
  const { dataDir, account } = await withAccount();
  const demo: Identity = { ...identityOf(account), source: { kind: 'demo', id: 'admin' } };
  const open = (mode: SessionSettings['mode']) =>
    openSessions(dataDir, { secret: SECRET, secure: false, mode, onUnreadable: () => undefined });
  const modes = ['demo', 'local', 'oidc'] as const;
  const found = async (cookie: string) =>
    Promise.all(modes.map(async (mode) => (await open(mode).find(cookie)) !== null));
  const ofDemo = sent(await open('demo').begin(demo, 'signed_in'));
  const ofAccount = sent(await open('local').beginFor(account, 'signed_in'));
  expect(await found(ofDemo)).toEqual([true, false, false]);
  expect(await found(ofAccount)).toEqual([false, true, false]);
});

test('a sign-in that has gone to the provider is its own browser’s, for ten minutes', () => {
  const clock = stillClock();
  const open = (secret = SECRET) => signInAttempts({ secret, secure: true, now: clock.now });
  const proofs = { state: 's'.repeat(43), nonce: 'n'.repeat(43), verifier: 'v'.repeat(43) };
  const attempt = { proofs, to: '/tasks?basis=tracked', lang: 'vi' as const };
  const text = open().begin(attempt);
  const [pair = '', ...attributes] = text.split('; ');
  expect(pair).toMatch(/^__Secure-dondoc_sign_in=[\w-]+$/);
  expect(attributes).toEqual([
    'Path=/login/callback',
    'HttpOnly',
    'SameSite=Lax',
    'Secure',
    'Max-Age=600',
  ]);
  expect(pair).not.toContain(Buffer.from(proofs.verifier).toString('base64url').slice(0, 20));
  expect(open().find(pair)).toEqual(attempt);
  expect(open(`${SECRET}!`).find(pair)).toBeNull();
  expect(open().find(`${pair.slice(0, -1)}A`)).toBeNull();
  clock.time += 600_000 - 1;
  expect(open().find(pair)).toEqual(attempt);
  clock.time += 1;
  expect(open().find(pair)).toBeNull();
  const long = open().begin({ ...attempt, to: `/tasks?q=${'x'.repeat(3_000)}` });
  expect(long.length).toBeLessThan(4_096);
  expect(open().find(long.split(';')[0])).toEqual({ ...attempt, to: null });
});
