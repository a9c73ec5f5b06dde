import { expect, test } from './fixtures.ts';
import { visit } from './page-life.ts';

test.use({ expectedConsole: [/the server responded with a status of 40[04]/] });

const MISTAKES = [
  {
    address: '/?perod=2019-06',
    status: 400,
    vi: { title: 'Tham số không có', names: ['“perod”'] },
    en: { title: 'Unknown parameter', names: ['“perod”'] },
  },
  {
    address: '/units?period=2019-13',
    status: 400,
    vi: { title: 'Giá trị không hợp lệ', names: ['“period”', '“2019-13”'] },
    en: { title: 'Invalid value', names: ['“period”', '“2019-13”'] },
  },
  {
    address: '/tasks?status=open_late',
    status: 400,
    vi: { title: 'Giá trị không hợp lệ', names: ['“status”', '“open_late”'] },
    en: { title: 'Invalid value', names: ['“status”', '“open_late”'] },
  },
  {
    address: '/trends?unit=KHONG-CO',
    status: 400,
    vi: { title: 'Giá trị không hợp lệ', names: ['“unit”', '“KHONG-CO”'] },
    en: { title: 'Invalid value', names: ['“unit”', '“KHONG-CO”'] },
  },
  {
    address: '/tasks/KHONG-CO-2019',
    status: 404,
    vi: { title: 'Không tìm thấy', names: ['“KHONG-CO-2019”'] },
    en: { title: 'Not found', names: ['“KHONG-CO-2019”'] },
  },
  {
    address: '/units/KHONG-CO',
    status: 404,
    vi: { title: 'Không tìm thấy', names: ['“KHONG-CO”'] },
    en: { title: 'Not found', names: ['“KHONG-CO”'] },
  },
  {
    address: '/khong-co-trang-nay',
    status: 404,
    vi: { title: 'Không tìm thấy trang', names: [] },
    en: { title: 'Page not found', names: [] },
  },
] as const;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    for (const { address, status, ...told } of MISTAKES) {
      test(`${address} is a ${status} that says what is wrong`, async ({ page }) => {
        for (const lang of ['vi', 'en'] as const) {
          const { title, names } = told[lang];
          const query = lang === 'vi' ? '' : `${address.includes('?') ? '&' : '?'}lang=en`;
          const answer = await page.goto(address + query);
          expect(answer?.status()).toBe(status);
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
          for (const name of names) await expect(page.getByRole('main')).toContainText(name);
          await expect(page.locator('html')).toHaveAttribute('lang', lang);
          await expect(page).toHaveTitle(new RegExp(title));
          await page.getByRole('main').getByRole('link').first().click();
          await expect(page.locator('.kpi')).toHaveCount(5);
          await expect(page.locator('html')).toHaveAttribute('lang', lang);
        }
      });
    }
  });
}

test('a mistake reached by navigation inside the page is told all the same', async ({ page }) => {
  await visit(page, '/?lang=en');
  const period = page.locator('details[data-name="period"]');
  await period.locator('summary').click();
  await period.getByLabel('From').fill('2019-06-10');
  await period.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Invalid value');
  await expect(page.getByRole('main')).toContainText('period_to');
  await expect(page).toHaveTitle(/Invalid value/);
  await page.goBack();
  await expect(page.locator('.kpi')).toHaveCount(5);
});

test('markup in the search is text', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  await visit(page, `/tasks?basis=tracked&q=${encodeURIComponent(hostile)}`);
  await expect(page.locator('.chip')).toContainText(hostile);
  await expect(page.getByRole('searchbox').last()).toHaveValue(hostile);
  await expect(page.locator('img, main script')).toHaveCount(0);
  await expect(page).toHaveTitle(/^Nhiệm vụ/);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('img, main script')).toHaveCount(0);
});
