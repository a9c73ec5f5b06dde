import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { identityOf } from '#app/auth/account.ts';
import { type SessionSettings, openSessions } from '#app/auth/sessions.server.ts';
import { BEGIN, GOOD, OTHER, accessFiles, withAccount } from './access-folder.ts';

const SECRET = 'r7Lk2vQm9xTz4wPb8nHc6yJd3sGf5aEu';
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

async function signedIn(changes: Partial<SessionSettings> = {}) {
  const { dataDir, clock, accounts, account } = await withAccount();
  const unreadable: unknown[] = [];
  const settings: SessionSettings = {
    secret: SECRET,
    secure: false,
    mode: 'local',
    now: clock.now,
    onUnreadable: (error) => unreadable.push(error),
    ...changes,
  };
  const open = () => openSessions(dataDir, settings);
  const sessions = open();
  const identity = identityOf(account);
  const begin = async (who = account) => sent(await sessions.beginFor(who, 'signed_in'));
  return {
    dataDir,
    clock,
    accounts,
    account,
    identity,
    sessions,
    open,
    begin,
    unreadable,
    cookie: await begin(),
  };
}

/** As the browser sends it back. */
function sent(begun: { cookie: string } | null): string {
  return begun?.cookie.split(';')[0] ?? '';
}

test('a session is found by its cookie, also by another process with the secret', async () => {
  const { identity, sessions, open, cookie } = await signedIn();
  const found = await sessions.find(cookie);
  expect(found).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    identity,
    stage: 'signed_in',
    standing: { passwordHandedOut: true, secondFactor: false },
  });
  expect(await open().find(cookie)).toEqual(found);
});

test('of another secret, forged or cut it is none', async () => {
  const { dataDir, sessions, clock, cookie } = await signedIn();
  const found = await sessions.find(cookie);
  const other = (secret: string | null) =>
    openSessions(dataDir, {
      secret,
      secure: false,
      mode: 'local',
      now: clock.now,
      onUnreadable: () => undefined,
    });
  expect(await other(`${SECRET}!`).find(cookie)).toBeNull();
  expect(await other(null).find(cookie)).toBeNull();
  const value = cookie.slice(cookie.indexOf('=') + 1);
  const forged = [
    value.slice(1),
    value.slice(0, -4),
    'A'.repeat(80),
    found?.id ?? '',
    '../../units',
  ];
  for (const text of forged) expect(await sessions.find(`dondoc_session=${text}`)).toBeNull();
});

test('the cookie’s secret stands nowhere on disk; a copied folder opens nothing', async () => {
  const { dataDir, cookie } = await signedIn();
  const value = cookie.slice(cookie.indexOf('=') + 1);
  for (const { name, mode, text } of await accessFiles(dataDir)) {
    expect(`${name} ${text ?? ''}`).not.toContain(value);
    if (name.startsWith('sessions/')) expect(mode).toBe(0o600);
  }
});

test('unused for an hour it ends; used it lasts, but not beyond twelve hours', async () => {
  const { clock, sessions, begin, cookie } = await signedIn();
  clock.time = BEGIN + HOUR_MS - 1;
  expect(await sessions.find(cookie)).not.toBeNull();
  const idle = await begin();
  clock.time += HOUR_MS;
  expect(await sessions.find(idle)).toBeNull();
  expect(await sessions.find(cookie)).toBeNull();
  const used = await begin();
  const begun = clock.time;
  for (let minutes = 50; minutes < 720; minutes += 50) {
    clock.time = begun + minutes * MINUTE_MS;
    expect(await sessions.find(used)).not.toBeNull();
  }
  clock.time = begun + 12 * HOUR_MS - 1;
  expect(await sessions.find(used)).not.toBeNull();
  clock.time += 1;
  expect(await sessions.find(used)).toBeNull();
});

test('use is noted at most once a minute', async () => {
  const { dataDir, clock, sessions, cookie } = await signedIn({ idleMinutes: 2 });
  clock.time += MINUTE_MS - 1;
  await sessions.find(cookie);
  clock.time = BEGIN + 2 * MINUTE_MS;
  expect(await sessions.find(cookie)).toBeNull();
  expect(await readdir(join(dataDir, 'access', 'sessions'))).toHaveLength(1);
});

test('waiting for the second factor it lasts ten minutes, then another cookie goes on', async () => {
  const { clock, account, identity, sessions } = await signedIn();
  const waiting = sent(await sessions.beginFor(account, 'second_factor'));
  clock.time += 10 * MINUTE_MS - 1;
  const found = await sessions.find(waiting);
  expect(found?.stage).toBe('second_factor');
  const on = sent(await sessions.rotate(found?.id ?? '', 'signed_in'));
  expect(on).not.toBe(waiting);
  expect(await sessions.find(on)).toMatchObject({ identity, stage: 'signed_in' });
  expect(await sessions.find(waiting)).toBeNull();
  expect(await sessions.rotate(found?.id ?? '', 'signed_in')).toBeNull();
  const late = sent(await sessions.beginFor(account, 'second_factor'));
  clock.time += 10 * MINUTE_MS;
  expect(await sessions.find(late)).toBeNull();
});

