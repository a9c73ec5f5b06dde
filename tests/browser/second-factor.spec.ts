import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { openAccounts } from '#app/auth/accounts.server.ts';
import { expectAccessible, inEveryLook } from './accessible.ts';
import { addAccount, signIn } from './accounts.ts';
import { expect, test as base } from './fixtures.ts';
import { type OwnServer, runCommand, serveList } from './own-server.ts';

const UNITS =
  'code,name_vi,name_en,group,valid_from,valid_to\nSXD,Sở Xây dựng,Construction,department,,\n';
const TASKS =
  'task_code,title,unit_code,assigned_on,due_on,completed_on\nA-1,Cấp phép,SXD,2019-05-02,2019-07-02,\n';
const PASSWORD = 'con đường làng quanh co';
const CHOSEN = 'núi cao sông dài biển rộng';
const STEP_MS = 30_000;
const HERE = '/account/second-factor';

const test = base.extend<{ account: string }, { server: OwnServer }>({
  server: [
    async ({}, use) => {
      const env = { AUTH_MODE: 'local' };
      const server = await serveList(UNITS, TASKS, '2019-06-30T17:00+07:00', env);
      const config = { sign_in: { second_factor: { required_for: ['admin'] } } };
      writeFileSync(join(server.folder, 'dondoc.config.json'), JSON.stringify(config));
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
  signedInAs: null,
  expectedConsole: [/status of 4(00|01)/],
  account: async ({ server }, use, info) => {
    const name = `can-bo-${info.testId.slice(-8)}-${info.repeatEachIndex}`;
    await addAccount(server.folder, { name, role: 'editor', unit: null }, PASSWORD);
    await use(name);
  },
});

/** The codes of an app that took in the key as the page shows it; each asked for is of a later step. */
async function appOf(page: Page) {
  const secret = Secret.fromBase32((await page.locator('.secret').innerText()).replaceAll(' ', ''));
  let step = Math.floor(Date.now() / STEP_MS) - 2;
  return () => {
    step += 1;
    return TOTP.generate({ secret, timestamp: step * STEP_MS });
  };
}

async function setUp(page: Page, password: string) {
  await page.getByLabel('Mật khẩu hiện tại').fill(password);
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  const nextCode = await appOf(page);
  await page.getByLabel('Mã 6 chữ số').fill(nextCode());
  await page.getByRole('button', { name: 'Bật xác thực hai lớp' }).click();
  const codes = page.locator('.recovery-codes li');
  await expect(codes).toHaveCount(10);
  return { nextCode, recovery: await codes.allInnerTexts() };
}

async function giveCode(page: Page, code: string) {
  await page.getByLabel('Mã xác thực').fill(code);
  await page.getByRole('button', { name: 'Xác nhận' }).click();
}

async function signOut(page: Page) {
  await page.goto('/account');
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await expect(page).toHaveURL(/\/login/);
}

test('it is set up, asked for at the next sign-in, and a recovery code stands in once', async ({
  page,
  account,
  browser,
  baseURL,
}) => {
  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' });
  const other = await elsewhere.newPage();
  await signIn(other, account, PASSWORD);
  await expect(other).toHaveURL('/');

  await signIn(page, account, PASSWORD);
  await page.goto('/account');
  await page.getByRole('link', { name: 'Bật xác thực hai lớp' }).click();
  await expect(page).toHaveURL(HERE);
  await inEveryLook(page, () => expectAccessible(page));

  await page.getByLabel('Mật khẩu hiện tại').fill('một câu khác hẳn');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByText('Mật khẩu không đúng.')).toBeVisible();
  await page.getByLabel('Mật khẩu hiện tại').fill(PASSWORD);
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByRole('img', { name: /^Mã QR/ })).toBeVisible();
  await inEveryLook(page, () => expectAccessible(page));

  await page.getByLabel('Mã 6 chữ số').fill('000000');
  await page.getByRole('button', { name: 'Bật xác thực hai lớp' }).click();
  await expect(page.getByLabel('Mã 6 chữ số')).toHaveAttribute('aria-invalid', 'true');
  const nextCode = await appOf(page);
  await page.getByLabel('Mã 6 chữ số').fill(nextCode());
  await page.getByRole('button', { name: 'Bật xác thực hai lớp' }).click();
  const recovery = await page.locator('.recovery-codes li').allInnerTexts();
  expect(new Set(recovery).size).toBe(10);
  await inEveryLook(page, () => expectAccessible(page));
  await other.goto('/');
  await expect(other).toHaveURL(/\/login/);
  await elsewhere.close();
  await page.getByRole('link', { name: 'Tôi đã cất mã' }).click();
  await expect(page).toHaveURL('/account');
  await page.goto(HERE);
  await expect(page.locator('.recovery-codes')).toHaveCount(0);
  await expect(page.getByText('Còn 10 mã dự phòng')).toBeVisible();
  await inEveryLook(page, () => expectAccessible(page));

  await signOut(page);
  await signIn(page, account, PASSWORD);
  await giveCode(page, nextCode());
  await expect(page).toHaveURL('/');

  await signOut(page);
  await signIn(page, account, PASSWORD);
  await giveCode(page, recovery[0] ?? '');
  await expect(page).toHaveURL('/');
  await page.goto(HERE);
  await expect(page.getByText('Còn 9 mã dự phòng')).toBeVisible();

  await signOut(page);
  await signIn(page, account, PASSWORD);
  await giveCode(page, recovery[0] ?? '');
  await expect(page.getByRole('alert')).toContainText('không đúng');
});

