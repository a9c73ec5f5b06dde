import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from '@playwright/test';
import { type RealProvider, realProvider } from '../fixtures/real-provider.ts';
import { expectAccessible, inEveryLook } from './accessible.ts';
import { expect, test as base } from './fixtures.ts';
import { type OwnServer, serveLists } from './own-server.ts';

const UNITS = [
  'code,name_vi,name_en,group,valid_from,valid_to',
  'SXD,Sở Xây dựng,Construction,department,,',
  'STC,Sở Tài chính,Finance,department,,',
  '',
].join('\n');
const TASKS = [
  'task_code,title,unit_code,assigned_on,due_on,completed_on',
  'A-1,Cấp phép,SXD,2019-05-02,2019-07-02,',
  'B-1,Quyết toán,STC,2019-05-02,2019-07-02,',
  '',
].join('\n');
const PEOPLE = {
  an: { name: 'Nguyễn Thị An', groups: ['lanh-dao'] },
  binh: { name: 'Trần Bình', groups: ['so-xay-dung'] },
  cuc: { name: 'Lê Cúc', groups: [] },
};
const SIGN_IN = {
  scopes: ['openid', 'profile', 'groups'],
  roles: [
    { value: 'lanh-dao', role: 'leader' },
    { value: 'so-xay-dung', role: 'unit', unit: 'SXD' },
  ],
};
const HOUR_MS = 3_600_000;

interface Own {
  provider: RealProvider;
  server: OwnServer;
}

const test = base.extend<object, { own: Own }>({
  own: [
    async ({}, use) => {
      const port = await freePort();
      const origin = `http://127.0.0.1:${port}`;
      const provider = await realProvider(origin, PEOPLE);
      const env = {
        ...provider.variables,
        AUTH_MODE: 'oidc',
        PORT: String(port),
        PUBLIC_ORIGIN: origin,
      };
      const list = { tasks: TASKS, asOf: '2019-06-30T17:00+07:00' };
      const server = await serveLists(UNITS, [list], env, { sign_in: SIGN_IN });
      await use({ provider, server });
      await server.stop();
      await provider.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ own }, use) => use(own.server.origin),
  signedInAs: null,
  otherHosts: async ({ own }, use) => use([new URL(own.provider.issuer).host]),
  expectedConsole: [/status of (4|5)\d\d/],
});

// One server and one provider, which one of these stops: not beside the others.
test.describe.configure({ mode: 'default' });

const WAY_IN = 'Đăng nhập bằng tài khoản của tỉnh';

async function signIn(page: Page, account: string, address = '/login') {
  await page.goto(address);
  await page.getByRole('link', { name: WAY_IN }).click();
  await asAccount(page, account);
}

async function asAccount(page: Page, account: string) {
  await page.getByLabel('Tài khoản').fill(account);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
}

test('a leader signs in by the provider, and comes back to the page that was asked for', async ({
  page,
  own,
}) => {
  await page.goto('/tasks?basis=tracked');
  await expect(page).toHaveURL(/\/login\?to=/);
  await expect(page.locator('main')).toContainText(new URL(own.provider.issuer).host);
  await inEveryLook(page, () => expectAccessible(page));
  await page.getByRole('link', { name: WAY_IN }).click();
  await asAccount(page, 'an');
  await expect(page).toHaveURL('/tasks?basis=tracked');
  await expect(page.locator('main')).toContainText('Quyết toán');
  const cookies = await page.context().cookies(own.server.origin);
  // Those of the provider come too: to a browser another port is the same host.
  const kept = cookies.filter(({ name }) => name.startsWith('dondoc'));
  expect(kept).toMatchObject([{ name: 'dondoc_session', httpOnly: true, sameSite: 'Lax' }]);
  await page.getByRole('link', { name: 'Nguyễn Thị An' }).click();
  await expect(page.locator('.sentence')).toContainText('theo các nhóm của tài khoản');
  await expect(page.getByLabel('Mật khẩu hiện tại')).toHaveCount(0);
});

test('a unit starts on its own page and sees no task of another, also by keyboard and in English', async ({
  page,
}) => {
  await page.goto('/login?lang=en');
  await page.getByRole('link', { name: 'Sign in with the province’s account' }).focus();
  await page.keyboard.press('Enter');
  await asAccount(page, 'binh');
  await expect(page).toHaveURL('/units/SXD?lang=en');
  await page.goto('/tasks?basis=tracked');
  await expect(page.locator('main')).toContainText('Cấp phép');
  await expect(page.locator('main')).not.toContainText('Quyết toán');
});

test('who has no role is told whom to ask, and may come in as somebody else', async ({ page }) => {
  await signIn(page, 'cuc', '/login?to=%2Funits');
  await expect(page).toHaveURL('/login?failed=no_role&to=%2Funits');
  await expect(page.getByRole('alert')).toContainText('chưa có vai trò');
  await inEveryLook(page, () => expectAccessible(page));
  await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản khác' }).click();
  await asAccount(page, 'an');
  await expect(page).toHaveURL('/units');
});

