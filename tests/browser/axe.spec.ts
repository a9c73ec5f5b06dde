import { expectAccessible, inEveryLook } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { chartsAlive } from './page-life.ts';
import { PAGES } from './pages.ts';

const FURTHER = {
  'no tasks': '/tasks?q=khong-co-nhiem-vu-nao-nhu-the',
  'personal data': '/personal-data',
};

for (const [name, address] of Object.entries({ ...PAGES, ...FURTHER })) {
  test(`axe finds nothing on ${name}`, async ({ page }) => {
    await page.goto(address);
    await chartsAlive(page);
    await inEveryLook(page, () => expectAccessible(page));
  });
}

test('axe finds nothing with filters and tables open', async ({ page }) => {
  await page.goto('/');
  await chartsAlive(page);
  await page.locator('.filters-more summary').click();
  await expect(page.locator('.filters-panel')).toBeVisible();
  for (const table of await page.locator('.chart-table > summary').all()) {
    await table.evaluate((summary: HTMLElement) => summary.parentElement?.setAttribute('open', ''));
  }
  await inEveryLook(page, () => expectAccessible(page, ['.filters', 'figure']));
});

test.describe('where something is wrong', () => {
  test.use({ expectedConsole: [/status of 40[04]/] });

  test('axe finds nothing on the page that says so', async ({ page }) => {
    for (const address of ['/?perod=2019-06', '/khong-co-trang-nay?lang=en']) {
      await page.goto(address);
      await inEveryLook(page, () => expectAccessible(page));
    }
  });
});
