import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Access, openAccess } from '#app/auth/access.server.ts';
import { openImportDesk } from '#app/intake/desk/desk.server.ts';
import type { ImportDesk } from '#app/intake/desk/import-desk.ts';
import { log } from '#app/http/log.server.ts';
import { type Portal, openPortal } from '#app/query/portal.server.ts';
import { loader as callback } from '#app/routes/sign-in/provider/callback.ts';
import { loader as start } from '#app/routes/sign-in/provider/start.ts';
import { action as signOut } from '#app/routes/sign-in/sign-out.tsx';
import { signInData } from '#app/routes/sign-in/loader.server.ts';
import { type OwnStore, ownStore } from '../../fixtures/own-store.ts';
import { type RealProvider, realProvider } from '../../fixtures/real-provider.ts';
import { contextOf } from '../../fixtures/request-context.ts';
import { browsing } from './browsing.ts';

const ORIGIN = 'http://127.0.0.1';
const PEOPLE = {
  an: { name: 'Nguyễn Thị An', groups: ['lanh-dao', 'khac'] },
  binh: { name: 'Trần Bình', groups: ['so-tai-chinh'] },
  cuc: { name: 'Lê Cúc', groups: ['khac'] },
  dung: { name: 'Phạm Dũng', groups: ['so-tai-chinh', 'so-noi-vu'] },
  em: { name: 'Võ Em', groups: ['so-da-giai-the'] },
};
const ROLES = [
  { value: 'lanh-dao', role: 'leader' },
  { value: 'so-tai-chinh', role: 'unit', unit: 'STC' },
  { value: 'so-noi-vu', role: 'unit', unit: 'SNV' },
  { value: 'so-da-giai-the', role: 'unit', unit: 'CU' },
];

let store: OwnStore;
let provider: RealProvider;
let portal: Portal;
let desk: ImportDesk;
let access: Access;
beforeAll(async () => {
  store = await ownStore();
  await store.register([
    'STC,Sở Tài chính,Finance,department,,',
    'SNV,Sở Nội vụ,Home,department,,',
  ]);
  const config = { sign_in: { scopes: ['openid', 'profile', 'groups'], roles: ROLES } };
  await writeFile(join(store.dataDir, 'dondoc.config.json'), JSON.stringify(config));
  provider = await realProvider(ORIGIN, PEOPLE);
  portal = await openPortal({ dataDir: store.dataDir });
  desk = openImportDesk({ dataDir: store.dataDir });
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = provider.variables;
  access = openAccess(store.dataDir, {
    mode: 'oidc',
    sessionSecret: null,
    secure: false,
    provider: {
      issuer: OIDC_ISSUER,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      roles: async () => (await portal.view()).catalog.config.sign_in.roles,
    },
    onUnreadable(error) {
      throw error;
    },
  });
});
afterAll(async () => {
  await provider.stop();
  await desk.close();
  await portal.close();
  await store.remove();
});

type Browser = ReturnType<typeof browsing>;
type Route = (args: LoaderFunctionArgs) => Promise<Response>;

/** Asks a route of the portal as this browser would. */
async function ask(route: Route, browser: Browser, address: string): Promise<Response> {
  const cookies = browser.cookiesFor(address);
  const session = await access.sessions.find(cookies);
  const context = {
    ...contextOf({ portal, desk, dataDir: store.dataDir, identity: session?.identity ?? null }),
    access,
    session,
  };
  const request = new Request(address, { headers: { Cookie: cookies } });
  const answer = await route({ request, params: {}, context });
  browser.keep(address, answer);
  return answer;
}

async function identityIn(browser: Browser) {
  return (await access.sessions.find(browser.cookiesFor(`${ORIGIN}/`)))?.identity ?? null;
}

/** To the provider and, as this person, to the address that it sends people back to. */
async function vouchedFor(browser: Browser, account: string, query = ''): Promise<string> {
  const begun = await ask(start, browser, `${ORIGIN}/login/provider${query}`);
  const page = await browser.go(begun.headers.get('Location') ?? '', ORIGIN);
  if (page.answer === null) return page.address.href;
  const form: Record<string, string> = account === '' ? { intent: 'stop' } : { account };
  return (await browser.go(page.address.href, ORIGIN, form)).address.href;
}

