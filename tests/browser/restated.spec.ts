import { expect, test } from './fixtures.ts';
import { firstNumber } from './printed-numbers.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a month that was restated is explained by its tasks, status by status', async ({
      page,
    }) => {
      await page.goto('/trends?group=district');
      const months = page.getByRole('table', { name: 'Các tháng có số liệu thay đổi' });
      const may = months.getByRole('row', { name: /^3\/2019/ });
      await may.getByRole('link', { name: 'nhiệm vụ nào đã thay đổi' }).click();
      await expect(page).toHaveURL(/group=district/);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Tháng 3/2019');
      const rows = page
        .getByRole('table', { name: 'Số đã chốt và số tính lại theo trạng thái' })
        .locator('tbody tr, tfoot tr');
      await expect(rows).toHaveCount(7);
      for (const row of await rows.all()) {
        const cells = await row.getByRole('cell').allInnerTexts();
        const [then = 0, into = 0, out = 0, now = 0] = cells.map(firstNumber);
        expect(then + into - out).toBe(now);
      }
      await page.locator('table.simple').last().getByRole('link').first().click();
      await expect(page).toHaveURL(/\/tasks\//);
    });

    test('the small charts are drawn by group, field and assigner', async ({ page }) => {
      await page.goto('/trends?series=as-known-now');
      for (const [name, title] of [
        ['Nhóm đơn vị', 'Từng nhóm đơn vị giữ hạn'],
        ['Lĩnh vực', 'Từng lĩnh vực giữ hạn'],
        ['Người giao', 'Nhiệm vụ của từng người giao'],
      ] as const) {
        await page
          .getByRole('group', { name: 'Biểu đồ nhỏ theo' })
          .getByRole('link', { name })
          .click();
        await expect(page.getByRole('figure', { name: title })).toBeVisible();
        await expect(page).toHaveURL(/series=as-known-now/);
        expect(await page.locator('.multiples li').count()).toBeGreaterThan(1);
      }
    });
  });
}

test('each month stands beside the same one a year before, in the chart and in words', async ({
  page,
}) => {
  await page.goto('/trends');
  const table = page.getByRole('table', { name: 'Số liệu từng tháng' });
  await page.getByText('Xem bảng số liệu').first().click();
  const june = table.getByRole('row', { name: /^6\/2019/ });
  await expect(june).toContainText(/giao (tăng|giảm) \d+ \(\d+\); hoàn thành/);
  await expect(table.getByRole('row', { name: /^6\/2018/ })).toContainText(
    'không có bản số liệu chốt cùng kỳ',
  );
  await expect(page.locator('.chart-drawing:visible').first()).toContainText('cùng kỳ năm trước');
});
