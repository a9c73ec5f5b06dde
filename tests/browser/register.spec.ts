import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test as base } from './fixtures.ts';
import { type OwnServer, serveList } from './own-server.ts';
import { visit } from './page-life.ts';

const UNITS = `code,name_vi,name_en,group,valid_from,valid_to
SYT,Sở Y tế,Department of Health,department,,
SXD,Sở Xây dựng,Department of Construction,department,,
SGTVT,Sở Giao thông vận tải,Department of Transport,department,,
`;
const TASKS = [
  'task_code,title,unit_code,assigned_on,due_on,completed_on',
  'A-1,Sửa cầu,SGTVT,2019-05-02,2019-07-02,',
  'A-2,Sửa đường,SGTVT,2019-05-02,2019-06-02,',
  'A-3,Cấp phép,SXD,2019-05-02,2019-07-02,',
  '',
].join('\n');

const test = base.extend<object, { server: OwnServer }>({
  server: [
    async ({}, use) => {
      const server = await serveList(UNITS, TASKS, '2019-06-30T17:00+07:00');
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
});

function form(page: Page, title: string) {
  return page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
    .locator('form');
}

function listed(server: OwnServer, name: string): string {
  return readFileSync(join(server.folder, name), 'utf8');
}

test.describe.configure({ mode: 'serial' });

test('a merger is shown before it is saved, and then counts on today’s structure', async ({
  page,
  server,
}) => {
  await visit(page, '/data/units');
  const event = form(page, 'Ghi một lần thay đổi cơ cấu');
  await event.getByLabel('Loại thay đổi').selectOption('merge');
  await event.getByLabel('Từ ngày').fill('2019-07-01');
  await event.getByLabel('Căn cứ pháp lý').fill('Nghị quyết thử');
  await event.getByLabel('Đơn vị trước khi thay đổi').fill('SGTVT');
  await event.getByLabel('Đơn vị đã có, sau khi thay đổi').fill('SXD');
  const before = listed(server, 'units.csv');
  await event.getByRole('button', { name: 'Xem trước' }).click();

  const preview = page.locator('#preview');
  await expect(preview).toContainText('2 nhiệm vụ của bản số liệu');
  await expect(preview.getByRole('table', { name: /Nhiệm vụ được tính/ })).toContainText(
    'Sở Giao thông vận tải',
  );
  expect(listed(server, 'units.csv')).toBe(before);

  await preview.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await expect(page.locator('#saved')).toBeVisible();
  expect(listed(server, 'unit_events.csv')).toContain('merge,2019-07-01');
  await visit(page, '/units?structure=today&period=2019-06');
  await expect(page.getByRole('row', { name: /Sở Xây dựng/ }).first()).toContainText(
    'gồm cả Sở Giao thông vận tải',
  );
});

test.describe('where it cannot be saved', () => {
  test.use({ expectedConsole: [/status of (?:400|409)/] });

  test('what cannot be is not saved, and says why beside what was typed', async ({
    page,
    server,
  }) => {
    await visit(page, '/data/units');
    const before = listed(server, 'units.csv');
    const unit = form(page, 'Thêm hoặc sửa một đơn vị');
    await unit.getByLabel('Mã (chữ không dấu').fill('SYT2');
    await unit.getByLabel('Tên tiếng Việt').fill('Sở Y tế');
    await unit.getByRole('button', { name: 'Xem trước' }).click();
    const alert = page.locator('#preview [role="alert"]');
    await expect(alert).toContainText('trùng với một đơn vị hoạt động cùng thời gian');
    await expect(page.locator('#preview').getByRole('button')).toHaveCount(0);
    await expect(form(page, 'Thêm hoặc sửa một đơn vị').getByLabel('Tên tiếng Việt')).toHaveValue(
      'Sở Y tế',
    );
    expect(listed(server, 'units.csv')).toBe(before);
  });

  test('a value that cannot be read is told under the name of its field', async ({ page }) => {
    await visit(page, '/data/units');
    const unit = form(page, 'Thêm hoặc sửa một đơn vị');
    await unit.getByLabel('Mã (chữ không dấu').fill('Sở Y tế');
    await unit.getByLabel('Tên tiếng Việt').fill('Sở Y tế mới');
    await unit.getByRole('button', { name: 'Xem trước' }).click();
    await expect(page.locator('#preview [role="alert"]')).toContainText(
      'Mã (chữ không dấu, số, . _ -): giá trị không đọc được',
    );
  });

  test('two who edit at once: the second is told, and nothing of the first is lost', async ({
    page,
    context,
    server,
  }) => {
    const other = await context.newPage();
    for (const [tab, alias] of [
      [page, 'Y tế tỉnh'],
      [other, 'Ngành y tế'],
    ] as const) {
      await visit(tab, '/data/units');
      const names = form(tab, 'Thêm hoặc bỏ một tên gọi khác');
      await names.getByLabel('Tên gọi khác', { exact: true }).fill(alias);
      await names.getByLabel('Của đơn vị').selectOption('SYT');
      await names.getByRole('button', { name: 'Xem trước' }).click();
      await expect(tab.locator('#preview')).toContainText(alias);
    }
    await page.locator('#preview').getByRole('button', { name: 'Lưu thay đổi' }).click();
    await expect(page.locator('#saved')).toBeVisible();
    await other.locator('#preview').getByRole('button', { name: 'Lưu thay đổi' }).click();
    await expect(other.locator('h1')).toHaveText('Danh mục đơn vị vừa được sửa');
    expect(listed(server, 'unit_aliases.csv')).toContain('Y tế tỉnh');
    expect(listed(server, 'unit_aliases.csv')).not.toContain('Ngành y tế');
  });
});
