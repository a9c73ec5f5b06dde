import type { Page, Response } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { withCube } from './page-life.ts';

/** What the server is asked from now on: a browser's own cache answers without it. */
function askedOfServer(page: Page): string[] {
  const asked: string[] = [];
  page.on('response', (response: Response) => {
    if (!response.fromServiceWorker() && response.request().resourceType() !== 'other') {
      asked.push(response.url());
    }
  });
  return asked;
}

/** The printed figures of the overview, whatever drew them. */
function figures(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map((one) =>
        one.textContent.replace(/\s+/g, ' ').trim(),
      );
    return [
      ...texts('h1, .sentence-rest, .sentence-note, .kpi, .chip, .chart-title, .chart-subtitle'),
      ...texts('.status-list li, .standing td, .standing th, .unit-bars li, .ageing-row'),
      ...texts('.chart-table td, .chart-table th'),
    ];
  });
}

const CLICKS: readonly { what: string; mark: string; says: RegExp }[] = [
  { what: 'a status', mark: '.status-piece:nth-child(4)', says: /status=open_/ },
  { what: 'a holder', mark: '.unit-bars a', says: /unit=/ },
  { what: 'the status again', mark: '.status-piece:nth-child(4)', says: /unit=/ },
  { what: 'a month', mark: '.chart-hits [data-mark="12"]', says: /period=2019-01/ },
  { what: 'an age', mark: '.ageing-bar > a', says: /ageing=/ },
  { what: 'the chip of the unit', mark: '.chip', says: /ageing=/ },
];

test('a click narrows every figure in place, without a request, as the server would', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await withCube(page, '/');
  const asked = askedOfServer(page);
  const addresses = [page.url()];
  const seen: string[][] = [];
  for (const { what, mark, says } of CLICKS) {
    const before = page.url();
    await page.locator(mark).first().dispatchEvent('click');
    await expect.poll(() => page.url(), what).not.toBe(before);
    expect(page.url(), what).toMatch(says);
    await page.waitForTimeout(300);
    addresses.push(page.url());
    seen.push(await figures(page));
  }
  expect(asked).toEqual([]);

  await page.goBack();
  await expect.poll(() => page.url()).toBe(addresses.at(-2));
  await expect.poll(() => figures(page)).toEqual(seen.at(-2));
  expect(asked, 'the way back asks for nothing either').toEqual([]);

  const plain = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: baseURL ?? '',
    viewport: page.viewportSize(),
  });
  const server = await plain.newPage();
  for (const [at, address] of addresses.slice(1).entries()) {
    await server.goto(address);
    expect(await figures(server), address).toEqual(seen[at]);
  }
  await plain.close();
});

test('the league is sorted and narrowed in place, without a request, as the server would', async ({
  page,
  request,
}) => {
  await withCube(page, '/units');
  const asked = askedOfServer(page);
  const names = () => page.locator('table.league tbody .row-header a').allTextContents();
  const usual = await names();
  await page.locator('thead .col-rate a').click();
  await expect(page).toHaveURL(/sort=-rate/);
  await expect.poll(names).not.toEqual(usual);
  await page.locator('.row-group-heading a').first().click();
  await expect(page).toHaveURL(/group=department/);
  await expect.poll(async () => (await names()).length).toBeLessThan(usual.length);
  const inPlace = await names();
  expect(asked).toEqual([]);
  await expect(page.locator('.row-group-heading a')).toHaveAttribute('aria-current', 'true');
  const body = await (await request.get(page.url())).text();
  const server = [
    ...body.matchAll(/row-header" scope="row">(?:<input[^>]*>)?<a [^>]*>([^<]*)<\/a>/g),
  ];
  expect(inPlace).toEqual(server.map(([, name]) => name));
});

test.describe('without a cube', () => {
  test.use({ expectedConsole: [/status of (?:422|503)/] });

  test('where the cube does not come, the page says so and every link goes by the server', async ({
    page,
  }) => {
    await page.route('**/api/v1/cube.arrow*', (route) => route.fulfill({ status: 503 }));
    await page.goto('/');
    await expect(page.getByText('mọi liên kết vẫn hoạt động qua máy chủ')).toBeVisible();
    await page.locator('.status-piece').first().dispatchEvent('click');
    await expect(page).toHaveURL(/status=/);
    await expect(page.locator('h1')).toContainText('khớp bộ lọc');
  });

  test('a cube that is cut short is none', async ({ page }) => {
    await page.route('**/api/v1/cube.arrow*', async (route) => {
      const body = await (await route.fetch()).body();
      await route.fulfill({
        body: body.subarray(0, Math.floor(body.length / 2)),
        contentType: 'application/vnd.apache.arrow.stream',
      });
    });
    await page.goto('/');
    await expect(page.getByText('mọi liên kết vẫn hoạt động qua máy chủ')).toBeVisible();
  });

  test('a list of more than a browser should hold is left to the server, without a word', async ({
    page,
  }) => {
    await page.route('**/api/v1/cube.arrow*', (route) => route.fulfill({ status: 422 }));
    await page.goto('/');
    await page.waitForFunction(() => document.documentElement.dataset['cube'] === 'server');
    await expect(page.getByText('mọi liên kết vẫn hoạt động qua máy chủ')).toHaveCount(0);
  });
});
