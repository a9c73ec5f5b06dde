import { PROBLEM_TEXTS } from '#app/i18n/problems.ts';
import { expect, test } from './fixtures.ts';
import { visit } from './page-life.ts';

test.use({ expectedConsole: [/the server responded with a status of 40[04]/] });

const MISTAKES = [
  { address: '/?perod=2019-06', code: 'unknown_parameter', names: ['perod'] },
  { address: '/units?period=2019-13', code: 'invalid_parameter', names: ['period', '2019-13'] },
  { address: '/tasks?status=open_late', code: 'invalid_parameter', names: ['status', 'open_late'] },
  {
    address: '/?as_of=2017-12-31',
    code: 'as_of_before_first',
    names: ['2017-12-31'],
    nearest: '/?as_of=20180131T170000-r1',
  },
  {
    address: '/units?as_of=20190630T170000-r1',
    code: 'as_of_unknown',
    names: ['20190630T170000-r1'],
    nearest: '/units?as_of=20190531T170000-r1',
  },
  {
    address: '/tasks?period=1995-06',
    code: 'period_outside_data',
    names: ['1995-06'],
    nearest: '/tasks?period=2018-01',
  },
  {
    address: '/trends?period=2025',
    code: 'period_outside_data',
    names: ['2025'],
    nearest: '/trends?period=2019-07',
  },
  {
    address: '/trends?unit=SYTE',
    code: 'unit_unknown',
    names: ['unit', 'SYTE'],
    nearest: '/trends?unit=SYT',
  },
  { address: '/tasks/KHONG-CO-2019', code: 'not_found', names: ['KHONG-CO-2019'] },
  { address: '/units/SYTE', code: 'not_found', names: ['SYTE'], nearest: '/units/SYT' },
  { address: '/khong-co-trang-nay', code: 'page_not_found', names: [] },
] as const;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    for (const { address, code, names, ...instead } of MISTAKES) {
      const status = code.endsWith('not_found') ? 404 : 400;
      test(`${address} is a ${status} that says what is wrong`, async ({ page }) => {
        for (const lang of ['vi', 'en'] as const) {
          const title = PROBLEM_TEXTS[lang][code]?.title ?? 'a title of its own';
          const query = lang === 'vi' ? '' : `${address.includes('?') ? '&' : '?'}lang=en`;
          const answer = await page.goto(address + query);
          expect(answer?.status()).toBe(status);
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
          for (const name of names) await expect(page.getByRole('main')).toContainText(`“${name}”`);
          await expect(page.locator('html')).toHaveAttribute('lang', lang);
          await expect(page).toHaveTitle(new RegExp(title));
          if (!('nearest' in instead)) continue;
          const way = page.getByRole('main').getByRole('link').first();
          const { nearest } = instead;
          const href =
            lang === 'vi' ? nearest : `${nearest}${nearest.includes('?') ? '&' : '?'}lang=en`;
          await expect(way).toHaveAttribute('href', href);
        }
      });
    }
  });
}

test('what says a mistake also leads on, in its own language', async ({ page }) => {
  await page.goto('/?perod=2019-06&lang=en');
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page.locator('.kpi')).toHaveCount(5);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a mistake reached by navigation inside the page is told all the same', async ({ page }) => {
  await visit(page, '/?lang=en');
  const period = page.locator('details[data-name="period"]');
  await period.locator('summary').click();
  await period.getByLabel('From').fill('2019-06-10');
  await period.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    PROBLEM_TEXTS.en['invalid_parameter']?.title ?? '',
  );
  await expect(page.getByRole('main')).toContainText('period_to');
  await expect(page).toHaveTitle(/^Invalid value/);
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
