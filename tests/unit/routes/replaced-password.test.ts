import { expect, test } from 'vitest';
import type { Access } from '#app/auth/access.server.ts';
import { identityOf } from '#app/auth/account.ts';
import { openImportDesk } from '#app/intake/desk/desk.server.ts';
import { openPortal } from '#app/query/portal.server.ts';
import { changeAccount } from '#app/routes/account/change.server.ts';
import { byPassword } from '#app/routes/sign-in/attempt.server.ts';
import { accessOf, contextOf } from '../../fixtures/request-context.ts';
import { GOOD, OTHER, withAccount } from '../auth/access-folder.ts';

const HANDED_OUT = 'chín hòn đá bên suối';

/** Whose password an administrator replaces, ending all sessions, right after it was found to be right. */
async function replacedMeanwhile() {
  const { dataDir, accounts, account } = await withAccount();
  const opened = accessOf(dataDir, 'local');
  const checkPassword: Access['accounts']['checkPassword'] = async (name, password) => {
    const checked = await accounts.checkPassword(name, password);
    await accounts.handOutPassword('an', HANDED_OUT);
    await opened.sessions.endAllOf(account.id);
    return checked;
  };
  return { dataDir, account, access: { ...opened, accounts: { ...accounts, checkPassword } } };
}

test('who signs in with a password that is replaced at that moment has no session', async () => {
  const { access } = await replacedMeanwhile();
  const outcome = await byPassword({ access, address: '10.0.0.1', session: null }, 'an', GOOD);
  const cookie = 'cookie' in outcome ? outcome.cookie : '';
  expect(cookie).toMatch(/^dondoc_session=/);
  expect(await access.sessions.find(cookie.split(';')[0])).toBeNull();
});

test('nor do they choose the next one', async () => {
  const { access, account, dataDir } = await replacedMeanwhile();
  const portal = await openPortal({ dataDir });
  const desk = openImportDesk({ dataDir });
  try {
    const form = { intent: 'password', present: GOOD, next: OTHER };
    const body = new URLSearchParams(form).toString();
    const answer = await changeAccount({
      request: new Request('http://127.0.0.1/account', { method: 'POST', body }),
      params: {},
      context: { ...contextOf({ portal, desk, dataDir, identity: identityOf(account) }), access },
    });
    expect([answer.status, await answer.text()]).toEqual([400, '{"kind":"wrong"}']);
    expect(await access.accounts.named('an')).toMatchObject({
      password_number: 2,
      password_handed_out: true,
    });
  } finally {
    await desk.close();
    await portal.close();
  }
});
