import type { APIRequestContext, Browser } from '@playwright/test';
import { areasOf } from '#app/auth/permissions.ts';
import { openingOf } from '#app/routes/areas.ts';
import routes from '../../app/routes.ts';
import { expectAccessible, inEveryLook } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { type DemoRole, signedIn } from './signed-in.ts';

const OWN = 'SNV';
const ROLES: readonly DemoRole[] = ['leader', 'unit', 'editor', 'admin'];
const PAGES = routes.filter(({ path }) => !/^(api|logout|openapi|healthz|readyz)/.test(path ?? ''));

interface Listed {
  task_code: string;
  title: string;
  unit_code: string;
}

/** Every task of the newest list, as who may read all is told. */
async function everyTask(request: APIRequestContext): Promise<Listed[]> {
  const tasks: Listed[] = [];
  for (let cursor = ''; ;) {
    const answer = await request.get(`/api/v1/tasks?basis=tracked&limit=1000${cursor}`);
    const { rows, next_cursor } = (await answer.json()) as {
      rows: Listed[];
      next_cursor: string | null;
    };
    tasks.push(...rows);
    if (next_cursor === null) return tasks;
    cursor = `&cursor=${next_cursor}`;
  }
}

const CODE = /QB-\d{4}-\d+/g;

/** Codes as whole words: one begins another. */
function toldIn(body: string, texts: readonly string[]): string[] {
  const codes = new Set(body.match(CODE));
  return texts.filter((text) => (/^QB-\d/.test(text) ? codes.has(text) : body.includes(text)));
}

async function asking(browser: Browser, origin: string, role: DemoRole | null) {
  const storageState = role === null ? undefined : await signedIn(origin, role, OWN);
  const context = await browser.newContext({
    baseURL: origin,
    ...(storageState && { storageState }),
  });
  if (role === null) await context.clearCookies();
  return context;
}

test('every page is open to the roles that it is for, and tells a unit no word of others', async ({
  browser,
  request,
  baseURL,
}) => {
  // Every page as everybody: several hundred answers, one after the other.
  test.setTimeout(180_000);
  const origin = baseURL ?? '';
  const tasks = await everyTask(request);
  const own = tasks.filter(({ unit_code }) => unit_code === OWN);
  const ownTexts = new Set(own.flatMap(({ task_code, title }) => [task_code, title]));
  const foreign = tasks
    .flatMap(({ task_code, title }) => [task_code, title])
    .filter((text) => !ownTexts.has(text));
  const foreignCode = tasks.find(({ unit_code }) => unit_code === 'STC')?.task_code ?? '';
  const addresses = PAGES.flatMap(({ id, file, path }) => {
    const name = id ?? file.replace(/\.tsx?$/, '');
    const filled = [OWN, 'STC'].map((unit) => {
      const task = unit === OWN ? (own[0]?.task_code ?? '') : foreignCode;
      const code = path?.startsWith('tasks') ? task : unit;
      return `/${(path ?? '')
        .replace(':code', encodeURIComponent(code))
        .replace(':snapshot', '20190703T100000-r1')
        .replace(':id', 'none')
        .replace('*', 'khong-co')}`;
    });
    return [...new Set(filled)].flatMap((address) => [
      { name, address },
      { name, address: `${address}?unit=STC` },
      { name, address: `${address}?_data=${encodeURIComponent(name)}` },
    ]);
  });
  let answers = 0;
  const wrong: string[] = [];
  for (const role of [...ROLES, null]) {
    const context = await asking(browser, origin, role);
    const areas: readonly string[] = areasOf(role === null ? null : { role });
    for (const { name, address } of addresses) {
      const answer = await context.request.get(address, { maxRedirects: 0 });
      const body = await answer.text();
      answers += 1;
      const opening = openingOf(name, 'GET');
      const isOpen = opening === 'everyone' || (opening !== null && areas.includes(opening));
      const status = answer.status();
      const isRefused = role === null ? [302, 204].includes(status) : status === 403;
      if (!isOpen && !isRefused) wrong.push(`${role} ${address} ${status}`);
      if (isOpen && status === 401) wrong.push(`${role} ${address} ${status}`);
      const told = role === null ? tasks.map(({ title }) => title) : role === 'unit' ? foreign : [];
      const seen = toldIn(body, told).filter((text) => !address.includes(encodeURIComponent(text)));
      if (seen.length > 0) wrong.push(`${role} ${address} tells ${seen.slice(0, 3).join(' | ')}`);
    }
    await context.close();
  }
  process.stdout.write(
    `\npages: ${PAGES.length} routes × ${ROLES.length} roles and nobody, ${answers} answers, ${foreign.length} foreign texts looked for\n`,
  );
  expect(wrong).toEqual([]);
  expect(foreign.length).toBeGreaterThan(1_000);
});

