import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test as base } from './fixtures.ts';
import {
  CSV_ROWS,
  IMPORT_UNITS,
  LIST_BEFORE,
  WORKBOOK_COUNTS,
  officeWorkbook,
  oldEncodingList,
} from './import-files.ts';
import { type OwnServer, serveLists } from './own-server.ts';
import { visit } from './page-life.ts';
import { watchServer } from './server-memory.ts';

const test = base.extend<object, { server: OwnServer }>({
  server: [
    async ({}, use) => {
      const server = await serveLists(IMPORT_UNITS, [
        { tasks: LIST_BEFORE, asOf: '2019-06-30T17:00+07:00' },
      ]);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HOSTILE = '<img src=x onerror="window.struck=1">.csv';
const MOST_GROWTH_MB = 60;

function heading(page: Page) {
  return page.getByRole('heading', { level: 1 });
}

function button(page: Page, name: string) {
  return page.locator('main').getByRole('button', { name, exact: true }).last();
}

/** While something runs, the heading says what and ends in an ellipsis. */
async function whenSettled(page: Page) {
  await expect(heading(page)).not.toHaveText(/…$/, { timeout: 90_000 });
}

/** The values that the bar takes until the page says something else. */
async function watchProgress(page: Page): Promise<number[]> {
  await expect(page.getByRole('progressbar')).toBeVisible();
  const seen: number[] = [];
  for (;;) {
    const value = await page
      .locator('progress')
      .evaluate((bar: HTMLProgressElement) => bar.position, undefined, { timeout: 2_000 })
      .catch(() => null);
    if (value === null) break;
    if (value > 0 && value !== seen.at(-1)) seen.push(value);
    await page.waitForTimeout(60);
  }
  await whenSettled(page);
  return seen;
}

test('a workbook of 100 000 rows as offices have it goes through the page; the server stays small', async ({
  page,
  request,
  server,
}) => {
  test.setTimeout(240_000);
  const { read, strange, secret } = WORKBOOK_COUNTS;
  const accepted = read - strange - secret;
  const buffer = officeWorkbook();
  await visit(page, '/data/import');
  await page.getByLabel('Tệp danh sách nhiệm vụ').setInputFiles({
    name: 'nhiem-vu-20190531-1700.xlsx',
    mimeType: XLSX,
    buffer,
  });
  await expect(page.getByLabel('Số liệu đến thời điểm')).toHaveValue('2019-05-31T17:00');
  const memory = watchServer(server.pid);

  await test.step('it is understood as it stands', async () => {
    await button(page, 'Tải lên và đọc thử').click();
    await page.waitForURL(/\/data\/import\/[0-9a-f-]{36}/);
    await whenSettled(page);
    await expect(heading(page)).toHaveText('Đọc được 100.000 nhiệm vụ.', { timeout: 60_000 });
    await expect(page.getByText('Không còn gì phải hỏi')).toBeVisible();
    await expect(page.getByText('Tiêu đề chiếm dòng 4 đến 5')).toBeVisible();
    await expect(page.getByLabel('“Hạn xử lý” là cột')).toHaveValue('due_on');
    await expect(page.getByRole('group', { name: /Ban Không Có Trong Danh Mục/ })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('it is checked, and the bar goes forward', async () => {
    await button(page, 'Kiểm tra').click();
    const seen = await watchProgress(page);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    await expect(heading(page)).toHaveText('Nhận được 99.994 trong 100.000 dòng nhiệm vụ.');
    await expect(page.getByText('100.000 = 99.994 nhận + 6 từ chối')).toBeVisible();
    expect(accepted).toBe(99_994);
    await expectAccessible(page);
    const reasons = page.getByRole('table', { name: 'Lý do từ chối và những dòng đầu' });
    await expect(reasons.getByRole('row', { name: /Văn bản mật/ })).toContainText('2');
    await expect(reasons.getByRole('row', { name: /chưa có trong danh mục/ })).toContainText('4');
  });

  await test.step('it is published', async () => {
    await button(page, 'Công bố').click();
    const seen = await watchProgress(page);
    expect(seen.length).toBeGreaterThan(2);
    await expect(heading(page)).toHaveText('Đã công bố bản số liệu đến 17:00 ngày 31/05/2019.');
    const { first, most } = memory.stop();
    const size = Math.round(buffer.length / 1e5) / 10;
    // eslint-disable-next-line no-console -- the memory is to be printed
    console.log(
      `server's memory over an import of ${size} MB, 100000 rows: ${first} MB → at most ${most} MB`,
    );
    expect(most - first).toBeLessThan(MOST_GROWTH_MB);
    const answer = await request.get('/api/v1/snapshots');
    const { snapshots } = (await answer.json()) as { snapshots: Record<string, unknown>[] };
    expect(snapshots).toContainEqual(
      expect.objectContaining({
        id: '20190531T170000-r1',
        rows_read: read,
        rows_accepted: accepted,
      }),
    );
    await page.getByRole('link', { name: 'Xem chất lượng của bản này' }).click();
    await expect(page).toHaveURL('/data/20190531T170000-r1');
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, expectedConsole: [/status of 40[04]/] });

  test('an old encoding, dates that fit two orders, a mistyped unit and many rows gone: asked, answered, published', async ({
    page,
    server,
  }) => {
    test.setTimeout(180_000);
    await page.goto('/data/import');
    await page.getByLabel('Tệp danh sách nhiệm vụ').setInputFiles({
      name: HOSTILE,
      mimeType: 'text/csv',
      buffer: oldEncodingList(),
    });
    await page.getByLabel('Nguồn').fill('Văn phòng UBND huyện');
    await button(page, 'Tải lên và đọc thử').click();
    await whenSettled(page);

    await test.step('the letters are right, and the file’s name is only text', async () => {
      await expect(heading(page)).toHaveText(`Đọc được ${CSV_ROWS} nhiệm vụ.`);
      await expect(page.getByLabel('Bảng mã')).toHaveValue('tcvn3');
      await expect(page.getByText('Nhiệm vụ thường xuyên số 1', { exact: true })).toBeVisible();
      await expect(page.getByRole('navigation', { name: 'Đường dẫn' })).toContainText('<img src=x');
      await expect(page.locator('img')).toHaveCount(0);
    });

    await test.step('what is asked is answered', async () => {
      await page.getByRole('link', { name: /Trả lời: Cột “Hạn xử lý”/ }).click();
      await expect(page).toHaveURL(/#dates-due_on$/);
      for (const column of ['Ngày giao', 'Hạn xử lý', 'Ngày hoàn thành']) {
        const question = page.getByRole('group', { name: `Ngày ở cột “${column}”` });
        await expect(question).toContainText('→ ngày 1 tháng');
        await question.getByRole('radio', { name: /^ngày\/tháng\/năm/ }).check();
      }
      const unit = page.getByRole('group', { name: '“Sở Tài chín” là đơn vị nào?' });
      await unit.getByRole('radio', { name: 'Sở Tài chính (STC)' }).check();
      await button(page, 'Đọc lại').click();
      await whenSettled(page);
      await expect(page.getByText('Không còn gì phải hỏi')).toBeVisible();
      const aliases = readFileSync(join(server.folder, 'unit_aliases.csv'), 'utf8');
      expect(aliases).toContain('Sở Tài chín,STC');
    });

    await test.step('without a moment it is not checked', async () => {
      await button(page, 'Kiểm tra').click();
      await expect(page.getByText('Hãy ghi thời điểm của số liệu')).toBeVisible();
      await page.getByLabel('Số liệu đến thời điểm').fill('2019-07-10T09:00');
      await button(page, 'Kiểm tra').click();
      await whenSettled(page);
      await expect(heading(page)).toHaveText(
        `Nhận được ${CSV_ROWS} trong ${CSV_ROWS} dòng nhiệm vụ.`,
      );
    });

    await test.step('so many rows gone have to be confirmed', async () => {
      await expect(page.getByText('Bản trước có 40 dòng, bản này chỉ có 20.')).toBeVisible();
      await button(page, 'Công bố').click();
      await expect(page.getByText('Hãy đánh dấu vào ô xác nhận')).toBeVisible();
      await page.getByLabel('Tôi đã kiểm tra, vẫn công bố').check();
      await button(page, 'Công bố').click();
      await whenSettled(page);
      await expect(heading(page)).toHaveText('Đã công bố bản số liệu đến 09:00 ngày 10/07/2019.');
    });

    await test.step('it stands among the recent imports', async () => {
      await page.getByRole('link', { name: 'Nhập tệp khác' }).click();
      const line = page.getByRole('row', { name: /<img src=x/ });
      await expect(line).toContainText('đã công bố');
    });
  });

  test('an import that there is not says so', async ({ page }) => {
    const missing = await page.goto('/data/import/00000000-0000-4000-8000-000000000000');
    expect(missing?.status()).toBe(404);
    await expect(heading(page)).toHaveText('Không tìm thấy');
  });
});
