import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import type { Access } from '#app/auth/access.server.ts';
import { identityOf } from '#app/auth/account.ts';
import { openImportDesk } from '#app/intake/desk/desk.server.ts';
import { openPortal } from '#app/query/portal.server.ts';
import { changeAccount } from '#app/routes/account/change.server.ts';
import { changeSecondFactor } from '#app/routes/account/second-factor/change.server.ts';
import { byCode, byPassword } from '#app/routes/sign-in/attempt.server.ts';
import { accessOf, contextOf } from '../../fixtures/request-context.ts';
import { GOOD, withAccount } from '../auth/access-folder.ts';

const MOST_BY_NAME = 10;
const WRONG_CODE = 'not a code';

/** An account with a second factor, whose password somebody else knows too. */
async function known() {
  const { dataDir, accounts, account } = await withAccount();
  const opened = accessOf(dataDir, 'local');
  const access: Access = { ...opened, accounts };
  const { secret } = await access.secondFactor.begin(account.id, 'Đôn đốc');
  const code = TOTP.generate({ secret: Secret.fromBase32(secret) });
  const recovery = (await access.secondFactor.confirm(account.id, code)) ?? [];
  return { dataDir, access, account, recovery };
}

const address = (at: number) => `10.0.${at}.1`;

async function sessionOf(access: Access, cookie: string) {
  return access.sessions.find(cookie.split(';')[0]);
}

/** The password, and what follows it: a code from an address that nobody has used before. */
async function round(access: Access, at: number, code: string): Promise<string> {
  const visitor = { access, address: address(at), session: null };
  const first = await byPassword(visitor, 'an', GOOD);
  if (first.kind !== 'second_step') return first.kind;
  const session = await sessionOf(access, first.cookie);
  return (await byCode({ ...visitor, session }, code)).kind;
}

test('a right password gives no fresh guesses at the code, from whatever addresses', async () => {
  const { access } = await known();
  const outcomes: string[] = [];
  for (let at = 0; at < MOST_BY_NAME; at += 1) outcomes.push(await round(access, at, WRONG_CODE));
  expect(outcomes.slice(0, MOST_BY_NAME / 2)).toEqual(Array(MOST_BY_NAME / 2).fill('wrong'));
  expect(outcomes.slice(MOST_BY_NAME / 2)).toEqual(Array(MOST_BY_NAME / 2).fill('wait'));
});

test('whoever gives both has failed at nothing, however often they sign in', async () => {
  const { access, recovery } = await known();
  for (const [at, code] of recovery.entries())
    expect(await round(access, at, code)).toBe('signed_in');
});

test('nor do the forms of somebody signed in: a right password there clears no count', async () => {
  const { access, account, dataDir } = await known();
  const portal = await openPortal({ dataDir });
  const desk = openImportDesk({ dataDir });
  try {
    const identity = identityOf(account);
    const context = { ...contextOf({ portal, desk, dataDir, identity }), access };
    const send = (
      act: typeof changeSecondFactor | typeof changeAccount,
      form: object,
      at: number,
    ) =>
      act({
        request: new Request('http://127.0.0.1/account', {
          method: 'POST',
          body: new URLSearchParams({ ...form }).toString(),
        }),
        params: {},
        context: { ...context, address: address(at) },
      });
    const statuses: number[] = [];
    for (let at = 0; at < 4; at += 1) {
      const renewing = { intent: 'renew', password: GOOD, code: WRONG_CODE };
      const changing = { intent: 'password', present: GOOD, next: 'short' };
      statuses.push((await send(changeSecondFactor, renewing, at)).status);
      statuses.push(
        (await send(changeSecondFactor, { intent: 'begin', password: GOOD }, at)).status,
      );
      statuses.push((await send(changeAccount, changing, at)).status);
    }
    // Four are counted in each round: 10 of them are looked at.
    expect(statuses).toEqual([400, 303, 400, 400, 303, 400, 400, 429, 429, 429, 429, 429]);
  } finally {
    await desk.close();
    await portal.close();
  }
});
