import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openAccounts } from '#app/auth/accounts.server.ts';
import { expectAccessible, inEveryLook } from './accessible.ts';
import { addAccount, signIn } from './accounts.ts';
import { expect, test as base } from './fixtures.ts';
import { type OwnServer, serveList } from './own-server.ts';

const UNITS =
  'code,name_vi,name_en,group,valid_from,valid_to\nSXD,Sở Xây dựng,Construction,department,,\n';
const TASKS =
  'task_code,title,unit_code,assigned_on,due_on,completed_on\nA-1,Cấp phép,SXD,2019-05-02,2019-07-02,\n';
const PASSWORD = 'con đường làng quanh co';
const CHOSEN = 'núi cao sông dài biển rộng';

const test = base.extend<{ admin: string }, { server: OwnServer }>({
  server: [
    async ({}, use) => {
      const env = { AUTH_MODE: 'local' };
      const server = await serveList(UNITS, TASKS, '2019-06-30T17:00+07:00', env);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
  signedInAs: null,
  expectedConsole: [/status of 4(00|01|03|09)/],
  /** Signed in. */
  admin: async ({ server, page }, use, info) => {
    const name = `quan-tri-${info.testId.slice(-8)}-${info.repeatEachIndex}`;
    await addAccount(server.folder, { name, role: 'admin', unit: null }, PASSWORD);
    await signIn(page, name, PASSWORD);
    await expect(page).toHaveURL('/');
    await use(name);
  },
});

async function expectFit(page: Page) {
  await expectAccessible(page);
  const { scrollWidth, clientWidth } = await page
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
  expect(scrollWidth).toBe(clientWidth);
}

test('an administrator lets a unit’s user in, who is out at the next request once disabled', async ({
  page,
  admin,
  browser,
  baseURL,
}) => {
  const name = `so-xd-${admin.slice(10)}`;
  await page.getByRole('link', { name: 'Quản trị', exact: true }).click();
  await expect(page).toHaveURL('/admin/users');
  await inEveryLook(page, () => expectFit(page));
  const add = async (unit: string) => {
    await page.getByLabel('Tên đăng nhập').fill(name);
    await page.locator('select[name=role]').selectOption('unit');
    await page.locator('select[name=unit]').selectOption(unit);
    await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
  };
  await add('');
  await expect(page.locator('select[name=unit]')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue(name);
  await add('SXD');
  const password = await page.locator('.shown-secret').innerText();
  await inEveryLook(page, () => expectFit(page));
  await add('SXD');
  await expect(page.getByText(`Đã có tài khoản “${name}”`)).toBeVisible();

  const theirs = await browser.newContext({ baseURL: baseURL ?? '' });
  const unit = await theirs.newPage();
  await signIn(unit, name, password);
  await expect(unit).toHaveURL(/\/account\?to=/);
  await unit.getByLabel('Mật khẩu hiện tại').fill(password);
  await unit.getByLabel('Mật khẩu mới').fill(CHOSEN);
  await unit.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(unit).toHaveURL('/units/SXD');
  await expect(unit.getByRole('link', { name: 'Quản trị', exact: true })).toHaveCount(0);
  expect((await unit.request.get('/admin/users')).status()).toBe(403);

  await page.goto('/admin/users');
  await page.getByRole('link', { name }).click();
  await expect(page.getByText('Phiên đang mở: 1.')).toBeVisible();
  await inEveryLook(page, () => expectFit(page));
  await page.getByRole('button', { name: 'Khóa tài khoản' }).click();
  await expect(page.locator('#saved')).toBeVisible();
  await expect(page.getByText('Tài khoản đang bị khóa.')).toBeVisible();
  await unit.goto('/units/SXD');
  await expect(unit).toHaveURL(/\/login/);
  await signIn(unit, name, CHOSEN);
  await expect(unit.getByRole('alert')).toContainText('đã bị khóa');

  await page.getByRole('button', { name: 'Mở khóa tài khoản' }).click();
  await signIn(unit, name, CHOSEN);
  await expect(unit).toHaveURL('/units/SXD');
  await page.locator('select[name=role]').selectOption('leader');
  await page.locator('select[name=unit]').selectOption('');
  await page.getByRole('button', { name: 'Lưu vai trò và đơn vị' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('lãnh đạo');
  await unit.goto('/units/SXD');
  await expect(unit).toHaveURL(/\/login/);
  await theirs.close();
});

test('nobody takes the administration away from themselves or from everybody', async ({
  page,
  admin,
  server,
}) => {
  const accounts = openAccounts(server.folder);
  const own = await accounts.named(admin);
  const here = `/admin/users/${own?.id ?? ''}`;
  await page.goto(here);
  await expect(page.getByText('Đây là tài khoản của bạn')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Khóa tài khoản' })).toHaveCount(0);
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  const forms = [
    { intent: 'disable' },
    { intent: 'assignment', role: 'leader' },
    { intent: 'password' },
    { intent: 'factor' },
  ];
  for (const form of forms) {
    const answer = await page.request.post(here, { form, headers });
    expect(answer.status()).toBe(409);
    expect(await answer.text()).toContain('Không tự khóa hoặc tự đổi vai trò');
  }
  const foreign = { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' };
  const form = { intent: 'disable' };
  expect((await page.request.post(here, { form, headers: foreign })).status()).toBe(403);
  expect((await accounts.find(own?.id ?? ''))?.disabled).toBe(false);
});

test('a token is shown once, opens what it is for, and nothing once revoked', async ({
  page,
  admin,
  playwright,
  baseURL,
}) => {
  const name = `kho-du-lieu-${admin.slice(10)}`;
  await page.goto('/admin/tokens');
  await inEveryLook(page, () => expectFit(page));
  const make = async (days: string) => {
    await page.getByLabel('Dùng vào việc').fill(name);
    await page.getByLabel('Hiệu lực, số ngày').fill(days);
    await page.getByRole('button', { name: 'Lập mã' }).click();
  };
  await make('0');
  await expect(page.getByLabel('Hiệu lực, số ngày')).toHaveAttribute('aria-invalid', 'true');
  await make('30');
  const token = await page.locator('.shown-secret').innerText();
  await inEveryLook(page, () => expectFit(page));
  const program = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    extraHTTPHeaders: { Authorization: `Bearer ${token}` },
  });
  expect((await program.get('/api/v1/summary')).status()).toBe(200);
  await make('30');
  await expect(page.getByText(`Đã có mã “${name}”`)).toBeVisible();

  await page.goto('/admin/tokens');
  await expect(page.locator('.shown-secret')).toHaveCount(0);
  await expect(page.getByRole('row', { name })).not.toContainText('chưa');
  await page.getByRole('button', { name: `Thu hồi mã ${name}` }).click();
  await expect(page.getByRole('row', { name })).toContainText('thu hồi');
  expect((await program.get('/api/v1/summary')).status()).toBe(401);
  await program.dispose();
});

test('the log says who did what, narrows by what is asked, and is taken away as it is narrowed', async ({
  page,
  admin,
}) => {
  for (let times = 0; times < 60; times += 1) {
    await page.request.get(`/admin/log.csv?who=${admin}&action=sign_out`);
  }
  await page.goto('/admin/log');
  await inEveryLook(page, () => expectFit(page));
  await page.getByLabel('Tên đăng nhập').fill(admin);
  await page.getByRole('button', { name: 'Lọc', exact: true }).click();
  await expect(page).toHaveURL(`/admin/log?who=${admin}`);
  await expect(page.locator('tbody tr')).toHaveCount(50);
  await page.getByRole('link', { name: 'Cũ hơn' }).click();
  await expect(page.locator('tbody tr').last()).toContainText('Đăng nhập');
  await expect(page.locator('tbody tr')).toHaveCount(11);

  const csv = await (await page.request.get(`/admin/log.csv?who=${admin}&action=sign_in`)).text();
  expect(csv.trim().split('\r\n')).toHaveLength(2);
  expect(csv).toContain('Đăng nhập');
  const ndjson = await page.request.get(`/admin/log.ndjson?who=${admin}&action=sign_in`);
  expect(JSON.parse((await ndjson.text()).trim())).toMatchObject({
    who: { name: admin, role: 'admin' },
    action: 'sign_in',
  });
  for (const wrong of ['action=nothing', 'day_from=2026-02-30', 'before=x', 'since=1']) {
    expect((await page.request.get(`/admin/log?${wrong}`)).status(), wrong).toBe(400);
  }
});

test('a name that a spreadsheet would run is a text, and a line that was torn is told as one', async ({
  page,
  admin,
  server,
}) => {
  const name = `=HYPERLINK("${admin}")`;
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  const context = await page.context().browser()?.newContext();
  await context?.request.post(`${server.origin}/login`, {
    form: { name, password: PASSWORD },
    headers,
  });
  await context?.close();
  const csv = await (await page.request.get('/admin/log.csv?action=sign_in_failed')).text();
  expect(csv).toContain(`"'=HYPERLINK(""${admin}"")"`);

  const folder = join(server.folder, 'access', 'audit');
  const [month = ''] = (await readdir(folder)).toSorted().reverse();
  await appendFile(join(folder, month), '{"at": "20');
  await page.goto('/admin/log');
  await expect(page.getByText('Dòng không đọc được').first()).toBeVisible();
  await expect(page.locator('tbody tr').nth(1)).toContainText(admin);
  const ndjson = await (await page.request.get('/admin/log.ndjson')).text();
  expect(ndjson).toContain('"unreadable":true');
});
