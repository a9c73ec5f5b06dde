import { expectAccessible, inEveryLook } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { printedPages } from './printed-pages.ts';

const COMPARED = '/units/compare?unit=STC&unit=SYT&unit=TX-BADON';

test('units are chosen in the league by box and compared, in the order of the address', async ({
  page,
}) => {
  await page.goto('/units');
  await page.getByRole('checkbox', { name: 'Chọn Sở Y tế để so sánh' }).check();
  await page.getByRole('checkbox', { name: 'Chọn UBND thị xã Ba Đồn để so sánh' }).check();
  await page.getByRole('button', { name: 'So sánh đơn vị đã chọn' }).click();
  await expect(page).toHaveURL(/\/units\/compare\?unit=SYT&unit=TX-BADON$/);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('So sánh 2 đơn vị: Sở Y tế, UBND thị xã Ba Đồn.');
  await expect(page.locator('main')).toContainText('các đơn vị thuộc nhóm khác nhau');
  await page.goto('/units/compare?unit=SYT&unit=STC');
  await expect(page.locator('main')).toContainText('Cùng nhóm Sở, ban, ngành');
  await expect(page.locator('main')).not.toContainText('thuộc nhóm khác nhau');
});

test('each count of a comparison leads to as many tasks, and no share stands on fewer than ten', async ({
  page,
  request,
}) => {
  await page.goto(COMPARED);
  const cells = await page.locator('table.compare tbody td').evaluateAll((all) =>
    all.map((cell) => ({
      text: cell.textContent.trim(),
      links: [...cell.querySelectorAll('a')].map((link) => ({
        text: link.textContent.trim(),
        href: link.getAttribute('href') ?? '',
      })),
    })),
  );
  const counts = cells.flatMap(({ links }) => links).filter(({ text }) => /^\d[\d.]*$/.test(text));
  expect(counts.length).toBeGreaterThan(15);
  for (const { text, href } of counts) {
    const inDays = cells.some((cell) => cell.text.startsWith(`${text} (`));
    const answer = await request.get(`/api/v1${href}&limit=1`);
    const { total } = (await answer.json()) as { total: number };
    if (!inDays) expect(total, `${text} → ${href}`).toBe(Number(text.replace('.', '')));
  }
  const shares = cells.flatMap(({ text }) => /%.*\/([\d.]+)\)/.exec(text)?.[1] ?? []);
  expect(shares.length).toBeGreaterThan(10);
  for (const of of shares) expect(Number(of.replace('.', ''))).toBeGreaterThanOrEqual(10);
});

test('too few, too many or unknown units are explained with what to do', async ({
  page,
  request,
}) => {
  await page.goto('/units/compare');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chọn từ 2 đến 5 đơn vị');
  await page.getByRole('checkbox', { name: 'Sở Y tế' }).check();
  await page.getByRole('checkbox', { name: 'Sở Tài chính' }).check();
  await page.getByRole('main').getByRole('button', { name: 'So sánh đơn vị đã chọn' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('So sánh 2 đơn vị');
  const six = ['STC', 'SYT', 'TX-BADON', 'SNV', 'SXD', 'STP'].map((code) => `unit=${code}`);
  await page.goto(`/units/compare?${six.join('&')}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã chọn 6 đơn vị');
  const unknown = await request.get('/units/compare?unit=STC&unit=KHONG-CO');
  expect(unknown.status()).toBe(400);
  expect(await unknown.text()).toContain('KHONG-CO');
});

test('a comparison is readable by all, at every width and in light and dark', async ({ page }) => {
  await page.goto(COMPARED);
  await inEveryLook(page, async () => {
    await expectAccessible(page);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
  });
});

test('a comparison is printed whole, on two sheets at most, with nothing to press on it', async ({
  page,
}) => {
  await page.goto(COMPARED);
  expect(await printedPages(page)).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('table.compare tbody tr').last()).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('units are chosen by box, compared, and compared anew', async ({ page }) => {
    await page.goto('/units');
    await page.getByRole('checkbox', { name: 'Chọn Sở Y tế để so sánh' }).check();
    await page.getByRole('checkbox', { name: 'Chọn Sở Tài chính để so sánh' }).check();
    await page.getByRole('button', { name: 'So sánh đơn vị đã chọn' }).click();
    await expect(page).toHaveURL(/\/units\/compare\?(?=.*unit=SYT)(?=.*unit=STC)/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('So sánh 2 đơn vị');
    await expect(page.locator('table.compare tbody tr').first()).toBeVisible();
  });
});
