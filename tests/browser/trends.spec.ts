import { monthly } from '#app/i18n/texts/monthly.ts';
import { trends as texts } from '#app/i18n/texts/trends.ts';
import { expect, test } from './fixtures.ts';
import { chartsAlive, visit } from './page-life.ts';

for (const [query, nearest] of [
  ['period=2019-07', '/trends?period=2019-06'],
  ['period=2019-06-10..2019-06-20&group=department', '/trends?period=2019-06&group=department'],
  [
    'period=2019-H2&basis=due&series=as-known-now',
    '/trends?period=2019-06&basis=due&series=as-known-now',
  ],
] as const) {
  test(`${query} has no ended month: the page says so, and where there is one`, async ({
    page,
  }) => {
    for (const lang of ['vi', 'en'] as const) {
      const own = texts[lang];
      const answer = await page.goto(`/trends?${query}${lang === 'en' ? '&lang=en' : ''}`);
      expect(answer?.status()).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.sentence.noMonth);
      const instead = page.locator('.section', { hasText: own.noMonths.title });
      await expect(instead.locator('svg')).toHaveCount(0);
      await expect(page.locator('.download')).toHaveCount(0);
      const links = await instead
        .getByRole('link')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      const wanted = [
        ...new URL(nearest, 'http://x').searchParams,
        ...(lang === 'en' ? [['lang', 'en']] : []),
      ];
      expect([...new URL(links[0] ?? '', 'http://x').searchParams].sort()).toEqual(wanted.sort());
      for (const href of links) {
        await page.goto(href ?? '');
        await chartsAlive(page);
        await expect(
          page.locator('.chart-title', { hasText: monthly[lang].chart.title }),
        ).toBeVisible();
      }
    }
  });
}

for (const address of ['/', '/trends']) {
  test(`a status on ${address} leaves the on-time panel its line, named as one of all tasks`, async ({
    page,
  }) => {
    const title = (name: string) => page.locator('.chart-box svg:visible text', { hasText: name });
    const own = monthly.vi.chart;
    await visit(page, address);
    await expect(title(own.onTime).first()).toBeVisible();
    await expect(page.getByText(own.ratesOfAll)).toHaveCount(0);
    const share = /\(\d+\/\d+\)/;
    const table = page.locator('.chart-table', {
      has: page.locator('caption', { hasText: monthly.vi.table.caption }),
    });
    const shares = async () => {
      await table.locator('summary').click();
      const cells = await table.locator('tbody tr').first().locator('td').allInnerTexts();
      return cells.filter((cell) => share.test(cell));
    };
    const before = await shares();
    expect(before.length).toBeGreaterThan(2);
    await visit(page, `${address}?status=open_overdue`);
    await expect(title(own.onTimeOfAll).first()).toBeVisible();
    await expect(page.getByText(own.ratesOfAll).first()).toBeVisible();
    expect(await shares()).toEqual(before);
  });
}