test('who stops at the provider, or comes back late, can begin anew', async ({ page }) => {
  await page.goto('/login');
  await page.getByRole('link', { name: WAY_IN }).click();
  await page.getByRole('button', { name: 'Dừng' }).click();
  await expect(page.getByRole('alert')).toContainText('bạn đã dừng lại');
  await page.getByRole('link', { name: WAY_IN }).click();
  await page.context().clearCookies({ name: 'dondoc_sign_in' });
  await asAccount(page, 'an');
  await expect(page.getByRole('alert')).toContainText('đăng nhập lại');
  await page.getByRole('link', { name: WAY_IN }).click();
  // The provider knows who it is, and asks nothing more.
  await expect(page).toHaveURL('/');
});

test('signing out here signs out at the provider too', async ({ page, own }) => {
  await signIn(page, 'an');
  await expect(page).toHaveURL('/');
  await page.goto('/account');
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  // The portal's own page leads on by itself.
  await expect(page).toHaveURL(new RegExp(`^${own.provider.issuer}/session/end`));
  await page.getByRole('button', { name: 'Đồng ý đăng xuất' }).click();
  await expect(page).toHaveURL('/login?left=everywhere');
  await expect(page.getByRole('status')).toContainText('Đã đăng xuất khỏi cổng và khỏi');
  await inEveryLook(page, () => expectAccessible(page));
  await page.goto('/units');
  await expect(page).toHaveURL(/\/login/);
  await page.getByRole('link', { name: WAY_IN }).click();
  await expect(page.getByLabel('Tài khoản')).toBeVisible();
});

test('without script the way in and the way out are the same', async ({
  browser,
  own,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, 'binh');
  await expect(page).toHaveURL('/units/SXD');
  await page.goto('/logout?lang=en');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(new RegExp(`^${own.provider.issuer}/session/end`));
  await page.getByRole('button', { name: 'Đồng ý đăng xuất' }).click();
  await expect(page).toHaveURL('/login?left=everywhere&lang=en');
  await context.close();
});

test('an unused session ends, and one whose group lost its role', async ({ page, own }) => {
  await signIn(page, 'an');
  await expect(page).toHaveURL('/');
  const sessions = join(own.server.folder, 'access', 'sessions');
  const anHourAgo = new Date(Date.now() - HOUR_MS);
  for (const name of readdirSync(sessions)) utimesSync(join(sessions, name), anHourAgo, anHourAgo);
  await page.goto('/units');
  await expect(page).toHaveURL(/\/login\?to=/);
  await page.getByRole('link', { name: WAY_IN }).click();
  await expect(page).toHaveURL('/units');

  const settings = join(own.server.folder, 'dondoc.config.json');
  const before = readFileSync(settings, 'utf8');
  writeFileSync(settings, JSON.stringify({ sign_in: { ...SIGN_IN, roles: [] } }));
  try {
    await expect(async () => {
      await page.goto('/units');
      await expect(page).toHaveURL(/\/login\?to=/, { timeout: 500 });
    }).toPass();
  } finally {
    writeFileSync(settings, before);
  }
});

test('while the provider is down, who is in stays in, and everybody else is told', async ({
  page,
  own,
  browser,
  baseURL,
}) => {
  await signIn(page, 'an');
  await expect(page).toHaveURL('/');
  await own.provider.stop();
  try {
    const health = await page.request.get('/healthz');
    expect(health.status()).toBe(200);
    await page.goto('/units');
    await expect(page).toHaveURL('/units');
    await page.goto('/account');
    await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
    await expect(page).toHaveURL('/login?left=here');
    await expect(page.getByRole('status')).toContainText('hãy đóng trình duyệt');
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    const other = await context.newPage();
    await other.goto('/login');
    const told = other.waitForResponse(/failed=unavailable/);
    await other.getByRole('link', { name: WAY_IN }).click();
    expect((await told).status()).toBe(503);
    await expect(other.getByRole('alert')).toContainText('Hãy thử lại sau ít phút');
    await inEveryLook(other, () => expectAccessible(other));
    await context.close();
  } finally {
    await own.provider.start();
  }
  await page.getByRole('link', { name: WAY_IN }).click();
  await expect(page).toHaveURL('/');
});

test('nothing is served while a line of the settings names a unit that there is not', ({ own }) => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-lines-'));
  writeFileSync(join(folder, 'units.csv'), UNITS);
  const roles = [...SIGN_IN.roles, { value: 'so-khac', role: 'unit', unit: 'SK' }];
  writeFileSync(join(folder, 'dondoc.config.json'), JSON.stringify({ sign_in: { roles } }));
  const { variables } = own.provider;
  const env = { ...process.env, ...variables, AUTH_MODE: 'oidc', DATA_DIR: folder, PORT: '0' };
  const started = spawnSync(process.execPath, ['bin/dondoc.mjs', 'serve'], {
    env,
    encoding: 'utf8',
    timeout: 30_000,
  });
  rmSync(folder, { recursive: true });
  expect(started.status).toBe(1);
  expect(started.stderr).toContain('sign_in.roles.2.unit: SK');
  expect(started.stderr).not.toContain(variables.OIDC_CLIENT_SECRET);
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