test('ended it opens nothing, and use at the same moment does not bring it back', async () => {
  const { clock, sessions, open, begin, cookie } = await signedIn();
  const id = (await sessions.find(cookie))?.id ?? '';
  clock.time += 2 * MINUTE_MS;
  await Promise.all([open().find(cookie), sessions.end(id), open().find(cookie)]);
  expect(await open().find(cookie)).toBeNull();
  await sessions.end(id);
  await sessions.end('../accounts/x');
  expect(await sessions.find(await begin())).not.toBeNull();
});

test('all of one account end together, and nobody else’s', async () => {
  const { accounts, sessions, identity, begin, cookie } = await signedIn();
  const second = await begin();
  const { account } = await accounts.add({ name: 'binh', role: 'leader', unit: null });
  const others = await begin(account);
  expect(await sessions.endAllOf(identity.source.id)).toBe(2);
  expect([await sessions.find(cookie), await sessions.find(second)]).toEqual([null, null]);
  expect(await sessions.find(others)).not.toBeNull();
});

test('one goes on alone under another cookie, and not with a password that was replaced', async () => {
  const { accounts, sessions, begin, cookie } = await signedIn();
  const second = await begin();
  const id = (await sessions.find(cookie))?.id ?? '';
  const alone = sent(await sessions.rotateAlone(id));
  expect([await sessions.find(cookie), await sessions.find(second)]).toEqual([null, null]);
  const found = await sessions.find(alone);
  expect(found?.stage).toBe('signed_in');
  await accounts.handOutPassword('an', OTHER);
  expect(await sessions.rotateAlone(found?.id ?? '')).toBeNull();
});

test('a disabled account’s counts at no request more; enabled again it would', async () => {
  const { accounts, sessions, cookie } = await signedIn();
  await accounts.disable('an');
  expect(await sessions.find(cookie)).toBeNull();
  await accounts.enable('an');
  expect(await sessions.find(cookie)).not.toBeNull();
});

test('a new password ends it, be it the same words', async () => {
  const { accounts, account, sessions, begin, cookie } = await signedIn();
  const chosen = await accounts.choosePassword(account, OTHER);
  expect(await sessions.find(cookie)).toBeNull();
  const next = await begin(chosen ?? account);
  expect(await sessions.find(next)).not.toBeNull();
  await accounts.handOutPassword('an', GOOD);
  await accounts.handOutPassword('an', OTHER);
  expect(await sessions.find(next)).toBeNull();
});

test('another role or unit, or no account any more, ends it', async () => {
  const { dataDir, account, sessions, begin, cookie } = await signedIn();
  const path = join(dataDir, 'access', 'accounts', `${account.id}.json`);
  for (const change of [{ role: 'admin' }, { role: 'unit', unit: 'so-a' }]) {
    await writeFile(path, JSON.stringify({ ...account, ...change }));
    expect(await sessions.find(cookie)).toBeNull();
  }
  await writeFile(path, JSON.stringify(account));
  expect(await sessions.find(cookie)).not.toBeNull();
  expect(await sessions.find(await begin({ ...account, id: 'no-such-account' }))).toBeNull();
});

test('a record that is not of its form opens nothing, and is told', async () => {
  const { dataDir, account, identity, sessions, begin, cookie, unreadable } = await signedIn();
  const folder = join(dataDir, 'access', 'sessions');
  const path = join(folder, (await readdir(folder))[0] ?? '');
  const spoilt = ['', '{}', JSON.stringify({ identity, stage: 'signed_in' })];
  for (const text of spoilt) {
    await writeFile(path, text);
    expect(await sessions.find(cookie)).toBeNull();
  }
  expect(unreadable).toHaveLength(3);
  expect(await sessions.endAllOf(identity.source.id)).toBe(1);
  const next = await begin();
  const own = join(dataDir, 'access', 'accounts', `${identity.source.id}.json`);
  await writeFile(own, JSON.stringify({ ...account, disabled: 'no' }));
  expect(await sessions.find(next)).toBeNull();
  expect(unreadable).toHaveLength(4);
});

test('what nobody comes back to is swept when the next one begins', async () => {
  const { dataDir, clock, begin, cookie, sessions } = await signedIn();
  const stored = () => readdir(join(dataDir, 'access', 'sessions'));
  await begin();
  clock.time += HOUR_MS / 2;
  await sessions.find(cookie);
  clock.time += HOUR_MS / 2 + 1;
  await begin();
  expect(await stored()).toHaveLength(2);
  expect(await sessions.find(cookie)).not.toBeNull();
});

test('open sessions are counted, without those that are waiting, ended or of what an account was', async () => {
  const { clock, accounts, account, identity, sessions, begin } = await signedIn();
  await begin();
  await sessions.beginFor(account, 'second_factor');
  expect([...(await sessions.counts())]).toEqual([[identity.source.id, 2]]);
  const assigned = await accounts.assign('an', { role: 'editor', unit: null });
  expect((await sessions.counts()).size).toBe(0);
  await begin(assigned.account);
  expect((await sessions.counts()).get(identity.source.id)).toBe(1);
  clock.time += HOUR_MS;
  expect((await sessions.counts()).size).toBe(0);
});