async function signIn(browser: Browser, account: string, query = '') {
  return ask(callback, browser, await vouchedFor(browser, account, query));
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** How sessions, saved views and the log know a person of this provider. */
const idOf = (subject: string) => sha256(JSON.stringify([provider.variables.OIDC_ISSUER, subject]));

async function entries(): Promise<number> {
  let count = 0;
  for await (const { entry } of access.audit.read({ limit: 1000 })) if (entry !== null) count += 1;
  return count;
}

async function lastEntry() {
  for await (const { entry } of access.audit.read({ limit: 1 })) return entry;
  return null;
}

test('a group opens what its role has, and the way back is the one that was asked for', async () => {
  const browser = browsing();
  const to = '/tasks?basis=tracked';
  const answer = await signIn(browser, 'an', `?to=${encodeURIComponent(to)}`);
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, to]);
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  expect(await identityIn(browser)).toEqual({
    name: 'Nguyễn Thị An',
    role: 'leader',
    unit: null,
    source: { kind: 'oidc', id: idOf('an') },
  });
  expect(await lastEntry()).toMatchObject({
    action: 'sign_in',
    who: { name: 'Nguyễn Thị An', source: { kind: 'oidc', id: idOf('an') } },
    detail: { group: 'lanh-dao', groups: 2 },
  });
});

test('a person is known by issuer and subject: the same subject elsewhere is somebody else', async () => {
  const browser = browsing();
  await signIn(browser, 'an');
  const an = await identityIn(browser);
  if (an === null) throw new Error('nobody is signed in');
  const view = { name: 'Quá hạn', address: '/tasks', shared: false };
  await access.savedViews.save(an, view);
  const elsewhere = sha256(JSON.stringify(['https://id.example', 'an']));
  for (const id of ['an', elsewhere]) {
    const other = { ...an, source: { kind: 'oidc' as const, id } };
    expect(await access.savedViews.listFor(other)).toEqual([]);
  }
  expect(await access.savedViews.listFor(an)).toHaveLength(1);
});

test('a unit starts on its own page, in its language', async () => {
  const answer = await signIn(browsing(), 'binh', '?lang=en');
  expect(answer.headers.get('Location')).toBe('/units/STC?lang=en');
});

test('nobody is led out of the portal by the address to come back to', async () => {
  for (const to of ['//example.com', 'https://example.com', '/\\example.com', 'javascript:1']) {
    const answer = await signIn(browsing(), 'an', `?to=${encodeURIComponent(to)}`);
    expect(answer.headers.get('Location')).toBe('/');
  }
});

