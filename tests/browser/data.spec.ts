import type { Page } from '@playwright/test';
import { expectAccessible, inEveryLook } from './accessible.ts';
import { expect, test as base } from './fixtures.ts';
import { type OwnServer, serveLists } from './own-server.ts';

const UNITS = `code,name_vi,name_en,group,valid_from,valid_to
A,Sở Alpha,Department Alpha,department,,
B,Sở Beta,Department Beta,department,,
`;
const HEADING =
  'task_code,title,unit_code,assigned_on,due_on,completed_on,source_status,state_note,secrecy';
const NUMBERS = Array.from({ length: 40 }, (_, at) => at);

function listOf(rows: readonly string[]): string {
  return [HEADING, ...rows, ''].join('\n');
}

const day = (at: number) => (at < 10 ? '2018-11-05' : '2019-05-05');
const JUNE = listOf(
  NUMBERS.map((at) => `T-${at},Nhiệm vụ số ${at},${at % 2 ? 'A' : 'B'},${day(at)},2019-07-01,,,,`),
);
/** Ten of last year are gone, five changed units, four deadlines moved; three rows are refused. */
const JULY = listOf([
  ...NUMBERS.slice(10).map((at) => {
    const unit = at < 15 === (at % 2 === 0) ? 'A' : 'B';
    const due = at >= 36 ? '2019-08-10' : '2019-07-01';
    const done = at === 20 ? '2019-06-30' : '';
    const note = at === 21 ? 'paused' : '';
    return `T-${at},Nhiệm vụ số ${at},${unit},${day(at)},${due},${done},Chưa đến hạn,${note},`;
  }),
  'R-1,Việc kín,A,2019-07-01,,,,,Mật',
  'R-2,Việc khác,Sở lạ,2019-07-01,,,,,',
  'R-3,Việc nữa,A,31/02/2019,,,,,',
]);
const NEWEST = '20190731T170000-r1';

const test = base.extend<object, { server: OwnServer }>({
  server: [
    async ({}, use) => {
      const server = await serveLists(UNITS, [
        { tasks: JUNE, asOf: '2019-06-30T17:00+07:00' },
        { tasks: JULY, asOf: '2019-07-31T17:00+07:00' },
      ]);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
});

async function openFromList(page: Page): Promise<void> {
  await page.goto('/data');
  await page.getByRole('link', { name: NEWEST }).click();
  await expect(page).toHaveURL(new RegExp(`/data/${NEWEST}`));
}

test('what came in, what was refused and what changed, in words and figures', async ({ page }) => {
  await openFromList(page);
  const sentence = page.getByRole('heading', { level: 1 });
  await expect(sentence).toHaveText(
    'Bản 17:00 ngày 31/07/2019: 33 dòng đọc được, 30 dòng nhận, 3 dòng từ chối.',
  );
  await expect(page.locator('.sentence-rest')).toContainText('mất 10');
  const refused = page.getByRole('table', { name: 'Các lý do từ chối' });
  for (const code of ['secret', 'unknown_unit', 'bad_date']) {
    await expect(refused).toContainText(code);
  }
  await expect(page.getByRole('table', { name: 'Các loại thay đổi' })).toContainText(
    'Đổi đơn vị chủ trì',
  );
  await expect(page.locator('main')).toContainText('only_new_year');
  await expect(page.locator('body')).not.toContainText('Việc kín');
  const labels = page.getByRole('table', { name: 'Nhãn của nguồn theo trạng thái tính được' });
  await expect(labels).toContainText('≠ 25');
});

test('a number that leads somewhere leads to exactly those tasks', async ({ page, request }) => {
  await page.goto(`/data/${NEWEST}`);
  const links = page.locator('main table td a[href^="/tasks?"]');
  const figures = await links.evaluateAll((all) =>
    all.map((link) => ({ href: link.getAttribute('href') ?? '', printed: link.textContent })),
  );
  expect(figures.length).toBeGreaterThan(2);
  for (const { href, printed } of figures) {
    const answer = await request.get(href.replace('/tasks?', '/api/v1/tasks?'));
    const { total } = (await answer.json()) as { total: number };
    expect(String(total), href).toBe(printed);
  }
});

test('a task that is gone leads to where it was seen last', async ({ page }) => {
  await page.goto(`/data/${NEWEST}`);
  await page.getByRole('link', { name: 'T-0', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nhiệm vụ số 0');
});

test('refused rows are downloaded whole, as CSV and as XLSX', async ({ page }) => {
  await page.goto(`/data/${NEWEST}?lang=en`);
  for (const [name, file] of [
    ['Download all (CSV)', `refused-${NEWEST}.csv`],
    ['Download all (XLSX)', `refused-${NEWEST}.xlsx`],
  ] as const) {
    const started = page.waitForEvent('download');
    await page.getByRole('link', { name }).click();
    expect((await started).suggestedFilename()).toBe(file);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('is withdrawn and restored with a reason, and answers accordingly', async ({
    page,
    request,
  }) => {
    const newest = async () => {
      const answer = await request.get('/api/v1/snapshots');
      return ((await answer.json()) as { newest: string }).newest;
    };
    await page.goto(`/data/${NEWEST}`);
    await page.getByLabel('Lý do', { exact: true }).fill('Xuất nhầm bộ lọc');
    await page.getByRole('button', { name: 'Thu hồi' }).click();
    await expect(page.locator('.sentence-rest')).toContainText('đã thu hồi');
    await expect(page.locator('#withdrawal')).toContainText('Lý do: Xuất nhầm bộ lọc');
    expect(await newest()).toBe('20190630T170000-r1');
    await expect(page.locator('main table td a[href^="/tasks?as_of=20190731"]')).toHaveCount(0);

    await page.getByLabel('Lý do', { exact: true }).fill('Bộ lọc đúng');
    await page.getByRole('button', { name: 'Khôi phục' }).click();
    await expect(page.locator('#withdrawal')).toContainText('Bộ lọc đúng');
    expect(await newest()).toBe(NEWEST);
  });
});

test.describe('where there is no such snapshot', () => {
  test.use({ expectedConsole: [/status of 404/] });

  test('the nearest ones are named', async ({ page }) => {
    const response = await page.goto('/data/20190729T170000-r1');
    expect(response?.status()).toBe(404);
    const nearest = page.getByRole('main').getByRole('link');
    await expect(nearest.nth(0)).toHaveAttribute('href', `/data/${NEWEST}`);
    await expect(nearest.nth(1)).toHaveAttribute('href', '/data/20190630T170000-r1');
  });
});

test('axe finds nothing, and nothing runs over the page', async ({ page }) => {
  for (const id of [NEWEST, '20190630T170000-r1']) {
    await page.goto(`/data/${id}`);
    await inEveryLook(page, async (width) => {
      await expectAccessible(page);
      const widest = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(widest).toBeLessThanOrEqual(width);
    });
  }
});
