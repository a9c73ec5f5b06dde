import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const LIST = '/tasks?basis=tracked';
/** Some requests, on a machine that has other things to do. */
const PATIENT = { timeout: 20_000 };

async function loaded(page: Page): Promise<number> {
  const text = await page.locator('.pagination .note').innerText();
  return Number(/^Hiện ([\d.]+)/.exec(text)?.[1]?.replace('.', ''));
}

/** Scrolls until so many rows are there. */
async function growTo(page: Page, atLeast: number): Promise<void> {
  await expect
    .poll(async () => {
      await scrollToEnd(page);
      return loaded(page);
    }, PATIENT)
    .toBeGreaterThanOrEqual(atLeast);
}

async function scrollToEnd(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
}

test('a long list grows as one scrolls, keeps few rows in the page and says the place of each', async ({
  page,
}) => {
  await page.goto(LIST);
  const table = page.locator('table.tasks');
  await expect(table).toHaveAttribute('aria-rowcount', '5393');
  await expect(table.locator('tbody tr[data-index]')).toHaveCount(50);
  for (const atLeast of [300, 550, 800]) {
    await growTo(page, atLeast);
  }
  await scrollToEnd(page);
  await expect(table.locator('tbody tr[data-index]')).not.toHaveCount(0);
  expect(await table.locator('tbody tr[data-index]').count()).toBeLessThan(80);
  const rows = await table
    .locator('tbody tr[data-index]')
    .evaluateAll((all) => all.map((row) => Number(row.getAttribute('aria-rowindex'))));
  expect(rows).toEqual(rows.map((_, index) => (rows[0] ?? 0) + index));
  const head = await table.locator('thead th').first().boundingBox();
  expect(head?.y).toBeLessThan(2);
});

test('the rows of a long list are those that the API lists, in its order', async ({
  page,
  request,
}) => {
  const answer = await request.get('/api/v1/tasks?basis=tracked&limit=400');
  const { rows } = (await answer.json()) as { rows: { task_code: string }[] };
  await page.goto(LIST);
  const seen = new Map<number, string>();
  const note = async () => {
    const shown = await page
      .locator('table.tasks tbody tr[data-index]')
      .evaluateAll((all) =>
        all.map((row): [number, string] => [
          Number(row.getAttribute('data-index')),
          row.querySelector('.code')?.textContent ?? '',
        ]),
      );
    for (const [index, code] of shown) seen.set(index, code);
  };
  for (let step = 0; step < 60 && seen.size < 400; step += 1) {
    await note();
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(60);
  }
  for (const [index, { task_code }] of rows.entries()) expect(seen.get(index)).toBe(task_code);
});

test('keys walk a long list, and the row with the focus stays when it is scrolled away', async ({
  page,
}) => {
  await page.goto(LIST);
  await growTo(page, 300);
  const place = () =>
    page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-index'));
  await page.locator('tr[data-index] .col-title a').first().focus();
  await page.keyboard.press('Home');
  await expect.poll(place).toBe('0');
  await page.keyboard.press('ArrowDown');
  await expect.poll(place).toBe('1');
  await page.keyboard.press('PageDown');
  await expect.poll(place).toBe('11');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expect.poll(place).toBe('0');
  await growTo(page, 550);
  expect(await place()).toBe('0');
  await page.keyboard.press('End');
  await expect.poll(async () => Number(await place())).toBeGreaterThanOrEqual(299);
  await expect(page.locator('tr:focus-within')).toBeInViewport();
});

test('a long list is copied and printed with every row that is loaded', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(LIST);
  await growTo(page, 300);
  await page.evaluate(() => window.scrollTo(0, 0));
  let count = 0;
  // The last rows that the scrolling asked for may come while the table is copied.
  await expect(async () => {
    count = await loaded(page);
    await page.getByRole('button', { name: 'Sao chép bảng' }).click();
    await expect(page.locator('.table-tools [role=status]')).toHaveText('Đã sao chép');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split('\n')).toHaveLength(count + 1);
  }).toPass(PATIENT);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('table.tasks tbody tr[data-index]')).toHaveCount(count);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect
    .poll(() => page.locator('table.tasks tbody tr[data-index]').count())
    .toBeLessThan(80);
});

for (const width of [360, 900]) {
  test(`a long list grows at ${width} px too, in cards or in its own box`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(LIST);
    await expect
      .poll(async () => {
        const rows = page.locator('table.tasks tbody tr');
        await rows.last().evaluate((row) => row.scrollIntoView());
        return loaded(page);
      }, PATIENT)
      .toBeGreaterThanOrEqual(550);
    expect(await page.locator('table.tasks tbody tr[data-index]').count()).toBeLessThan(100);
    await expect(page.locator('table.tasks tbody tr[data-index]').last()).toBeAttached();
  });
}

test.describe('where the server does not answer any more', () => {
  test.use({ expectedConsole: [/Failed to load resource/] });

  test('a long list says so and leads on by link', async ({ page }) => {
    await page.route('**/api/v1/tasks.json*', (route) => route.fulfill({ status: 503 }));
    await page.goto(LIST);
    await expect(async () => {
      await scrollToEnd(page);
      await expect(page.getByText('Chưa tải thêm được')).toBeVisible({ timeout: 500 });
    }).toPass();
    await page.getByRole('link', { name: 'Xem tiếp' }).click();
    await expect(page).toHaveURL(/cursor=/);
  });
});