test.each([
  ['cuc', 'no_role'],
  ['dung', 'several_units'],
  // The line was there when the unit still was.
  ['em', 'no_role'],
  ['', 'denied'],
])('"%s" is told why not: %s', async (account, refusal) => {
  const browser = browsing();
  const warn = vi.spyOn(log, 'warn');
  const answer = await signIn(browser, account, '?to=%2Funits');
  const logged = JSON.stringify(warn.mock.calls);
  warn.mockRestore();
  expect(logged).toContain(refusal);
  expect(logged).not.toMatch(/subject|"(cuc|dung|em)\b| (cuc|dung|em)\b/);
  expect(answer.headers.get('Location')).toBe(`/login?failed=${refusal}&to=%2Funits`);
  expect(await identityIn(browser)).toBeNull();
  const name = account === '' ? null : PEOPLE[account as 'cuc'].name;
  expect(await lastEntry()).toMatchObject({
    action: 'sign_in_failed',
    who: null,
    target: name,
    detail: { by: 'oidc', refusal },
  });
});

test('an answer counts once, in the browser that asked, with the state that it sent', async () => {
  const browser = browsing();
  const back = await vouchedFor(browser, 'an');
  const elsewhere = await ask(callback, browsing(), back);
  expect(elsewhere.headers.get('Location')).toBe('/login?failed=expired');
  const forged = await ask(callback, browser, back.replace(/state=[^&]+/, 'state=forged'));
  expect(forged.headers.get('Location')).toBe('/login?failed=expired');
  expect((await ask(callback, browser, back)).headers.get('Location')).toBe('/');
  const again = await ask(callback, browser, back);
  expect(again.headers.get('Location')).toBe('/login?failed=expired');

  // A code that was used opens nothing, whoever brings a sign-in of their own.
  const thief = browsing();
  await ask(start, thief, `${ORIGIN}/login/provider`);
  const stolen = await ask(callback, thief, back);
  expect(stolen.headers.get('Location')).toBe('/login?failed=expired');
  expect(await identityIn(thief)).toBeNull();
});

test('a page elsewhere sends nobody to the provider: they come to the sign-in page first', async () => {
  const asked = async (site: string | null) => {
    const headers = site === null ? {} : { 'Sec-Fetch-Site': site };
    const request = new Request(`${ORIGIN}/login/provider?to=%2Funits&lang=en`, { headers });
    const context = {
      ...contextOf({ portal, desk, dataDir: store.dataDir, identity: null }),
      access,
      origin: ORIGIN,
    };
    const answer = await start({ request, context, params: {} });
    return [answer.headers.get('Location') ?? '', answer.headers.has('Set-Cookie')];
  };
  for (const site of ['cross-site', 'same-site', 'nonsense']) {
    expect(await asked(site)).toEqual(['/login?to=%2Funits%3Flang%3Den&lang=en', false]);
  }
  for (const site of ['same-origin', 'none', null]) {
    const [address, started] = await asked(site);
    expect([String(address).startsWith(provider.variables.OIDC_ISSUER), started]).toEqual([
      true,
      true,
    ]);
  }
});

test('another sign-in takes the place of the one before, under another cookie', async () => {
  const browser = browsing();
  await signIn(browser, 'an');
  const before = browser.cookiesFor(`${ORIGIN}/`);
  await signIn(browser, 'an', '?another=yes');
  expect(browser.cookiesFor(`${ORIGIN}/`)).not.toBe(before);
  expect(await identityIn(browser)).toMatchObject({ role: 'leader' });
  expect(await access.sessions.find(before)).toBeNull();
});

test('signed out, the way leads to the provider and back, and both have forgotten', async () => {
  const browser = browsing();
  await signIn(browser, 'an');
  const answer = await ask(signOut, browser, `${ORIGIN}/logout?lang=en`);
  const { next } = (await answer.json()) as { next: string };
  expect(answer.headers.get('Refresh')).toBe(`0; url=${next}`);
  expect(next.startsWith(`${provider.issuer}/session/end?`)).toBe(true);
  expect(await identityIn(browser)).toBeNull();
  const { address, answer: page } = await browser.go(next, ORIGIN);
  const html = (await page?.text()) ?? '';
  const action = /action="([^"]+)"/.exec(html)?.[1] ?? '';
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const back = await browser.go(new URL(action, address).href, ORIGIN, { xsrf, logout: 'yes' });
  expect(back.address.href).toBe(`${ORIGIN}/login?state=signed-out.en`);
  const shown = await ask(
    (args) =>
      signInData(args).then(
        (data) => Response.json(data),
        (thrown: unknown) => thrown as Response,
      ),
    browser,
    back.address.href,
  );
  expect(shown.headers.get('Location')).toBe('/login?left=everywhere&lang=en');
  const begun = await ask(start, browser, `${ORIGIN}/login/provider`);
  const asked = await browser.go(begun.headers.get('Location') ?? '', ORIGIN);
  expect(await asked.answer?.text()).toContain('name="account"');
});

test('a provider that is down keeps nobody in, and nobody from signing out', async () => {
  const browser = browsing();
  await signIn(browser, 'an');
  const back = await vouchedFor(browser, 'an', '?another=yes');
  await provider.stop();
  try {
    const late = await ask(callback, browser, back);
    expect(late.headers.get('Location')).toBe('/login?failed=unavailable');
    expect(await identityIn(browser)).toMatchObject({ role: 'leader' });
    const answer = await ask(signOut, browser, `${ORIGIN}/logout`);
    expect(answer.headers.get('Location')).toBe('/login?left=here');
    expect(await identityIn(browser)).toBeNull();
    const begun = await ask(start, browser, `${ORIGIN}/login/provider?lang=en`);
    expect(begun.headers.get('Location')).toBe('/login?failed=unavailable&lang=en');
  } finally {
    await provider.start();
  }
  expect((await signIn(browser, 'an')).headers.get('Location')).toBe('/');
});

test('answers that nobody here asked for are neither counted nor kept', async () => {
  const browser = browsing();
  const back = await vouchedFor(browser, 'an');
  const before = await entries();
  for (let at = 0; at < 60; at += 1) {
    const answer = await ask(callback, browsing(), `${ORIGIN}/login/callback?code=x&state=${at}`);
    expect(answer.headers.get('Location')).toBe('/login?failed=expired');
  }
  expect(await entries()).toBe(before);
  expect((await ask(callback, browser, back)).headers.get('Location')).toBe('/');
});

test('what failed too often from one address has to wait', async () => {
  const browser = browsing();
  const back = await vouchedFor(browser, 'an');
  while ((await access.limits.attempt(null, '127.0.0.1')) === 0);
  const answer = await ask(callback, browser, back);
  expect(answer.headers.get('Location')).toBe('/login?failed=too_many');
  expect(await identityIn(browser)).toBeNull();
});
