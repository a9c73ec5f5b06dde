import { expect, test as base } from './fixtures.ts';
import { type OwnServer, serveList } from './own-server.ts';
import { awake, chartsAlive } from './page-life.ts';

const HOSTILE = [
  '<img src=x onerror="window.struck=1">',
  '"><script>window.struck=2</script>',
  '</script></title><svg onload="window.struck=3">',
  '{{constructor.constructor("window.struck=4")()}}',
  "'-window.struck-'",
  '=HYPERLINK("http://example.com","x")',
] as const;

const UNITS = `code,name_vi,name_en,group,valid_from,valid_to
A,"Sở <img src=x onerror=""window.struck=5"">","Department <b onclick=1>A</b>",department,,
B,"Sở ""B"" </script>",Department B,department,,
`;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const TASKS = [
  'task_code,title,document_no,unit_code,field,assigner,assigned_on,due_on,completed_on',
  ...HOSTILE.flatMap((title, index) =>
    ['A', 'B'].map((unit) =>
      [
        `X/${index}<i>`,
        quoted(title),
        quoted(title),
        unit,
        quoted(`Khối ${title}`),
        quoted(`Người ${title}`),
        '2019-06-03',
        '2019-06-10',
        unit === 'A' ? '' : '2019-06-05',
      ].join(','),
    ),
  ),
  '',
].join('\n');

const test = base.extend<object, { server: OwnServer }>({
  server: [
    async ({}, use) => {
      const server = await serveList(UNITS, TASKS, '2019-07-03T10:00+07:00');
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
});

test('markup in titles, names, fields and codes is text on every page', async ({ page }) => {
  const code = encodeURIComponent('X/0<i>');
  for (const address of [
    '/',
    '/units',
    '/units/A',
    '/trends',
    '/tasks',
    `/tasks/${code}`,
    '/data',
  ]) {
    await page.goto(address);
    await chartsAlive(page);
    await expect(page.locator('img, main script, main i, svg[onload], b[onclick]')).toHaveCount(0);
    expect(await page.evaluate(() => 'struck' in window)).toBe(false);
  }
});

test('the list and the task print their words as they are', async ({ page }) => {
  await page.goto('/tasks');
  await awake(page);
  for (const title of HOSTILE) {
    await expect(page.locator('table.tasks').getByRole('link', { name: title }).first()).toHaveText(
      title,
    );
  }
  await page.locator('table.tasks').getByRole('link', { name: HOSTILE[0] }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(HOSTILE[0]);
  await expect(page.locator('img')).toHaveCount(0);
  await page.locator('.sentence').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x');
  expect(await page.evaluate(() => 'struck' in window)).toBe(false);
});
