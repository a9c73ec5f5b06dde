import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { firstNumber } from './printed-numbers.ts';

async function columnsOf(page: Page): Promise<string[]> {
  const heads = page.locator('main table').first().locator('thead th');
  const classes = await heads.evaluateAll((all) => all.map((head) => head.getAttribute('class')));
  return classes.map((name) => /col-(\S+)/.exec(name ?? '')?.[1] ?? '');
}

test('columns are chosen by form, travel with every link of the page and leave the address as the usual ones', async ({
  page,
}) => {
  await page.goto('/tasks?basis=tracked');
  const usual = await columnsOf(page);
  await page.getByText('Chọn cột').click();
  await page.getByRole('checkbox', { name: 'Lĩnh vực' }).check();
  await page.getByRole('checkbox', { name: 'Văn bản giao' }).uncheck();
  await page.getByRole('button', { name: 'Hiện các cột này' }).click();
  await expect(page).toHaveURL(/columns=days%2Cunit%2Cfield%2Cdeadline%2Cstatus%2Cflags/);
  const chosen = ['days', 'title', 'unit', 'field', 'deadline', 'status', 'flags'];
  expect(await columnsOf(page)).toEqual(chosen);
  for (const link of [
    page.locator('thead .col-deadline a'),
    page.getByRole('link', { name: /^Treo/ }),
    page.getByRole('link', { name: 'Xem tiếp' }),
    page.getByRole('link', { name: 'Về đầu danh sách' }),
  ]) {
    await link.click();
    await expect(page).toHaveURL(/columns=/);
    expect(await columnsOf(page)).toEqual(chosen);
    if (page.url().includes('flag=')) await page.goBack();
  }
  await page.getByText('Chọn cột').click();
  await page.getByRole('link', { name: 'Về các cột thường dùng' }).click();
  await expect(page).not.toHaveURL(/columns=/);
  expect(await columnsOf(page)).toEqual(usual);
});

test('a column that the table has not is an error that names those it has', async ({ request }) => {
  for (const path of ['/tasks?columns=officer', '/units?columns=rank,title']) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(400);
    expect(await answer.text()).toMatch(
      path.startsWith('/tasks') ? 'source_status' : 'hanging_share',
    );
  }
});

test('each companion of a rate leads to as many tasks as its numerator', async ({
  page,
  request,
}) => {
  const companions =
    'completion_rate,extension_rate,no_deadline_share,hanging_share,median_days_overdue';
  await page.goto(`/units?columns=rank,${companions}`);
  const links = await page
    .locator('table.league tbody tr:nth-child(n + 12)')
    .locator('.num a')
    .evaluateAll((all) =>
      all.map((link) => ({
        href: link.getAttribute('href') ?? '',
        ratio: /\((.*)\)/.exec(link.closest('.cell')?.textContent ?? '')?.[1] ?? '',
      })),
    );
  expect(links.length).toBeGreaterThan(15);
  for (const { href, ratio } of links) {
    const answer = await request.get(`/api/v1${href}&limit=1`);
    const { total } = (await answer.json()) as { total: number };
    expect(total, `${ratio} → ${href}`).toBe(firstNumber(ratio.split('/')[0] ?? ''));
  }
});

test('a table is copied as it is seen, head and group and total, and says so', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/units?columns=rank,rate,ratio,interval');
  const copy = page.getByRole('button', { name: 'Sao chép bảng' }).first();
  await copy.click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã sao chép' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const lines = text.split('\n').map((line) => line.split('\t'));
  expect(lines[0]).toEqual(['Hạng, ±', 'Đơn vị', 'Giữ hạn', 'tử/mẫu', 'Khoảng tin cậy 95%']);
  expect(lines[1]?.[0]).toMatch(/^Sở, ban, ngành/);
  expect(lines[2]?.slice(0, 4)).toEqual(['1 –', 'Sở Tư pháp', '100,0%', '62/62']);
  expect(lines[2]?.[4]).toMatch(/^100,0% \(62\/62\), khoảng tin cậy/);
  expect(new Set(lines.map((line) => line.length))).toEqual(new Set([5]));
});