test('new recovery codes and turning it off take the password and a code', async ({
  page,
  account,
}) => {
  await signIn(page, account, PASSWORD);
  await page.goto(HERE);
  const { recovery } = await setUp(page, PASSWORD);
  await page.goto(HERE);
  const form = (name: string) => page.locator('form', { has: page.getByRole('button', { name }) });
  const send = async (name: string, password: string, code: string) => {
    await form(name).getByLabel('Mật khẩu hiện tại').fill(password);
    await form(name).getByLabel('Mã 6 chữ số hoặc mã dự phòng').fill(code);
    await page.getByRole('button', { name }).click();
  };
  await send('Tạo mã mới', 'một câu khác hẳn', recovery[0] ?? '');
  await expect(page.getByText('Mật khẩu không đúng.')).toBeVisible();
  await send('Tạo mã mới', PASSWORD, recovery[0] ?? '');
  const fresh = await page.locator('.recovery-codes li').allInnerTexts();
  expect(new Set([...recovery, ...fresh]).size).toBe(20);

  await page.goto(HERE);
  await send('Tắt xác thực hai lớp', PASSWORD, recovery[1] ?? '');
  await expect(page.getByText('Mã không đúng hoặc đã dùng rồi')).toBeVisible();
  await send('Tắt xác thực hai lớp', PASSWORD, fresh[1] ?? '');
  await expect(page.locator('#off')).toBeVisible();
  await signOut(page);
  await signIn(page, account, PASSWORD);
  await expect(page).toHaveURL('/');
});

test('who was given a password and must have a second factor does both first, and goes on to where they wanted', async ({
  page,
  server,
}, info) => {
  const name = `quan-tri-${info.testId.slice(-8)}-${info.repeatEachIndex}`;
  const accounts = openAccounts(server.folder);
  const { password } = await accounts.add({ name, role: 'admin', unit: null });
  await page.goto('/units?group=department');
  await page.getByLabel('Tên đăng nhập').fill(name);
  await page.getByLabel('Mật khẩu').fill(password ?? '');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).toHaveURL(/\/account\?to=/);
  await expect(page.getByText('do người khác đặt')).toBeVisible();
  expect((await page.request.get('/api/v1/summary')).status()).toBe(403);
  await page.goto('/tasks');
  await expect(page).toHaveURL(/\/account\?to=/);

  await page.goto('/units?group=department');
  await page.getByLabel('Mật khẩu hiện tại').fill(password ?? '');
  await page.getByLabel('Mật khẩu mới').fill(CHOSEN);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(page).toHaveURL(/\/account\/second-factor\?to=/);
  await inEveryLook(page, () => expectAccessible(page));
  await expect(page.getByRole('link', { name: 'Xếp hạng' })).toHaveCount(0);
  await setUp(page, CHOSEN);
  await page.getByRole('link', { name: 'Tôi đã cất mã' }).click();
  await expect(page).toHaveURL('/units?group=department');
  await page.goto(HERE);
  await expect(page.getByRole('button', { name: 'Tắt xác thực hai lớp' })).toHaveCount(0);

  runCommand(server.folder, 'user', 'second-factor-off', name);
  await page.goto('/');
  await expect(page).toHaveURL(/\/login/);
  await signIn(page, name, CHOSEN);
  await expect(page).toHaveURL(/\/account\/second-factor\?to=/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('it is set up all the same', async ({ page, account }) => {
    await signIn(page, account, PASSWORD);
    await page.goto(HERE);
    const { nextCode } = await setUp(page, PASSWORD);
    await signOut(page);
    await signIn(page, account, PASSWORD);
    await giveCode(page, nextCode());
    await expect(page).toHaveURL('/');
  });
});
