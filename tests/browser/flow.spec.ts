import { expect, test } from './fixtures.ts';

const OLDER = '20190331T170000-r1';
const OLDER_TEXT = '17:00 ngày 31/03/2019';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('the newest snapshot is compared with any older one', async ({ page }) => {
      await page.goto('/trends?series=as-known-now&group=district');
      await page.getByLabel('So với bản số liệu').selectOption({ label: OLDER_TEXT });
      await page.getByRole('button', { name: 'So sánh' }).click();
      await expect(page).toHaveURL((url) => url.searchParams.get('from') === OLDER);
      await expect(page).toHaveURL(/series=as-known-now/);
      await expect(page).toHaveURL(/group=district/);
      await expect(page.getByRole('heading', { name: `So với ${OLDER_TEXT}: tăng` })).toBeVisible();
      for (const balance of await page.getByText(/^Cân đối: /).allTextContents()) {
        const [came, went] = balance
          .replace('Cân đối: ', '')
          .replaceAll('.', '')
          .split(' = ')
          .map((side) => side.split(' + ').reduce((sum, part) => sum + Number(part), 0));
        expect(came).toBeGreaterThan(0);
        expect(came).toBe(went);
      }
      const overdue = page.getByRole('table', { name: 'Tồn quá hạn thay đổi ra sao' });
      await expect(overdue.getByRole('row', { name: /^Tổng/ })).toBeVisible();
      await page.getByRole('link', { name: 'Như đã chốt' }).click();
      await expect(page).toHaveURL((url) => url.searchParams.get('from') === OLDER);
    });
  });
}

test.describe('what cannot be compared', () => {
  test.use({ expectedConsole: [/status of 400/] });

  test('is named with what there is', async ({ page }) => {
    const answer = await page.goto('/trends?from=20190703T100000-r1');
    expect(answer?.status()).toBe(400);
    await expect(page.getByRole('main')).toContainText('20190703T100000-r1');
    await expect(page.getByRole('main')).toContainText('from');
  });

  test('the first snapshot stands without one before it', async ({ page }) => {
    const answer = await page.goto('/trends?as_of=20180131T170000-r1');
    expect(answer?.status()).toBe(200);
    await expect(page.getByText('Chưa có bản nào trước đó để so sánh')).toBeVisible();
  });
});
