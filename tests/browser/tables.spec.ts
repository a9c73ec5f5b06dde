import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { firstNumber } from './printed-numbers.ts';

async function columnsOf(page: Page): Promise<string[]> {
  const heads = page.locator('main table').first().locator('thead th');
  const classes = await heads.evaluateAll((all) => all.map((head) => head.getAttribute('class')));
  return classes.map((name) => /col-(\S+)/.exec(name ?? '')?.[1] ?? '');
}

async function showsColumns(page: Page, columns: readonly string[]): Promise<void> {
  await expect.poll(() => columnsOf(page)).toEqual(columns);
}

async function saved(page: Page, figure: Locator, kind: 'SVG' | 'PNG'): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await figure.getByRole('button', { name: kind }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^[a-z0-9-]{8,60}_20190703T100000-r1\.(svg|png)$/);
  return readFile(await file.path());
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
  const keepsThem = async () => {
    await expect(page).toHaveURL(/columns=/);
    await showsColumns(page, chosen);
  };
  await keepsThem();

  // The address changes before the page does: each step waits for what only the page it leads to shows.
  const deadline = page.locator('thead .col-deadline');
  await deadline.getByRole('link').click();
  await expect(deadline).toHaveAttribute('aria-sort', 'ascending');
  await keepsThem();

  const hanging = page.getByRole('link', { name: /^Treo/ });
  await hanging.click();
  await expect(hanging).toHaveAttribute('aria-current', 'true');
  await keepsThem();
  await page.goBack();
  await expect(hanging).not.toHaveAttribute('aria-current');
  await keepsThem();

  // By key: the list grows as its end comes into view, and the link moves away from the pointer.
  await page.getByRole('link', { name: 'Xem tiếp' }).press('Enter');
  const toTheFirst = page.getByRole('link', { name: 'Về đầu danh sách' });
  await expect(toTheFirst).toBeVisible();
  await keepsThem();
  await toTheFirst.click();
  await expect(toTheFirst).toBeHidden();
  await keepsThem();

  await page.getByText('Chọn cột').click();
  await page.getByRole('link', { name: 'Về các cột thường dùng' }).click();
  await expect(page).not.toHaveURL(/columns=/);
  await showsColumns(page, usual);
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

test('a page is passed on held to its snapshot or following the newest', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/tasks?basis=tracked&columns=days,unit');
  await page.getByText('Liên kết', { exact: true }).click();
  const [pinned, newest] = await page
    .locator('.page-links a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(pinned).toMatch(/^\/tasks\?as_of=\d{8}T\d{6}-r\d+&basis=tracked&columns=days%2Cunit$/);
  expect(newest).toBe('/tasks?basis=tracked&columns=days%2Cunit');
  await page.getByRole('button', { name: 'Sao chép địa chỉ' }).first().click();
  await expect(page.locator('.page-links [role=status]').first()).toHaveText('Đã sao chép');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(new URL(pinned ?? '', page.url()).href);
  await page.locator('.page-links a').first().click();
  await expect(page).toHaveURL(copied);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('5.392 nhiệm vụ');
  const again = await page
    .locator('.page-links a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(again.slice(0, 2)).toEqual([pinned, newest]);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`every figure of the overview is saved as a picture that opens alone (${scheme})`, async ({
    page,
    context,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/');
    const figures = page.locator('figure.chart-figure');
    const count = await figures.count();
    expect(count).toBeGreaterThan(3);
    const requests: string[] = [];
    await page.waitForLoadState('networkidle');
    await saved(page, figures.first(), 'SVG');
    page.on('request', (request) => {
      // What the page loads for itself once it is quiet is not for the picture.
      const own = /\/assets\/[\w-]+\.js$|\/api\/v1\/cube/.test(request.url());
      if (request.url().startsWith('http') && !own) requests.push(request.url());
    });
    const alone = await context.newPage();
    for (let at = 0; at < count; at += 1) {
      const figure = figures.nth(at);
      const svg = (await saved(page, figure, 'SVG')).toString('utf8');
      const title = await figure.locator('.chart-title').innerText();
      expect(svg).not.toMatch(/var\(--|class=|style=|<script|<image|href=/);
      expect(svg).toContain('Số liệu đến 10:00 ngày 03/07/2019');
      expect(svg).toContain('fill="#fdfcf9"');
      await alone.setContent('<main></main>');
      const words = await alone.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
        if (parsed.querySelector('parsererror')) return null;
        return [...parsed.querySelectorAll('text')].map((one) => one.textContent).join(' ');
      }, svg);
      expect(words).toContain(title);
      const png = await saved(page, figure, 'PNG');
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      const size = /width="(\d+)" height="(\d+)"/.exec(svg);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(
        [size?.[1], size?.[2]].map((side) => 2 * Number(side)),
      );
    }
    expect(requests).toEqual([]);
  });
}
