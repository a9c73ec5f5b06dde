import { expect, test } from './fixtures.ts';
import { chartsAlive } from './page-life.ts';
import { firstNumber } from './printed-numbers.ts';
import { nothingMoved, watchShifts, WIDTHS } from './shifts.ts';

for (const width of WIDTHS) {
  for (const address of ['/', '/units', '/trends']) {
    test(`nothing moves on ${address} when its charts come alive, ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await watchShifts(page);
      await page.goto(address);
      await chartsAlive(page);
      await page.waitForLoadState('networkidle');
      await nothingMoved(page);
    });
  }
}

test('a value under the pointer is told exactly, with what it is a share of', async ({ page }) => {
  await page.goto('/');
  await chartsAlive(page);
  const chart = page.locator('.chart-box').first();
  const point = chart.locator('.chart-hits:visible [data-mark]').last();
  await point.hover();
  const tip = chart.locator('.chart-tip');
  await expect(tip).toBeVisible();
  await expect(tip).toContainText('Tháng 6/2019');
  await expect(tip).toContainText(/92,6%.*175\/189/s);
  await page.mouse.move(0, 0);
  await expect(tip).toBeHidden();
});

test('a click on a point opens its tasks', async ({ page }) => {
  await page.goto('/trends');
  await chartsAlive(page);
  const point = page
    .locator('.chart-box')
    .first()
    .locator('.chart-hits:visible a[data-mark]')
    .first();
  await point.hover();
  const said = await page.locator('.chart-tip').first().innerText();
  await point.click();
  await expect(page).toHaveURL(/^[^?]*\/tasks\?.*period=2018-01/);
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  expect(said.split('\n').map((line) => firstNumber(line))).toContain(firstNumber(heading));
});

test('arrow keys walk the points, Enter opens the tasks, Escape lets go', async ({ page }) => {
  await page.goto('/trends');
  await chartsAlive(page);
  const chart = page.locator('.chart-box').first();
  await chart.focus();
  await chart.press('Home');
  const tip = chart.locator('.chart-tip');
  await expect(tip).toContainText('Tháng 1/2018');
  await chart.press('ArrowRight');
  await expect(tip).toContainText('Tháng 2/2018');
  await expect(chart.locator('[aria-live]')).toContainText('Tháng 2/2018');
  await chart.press('Escape');
  await expect(tip).toBeHidden();
  await chart.press('End');
  await chart.press('ArrowLeft');
  await expect(tip).toContainText('Tháng 5/2019');
  await chart.press('Enter');
  await expect(page).toHaveURL(/\/tasks\?.*period=2019-05/);
});

test('a filter changes a living chart in place', async ({ page }) => {
  await page.goto('/trends');
  await chartsAlive(page);
  const chart = page.locator('.chart-box').first();
  const before = await chart.locator('.chart-hits:visible').evaluate((hits) => hits.textContent);
  await page.getByRole('combobox', { name: 'Nhóm đơn vị' }).selectOption('district');
  await expect(page).toHaveURL(/group=district/);
  await expect(chart.locator('.chart-live svg.chart-picture')).toBeVisible();
  await chart.focus();
  await chart.press('End');
  await expect(chart.locator('.chart-tip')).toContainText('Tháng 6/2019');
  expect(before).not.toBeNull();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const address of ['/', '/units', '/units/TX-BADON', '/trends']) {
    test(`the charts of ${address} are there, with their words and their table`, async ({
      page,
    }) => {
      await page.goto(address);
      const drawn = page.locator('.chart-drawing:visible svg[role="img"]');
      await expect(drawn.first()).toBeVisible();
      const boxes = await page.locator('.chart-box').count();
      expect(await drawn.count()).toBe(boxes);
      for (const picture of await drawn.all()) {
        expect((await picture.getAttribute('aria-label'))?.length).toBeGreaterThan(20);
        expect(await picture.locator('path, polyline, rect, circle').count()).toBeGreaterThan(3);
      }
      const table = page.locator('figure:has(.chart-box) .chart-table').first();
      await table.locator('summary').click();
      await expect(table.getByRole('table')).toBeVisible();
    });
  }

  test('a point is a link with its value as title', async ({ page }) => {
    await page.goto('/trends');
    const point = page.locator('.chart-box').first().locator('.chart-hits:visible a').first();
    expect(await point.locator('title').textContent()).toMatch(/^Tháng 1\/2018\n247 mới giao/);
    await point.click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('247 nhiệm vụ');
  });
});
