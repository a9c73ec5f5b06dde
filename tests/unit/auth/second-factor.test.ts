import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { openSecondFactor } from '#app/auth/second-factor.server.ts';
import { accessFiles, codeOf, withAccount } from './access-folder.ts';

const STEP_MS = 30_000;

async function begun() {
  const { dataDir, account, clock, accounts } = await withAccount();
  const factor = openSecondFactor(dataDir, { now: clock.now });
  const { secret, uri } = await factor.begin(account.id, 'Đôn đốc');
  const codeAt = (time: number) =>
    TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: time });
  return { dataDir, id: account.id, accounts, clock, factor, secret, uri, codeAt };
}

async function inForce() {
  const start = await begun();
  const codes = await start.factor.confirm(start.id, start.codeAt(start.clock.time));
  start.clock.time += 10 * STEP_MS;
  return { ...start, codes: codes ?? [] };
}

test('an app takes in what is shown, and nothing is asked for before it gave a right code', async () => {
  const { id, accounts, clock, factor, secret, uri, codeAt } = await begun();
  const { searchParams } = new URL(uri);
  expect(searchParams.get('secret')).toBe(secret);
  expect(Buffer.from(Secret.fromBase32(secret).bytes)).toHaveLength(20);
  expect(decodeURIComponent(uri)).toContain('Đôn đốc:an');
  const code = codeAt(clock.time);
  expect(await factor.check(id, code)).toBeNull();
  const wrong = ['', '1', 'abcdef', code.slice(1), `${code}0`, codeAt(clock.time + 5 * STEP_MS)];
  for (const text of wrong) expect(await factor.confirm(id, text)).toBeNull();
  expect((await accounts.find(id))?.second_factor?.confirmed).toBe(false);
  const codes = await factor.confirm(id, `${code.slice(0, 3)} ${code.slice(3)}`);
  expect(new Set(codes).size).toBe(10);
  expect(await factor.confirm(id, codeAt(clock.time + STEP_MS))).toBeNull();
  expect(await codeOf(factor.begin(id, 'Đôn đốc'))).toBe('second_factor_on');
});

test('codes of the step before and after pass, older and newer ones do not', async () => {
  for (const [steps, passed] of [
    [-2, null],
    [-1, 'app'],
    [0, 'app'],
    [1, 'app'],
    [2, null],
  ] as const) {
    const { id, clock, factor, codeAt } = await inForce();
    expect(await factor.check(id, codeAt(clock.time + steps * STEP_MS))).toBe(passed);
  }
});

test('no code passes twice, nor one before it; not even of two at once', async () => {
  const { dataDir, id, clock, factor, codeAt } = await inForce();
  const other = openSecondFactor(dataDir, { now: clock.now });
  const code = codeAt(clock.time);
  const both = await Promise.all([factor.check(id, code), other.check(id, code)]);
  expect(both.filter((passed) => passed === 'app')).toHaveLength(1);
  expect(await factor.check(id, code)).toBeNull();
  expect(await factor.check(id, codeAt(clock.time - STEP_MS))).toBeNull();
  clock.time += STEP_MS;
  expect(await factor.check(id, code)).toBeNull();
  expect(await factor.check(id, codeAt(clock.time))).toBe('app');
});

test('the code that confirmed does not sign in', async () => {
  const { id, clock, factor, codeAt } = await begun();
  const code = codeAt(clock.time);
  await factor.confirm(id, code);
  expect(await factor.check(id, code)).toBeNull();
});

test('each recovery code passes once', async () => {
  const { id, accounts, factor, codes } = await inForce();
  const [first = '', second = ''] = codes;
  expect(await factor.check(id, ` ${first.toUpperCase()} `)).toBe('recovery');
  expect(await factor.check(id, first)).toBeNull();
  expect(await factor.check(id, second.slice(0, -1))).toBeNull();
  expect(await factor.check(id, second)).toBe('recovery');
  expect((await accounts.find(id))?.second_factor?.recovery_codes).toHaveLength(8);
});

test('nothing on disk shows the secret or a recovery code', async () => {
  const { dataDir, secret, codes } = await inForce();
  const raw = Buffer.from(Secret.fromBase32(secret).bytes);
  const forms = [
    secret,
    ...['hex', 'base64', 'base64url'].map((form) => raw.toString(form as 'hex')),
    ...codes,
  ];
  const files = await accessFiles(dataDir);
  expect(files.some(({ name }) => name === 'keys/second-factor.json')).toBe(true);
  for (const { text } of files) for (const form of forms) expect(text ?? '').not.toContain(form);
});

test('under another key, or none, nobody passes', async () => {
  const { dataDir, id, clock, factor, codeAt } = await inForce();
  const keys = join(dataDir, 'access', 'keys');
  expect(await readdir(keys)).toEqual(['second-factor.json']);
  await rm(keys, { recursive: true });
  expect(await codeOf(factor.check(id, codeAt(clock.time)))).toBe('bad_access_record');
  expect(await readdir(join(dataDir, 'access'))).not.toContain('keys');
});

test('taken away, it is not asked for and does not pass', async () => {
  const { id, accounts, clock, factor, codeAt, codes } = await inForce();
  expect(await factor.remove(id)).toBe(true);
  expect(await factor.remove(id)).toBe(false);
  expect((await accounts.find(id))?.second_factor).toBeNull();
  expect(await factor.check(id, codeAt(clock.time))).toBeNull();
  expect(await factor.check(id, codes[0] ?? '')).toBeNull();
});

test('what waits to be confirmed is shown for a quarter of an hour, then begun anew', async () => {
  const { id, clock, factor, secret, uri, codeAt } = await begun();
  expect(await factor.pending(id, 'Đôn đốc')).toEqual({ secret, uri });
  clock.time += 15 * 60_000;
  expect(await factor.pending(id, 'Đôn đốc')).toBeNull();
  expect(await factor.confirm(id, codeAt(clock.time))).toBeNull();
  const again = await factor.begin(id, 'Đôn đốc');
  expect(again.secret).not.toBe(secret);
  expect(await factor.pending(id, 'Đôn đốc')).toEqual(again);
});

test('nothing waits once it is in force, and it says since when', async () => {
  const { id, accounts, clock, factor } = await inForce();
  expect(await factor.pending(id, 'Đôn đốc')).toBeNull();
  const since = (await accounts.find(id))?.second_factor?.since;
  expect(since).toBe(new Date(clock.time - 10 * STEP_MS).toISOString());
});

test('new recovery codes take the place of the old ones', async () => {
  const { id, factor, codes } = await inForce();
  const fresh = (await factor.renewRecovery(id)) ?? [];
  expect(new Set([...codes, ...fresh]).size).toBe(20);
  expect(await factor.check(id, codes[0] ?? '')).toBeNull();
  expect(await factor.check(id, fresh[0] ?? '')).toBe('recovery');
  await factor.remove(id);
  expect(await factor.renewRecovery(id)).toBeNull();
});
