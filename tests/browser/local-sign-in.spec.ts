import { Secret, TOTP } from 'otpauth';
import { openAccounts } from '#app/auth/accounts.server.ts';
import { openSecondFactor } from '#app/auth/second-factor.server.ts';
import { expectAccessible, inEveryLook } from './accessible.ts';
import { addAccount, signIn } from './accounts.ts';
import { expect, test as base } from './fixtures.ts';
import { type OwnServer, serveList } from './own-server.ts';

const UNITS = [
  'code,name_vi,name_en,group,valid_from,valid_to',
  'SXD,Sở Xây dựng,Construction,department,,',
  '',
].join('\n');
const TASKS = [
  'task_code,title,unit_code,assigned_on,due_on,completed_on',
  'A-1,Cấp phép,SXD,2019-05-02,2019-07-02,',
  '',
].join('\n');
const PASSWORD = 'con đường làng quanh co';
const STEP_MS = 30_000;

const test = base.extend<{ account: string }, { server: OwnServer }>({
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
  expectedConsole: [/status of 4(00|01|29)/],
  /** The name of an account of this test's own. */
  account: async ({ server }, use, info) => {
    const name = `can-bo-${info.testId.slice(-8)}-${info.repeatEachIndex}`;
    await addAccount(server.folder, { name, role: 'editor', unit: null }, PASSWORD);
    await use(name);
  },
});

test('an account opens the portal, and a wrong password or name is told the same', async ({
  page,
  account,
}) => {
  await page.goto('/login');
  await inEveryLook(page, () => expectAccessible(page));
  await signIn(page, account, 'một câu khác hẳn');
  const told = await page.getByRole('alert').innerText();
  await signIn(page, `${account}-khong-co`, PASSWORD);
  await expect(page.getByRole('alert')).toHaveText(told);
  await signIn(page, account, PASSWORD);
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('link', { name: account })).toBeVisible();
});

test('the language is chosen before signing in, and goes on with the reader', async ({
  page,
  account,
}) => {
  await page.goto('/units?group=department');
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByLabel('Account name').fill(account);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL('/units?group=department&lang=en');
  await expect(page.getByRole('link', { name: 'League' })).toBeVisible();
});

test('a password is changed, and no session of the old one is left', async ({
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
  await inEveryLook(page, () => expectAccessible(page));
  const change = async (present: string, next: string) => {
    await page.getByLabel('Mật khẩu hiện tại').fill(present);
    await page.getByLabel('Mật khẩu mới').fill(next);
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  };
  await change('không phải câu ấy', 'núi cao sông dài biển rộng');
  await expect(page.getByRole('alert')).toContainText('không đúng');
  await change(PASSWORD, 'núi cao sông dài biển rộng');
  await expect(page.locator('#changed')).toBeVisible();

  await other.goto('/');
  await expect(other).toHaveURL(/\/login/);
  await elsewhere.close();
});

test('who is disabled is out at the next request', async ({ page, account, server }) => {
  await signIn(page, account, PASSWORD);
  await expect(page).toHaveURL('/');
  await openAccounts(server.folder).disable(account);
  await page.goto('/units');
  await expect(page).toHaveURL(/\/login/);
  await signIn(page, account, PASSWORD);
  await expect(page.getByRole('alert')).toContainText('đã bị khóa');
});

test('a second factor is asked for after the password, and a code passes once', async ({
  page,
  account,
  server,
}) => {
  const known = await openAccounts(server.folder).named(account);
  const factor = openSecondFactor(server.folder);
  const { secret } = await factor.begin(known?.id ?? '', 'Đôn đốc');
  const codeAt = (timestamp: number) =>
    TOTP.generate({ secret: Secret.fromBase32(secret), timestamp });
  const recovery = await factor.confirm(known?.id ?? '', codeAt(Date.now() - STEP_MS));

  const giveCode = async (code: string) => {
    await page.getByLabel('Mã xác thực').fill(code);
    await page.getByRole('button', { name: 'Xác nhận' }).click();
  };
  await signIn(page, account, PASSWORD);
  await expect(page.getByLabel('Mã xác thực')).toBeVisible();
  await inEveryLook(page, () => expectAccessible(page));
  await page.goto('/units');
  await expect(page).toHaveURL(/\/login/);
  await giveCode('000000');
  await expect(page.getByRole('alert')).toContainText('không đúng');
  const code = codeAt(Date.now());
  await giveCode(code);
  await expect(page).toHaveURL('/units');

  await page.context().clearCookies();
  await signIn(page, account, PASSWORD);
  await giveCode(code);
  await expect(page.getByRole('alert')).toContainText('không đúng');
  await giveCode(recovery?.[0] ?? '');
  await expect(page).toHaveURL('/');
});

test('many wrong passwords have to wait', async ({ page, account }) => {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const form = { name: account, password: 'một câu khác hẳn' };
    const answer = await page.request.post('/login', {
      form,
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    });
    expect(answer.status()).toBe(401);
  }
  await signIn(page, account, PASSWORD);
  await expect(page.getByRole('alert')).toContainText('Hãy thử lại sau');
});
