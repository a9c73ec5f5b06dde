import { expectAccessible, inEveryLook } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { signedIn } from './signed-in.ts';

test('what is looked at gets a name, is shared within the role, opens again and is removed', async ({
  page,
  browser,
  baseURL,
}) => {
  const name = `Quá hạn của các sở ${test.info().project.name}`;
  await page.goto('/tasks?status=open_overdue&group=department');
  const counted = await page.locator('.sentence-lead').first().innerText();
  await page.locator('.page-links > summary').click();
  await page.getByRole('link', { name: 'Lưu cách xem này' }).click();
  await expect(page.locator('.save-view-shows')).toHaveText(
    'Nhiệm vụ · Nhóm đơn vị: Sở, ban, ngành; Trạng thái: Quá hạn, chưa hoàn thành',
  );
  await inEveryLook(page, () => expectAccessible(page));
  await page.locator('.save-view input[name=name]').fill(name);
  await page.getByLabel('Chia sẻ với người cùng vai trò').check();
  await page.getByRole('button', { name: 'Lưu' }).click();
  const row = page.locator('.saved-views li').filter({ hasText: name });
  await expect(row).toContainText('đang chia sẻ');
  await inEveryLook(page, () => expectAccessible(page));

  // Who has another role sees nothing of it.
  const other = await browser.newContext({
    baseURL: baseURL ?? '',
    storageState: await signedIn(baseURL ?? '', 'leader', ''),
  });
  const elsewhere = await other.newPage();
  await elsewhere.goto('/views');
  await expect(elsewhere.locator('h1')).toContainText('Cách xem đã lưu');
  expect(await elsewhere.content()).not.toContain(name);
  await other.close();

  await row.getByRole('link', { name }).click();
  await expect(page.locator('.sentence-lead').first()).toHaveText(counted);
  await page.goto('/views');
  await row.getByRole('button', { name: `Xóa “${name}”` }).click();
  await expect(row).toHaveCount(0);
});

test.describe('what cannot be saved', () => {
  test.use({ expectedConsole: [/status of 400/] });

  test('a name is needed, and an address that is no view is refused', async ({ page }) => {
    await page.goto('/views?to=%2F%2Fevil.example%2Ftasks');
    await expect(page.getByRole('alert')).toContainText('không lưu được');
    await page.goto('/views?to=%2Funits');
    const name = page.locator('.save-view input[name=name]');
    await name.evaluate((field: HTMLInputElement) => field.removeAttribute('required'));
    await name.fill('   ');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await expect(page.locator('.field-problem')).toContainText('Hãy đặt tên');
  });
});
