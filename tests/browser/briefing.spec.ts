import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { visit } from './page-life.ts';
import { firstNumber, numberIn } from './printed-numbers.ts';
import { printedPages } from './printed-pages.ts';

const SINCE = '20190531T170000-r1';

function unitRow(page: Page, name: string) {
  return page.getByRole('table', { name: 'Đơn vị nào phải trả lời?' }).getByRole('row', { name });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a briefing says what moved, and each number leads to as many tasks', async ({ page }) => {
      await page.goto('/trends');
      await page.getByRole('link', { name: 'Giao ban', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(
        'Từ 31/05 đến 03/07/2019: quá hạn tăng từ 48 lên 57',
      );
      const row = unitRow(page, 'UBND thị xã Ba Đồn');
      await expect(row.getByRole('cell')).toHaveText(['2', '7', '0', '0', '', '9', '118']);
      await row.getByRole('link', { name: '7', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('7 nhiệm vụ mới quá hạn');
      await expect(page.locator('table.simple tbody tr')).toHaveCount(7);
      await expect(page).toHaveURL((url) => url.searchParams.get('since') === SINCE);
      await page.goBack();
      const total = unitRow(page, 'Tổng cộng').getByRole('link', { name: '57', exact: true });
      await total.click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('57 nhiệm vụ quá hạn');
      await page.goBack();
      await page.getByRole('link', { name: /^27 nhiệm vụ đã quá hạn từ kỳ trước/ }).click();
      await expect(page.locator('table.simple tbody tr')).toHaveCount(27);
    });

    test('the meeting before is chosen, and the filters hold', async ({ page }) => {
      await page.goto('/briefing?group=district');
      await page
        .getByLabel('Từ bản số liệu của kỳ họp trước')
        .selectOption({ label: '17:00 ngày 30/04/2019' });
      await page.getByRole('button', { name: 'So sánh' }).click();
      await expect(page).toHaveURL((url) => url.searchParams.get('group') === 'district');
      await expect(page).toHaveURL((url) => url.searchParams.get('since') === '20190430T170000-r1');
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Từ 30/04');
      await page.getByRole('link', { name: 'English' }).click();
      await expect(page).toHaveURL((url) => url.searchParams.get('since') === '20190430T170000-r1');
    });
  });
}

test('the balance under the sentence closes', async ({ page }) => {
  await visit(page, '/briefing?since=2019-01-31');
  const lines = page.locator('.reckoning-line');
  await expect(lines).toHaveCount(2);
  for (const line of await lines.allInnerTexts()) {
    const [then = 0, now = 0] = line.split(' = ').map((side) =>
      side
        .replace(/\(\d\d\/\d\d\)/g, '')
        .split(' + ')
        .reduce((sum, term) => sum + firstNumber(term), 0),
    );
    expect(then).toBeGreaterThan(0);
    expect(then).toBe(now);
  }
});

for (const address of [
  '/briefing',
  '/briefing?since=2018-01-31',
  '/briefing?lang=en',
  '/briefing?group=district&group=department&field=Văn+xã',
]) {
  test(`it is printed on one sheet: ${address}`, async ({ page }) => {
    await visit(page, address);
    expect(await printedPages(page)).toBe(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.worst tbody tr').last()).toBeVisible();
    await expect(page.locator('.snapshot-choice')).toBeHidden();
    const foot = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--printed'),
    );
    expect(foot).toMatch(/10:00 (ngày 03\/07\/2019, so với|on 3 July 2019, against) 17:00/);
  });
}

test('the first snapshot says that nothing is before it, and what is overdue', async ({ page }) => {
  await visit(page, '/briefing?as_of=20180131T170000-r1');
  await expect(page.getByRole('heading', { name: 'Đây là bản số liệu đầu tiên' })).toBeVisible();
  const shown = await page.locator('.worst tbody tr').count();
  expect(shown).toBe(Math.min(10, await numberIn(page.getByRole('heading', { level: 1 }))));
  await page.getByRole('link', { name: 'Xem giao ban theo bản số liệu mới nhất' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Từ 31/05');
});

test.describe('what cannot be compared', () => {
  test.use({ expectedConsole: [/status of 400/] });

  test('is named with what there is', async ({ page }) => {
    for (const since of ['20190703T100000-r1', '2010-01-01', '20190601T000000-r1']) {
      const answer = await page.goto(`/briefing?since=${since}`);
      expect(answer?.status()).toBe(400);
      await expect(page.getByRole('main')).toContainText(/31\/05\/2019|20190531|2018/);
    }
  });
});
