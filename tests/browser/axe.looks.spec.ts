import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { chartsAlive } from './page-life.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const PAGES = {
  overview: '/',
  league: '/units',
  unit: '/units/TX-BADON',
  trends: '/trends',
  tasks: '/tasks',
  'no tasks': '/tasks?q=khong-co-nhiem-vu-nao-nhu-the',
  task: '/tasks/QB-2019-1323',
  definitions: '/definitions',
  data: '/data',
  import: '/data/import',
} as const;

async function findings(page: Page, within: readonly string[] = ['html']): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(RULES);
  for (const part of within) axe.include(part);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

for (const [name, address] of Object.entries(PAGES)) {
  test(`axe finds nothing on ${name}`, async ({ page }) => {
    await page.goto(address);
    await chartsAlive(page);
    expect(await findings(page)).toEqual([]);
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
  expect(await findings(page, ['.filters', 'figure'])).toEqual([]);
});

test.describe('where something is wrong', () => {
  test.use({ expectedConsole: [/status of 40[04]/] });

  test('axe finds nothing on the page that says so', async ({ page }) => {
    for (const address of ['/?perod=2019-06', '/khong-co-trang-nay?lang=en']) {
      await page.goto(address);
      expect(await findings(page)).toEqual([]);
    }
  });
});