test.describe('who is not signed in', () => {
  test.use({ signedInAs: null });

  test('is led to the sign-in page and back to where they wanted to go', async ({ page }) => {
    await page.goto('/tasks?basis=tracked&status=open_overdue');
    await expect(page).toHaveURL(/\/login\?to=/);
    await inEveryLook(page, () => expectAccessible(page));
    await page.getByRole('button', { name: 'Lãnh đạo' }).click();
    await expect(page).toHaveURL('/tasks?basis=tracked&status=open_overdue');
    await page.getByRole('link', { name: 'demo-leader' }).click();
    await expect(page.locator('.sentence-lead')).toContainText('lãnh đạo');
    await inEveryLook(page, () => expectAccessible(page));
    const cookie = (await page.context().cookies())[0];
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
    await expect(page).toHaveURL('/login');
    expect(await page.context().cookies()).toEqual([]);
    await page.goto('/');
    await expect(page).toHaveURL(/\/login/);
  });

  test('is led nowhere else by a link to the sign-in page', async ({ page, baseURL }) => {
    for (const to of ['//example.com', '/\\example.com', 'https://example.com', 'javascript:1']) {
      await page.goto(`/login?to=${encodeURIComponent(to)}`);
      await page.getByRole('button', { name: 'Lãnh đạo' }).click();
      await expect(page).toHaveURL(`${baseURL ?? ''}/`);
      // What the page still asks for would be refused without the cookie.
      await page.goto('about:blank');
      await page.context().clearCookies();
    }
  });

  test('reads what the measures mean, and nothing of the data', async ({ page }) => {
    await page.goto('/definitions');
    await expect(page.getByRole('link', { name: 'Đăng nhập' })).toBeVisible();
    await expect(page.locator('.nav li')).toHaveCount(1);
    expect(await page.content()).not.toMatch(/20190703T100000|Chủ tịch UBND tỉnh|SNV/);
  });
});

test('a unit starts with what it can still do in time, and finds lists of its own alone', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  await context.clearCookies();
  const page = await context.newPage();
  await page.goto('/login');
  await page.locator('select[name=unit]').selectOption(OWN);
  await page.getByRole('button', { name: 'Đơn vị', exact: true }).click();
  await expect(page).toHaveURL(`/units/${OWN}`);
  const headings = await page.locator('main h2').allInnerTexts();
  const at = (word: string) => headings.findIndex((text) => text.includes(word));
  expect(at('đến hạn trong')).toBeLessThan(at('đang quá hạn'));
  expect(at('đến hạn trong')).toBeGreaterThan(-1);

  await page.getByRole('link', { name: 'Nhiệm vụ', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/tasks\\?.*unit=${OWN}`));

  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  expect(errors).toEqual([]);
  const links = await page
    .locator('main a[href^="/tasks?"]')
    .evaluateAll((all) =>
      all.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.getAll('unit')),
    );
  expect(links.filter((units) => units.join() !== OWN)).toEqual([]);

  const refused = await page.goto('/tasks?unit=STC');
  expect(refused?.status()).toBe(403);
  await expect(page.locator('h1')).toContainText('Nhiệm vụ của đơn vị khác');
  const denied = await page.goto('/briefing');
  expect(denied?.status()).toBe(403);
  await context.close();
});
