import process from 'node:process';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test as base } from './fixtures.ts';
import { largeStore } from './large-store.ts';
import { type OwnServer, serveStore } from './own-server.ts';

const ROWS = 20_000;
/** That the page comes with. */
const FIRST = 50;
const LIST = '/tasks?basis=tracked';
/** However long the list: rows in view, a dozen to either side, and the page around them. */
const MOST_ROWS_DRAWN = 80;
const MOST_NODES = 3_000;
/** What the rows themselves take, 1.4 kB each where it was measured, and the page. */
const MOST_HEAP_MB = 80;
const PATIENT = { timeout: 30_000 };

const test = base.extend<object, { server: OwnServer }>({
  server: [
    async ({}, use) => {
      const server = await serveStore(largeStore(ROWS));
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
});
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const drawn = (page: Page) => page.locator('table.tasks tbody tr[data-index]');

/** "Hiện 20.000 trong 20.000" */
async function said(page: Page): Promise<number[]> {
  const text = await page.locator('.pagination .note').innerText();
  const [, shown = '', total = ''] = /^Hiện ([\d.]+) trong ([\d.]+)/.exec(text) ?? [];
  return [shown, total].map((number) => Number(number.replace('.', '')));
}

/** What the page holds, once nothing is left to be collected. */
async function weight(page: Page): Promise<{ nodes: number; megabytes: number }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  await devtools.detach();
  return { nodes, megabytes: usedSize / 1e6 };
}

async function assertLight(page: Page, what: string): Promise<void> {
  const rows = await drawn(page).count();
  const { nodes, megabytes } = await weight(page);
  process.stdout.write(
    `${ROWS} rows ${what}: ${rows} drawn, ${nodes} elements, ${megabytes.toFixed(0)} MB of heap\n`,
  );
  expect(rows).toBeLessThan(MOST_ROWS_DRAWN);
  expect(nodes).toBeLessThan(MOST_NODES);
  expect(megabytes).toBeLessThan(MOST_HEAP_MB);
}

/** Every code of the list in its order, as the API pages it. */
async function listed(request: APIRequestContext): Promise<string[]> {
  const codes: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const answer = await request.get(`/api/v1/tasks?basis=tracked&limit=1000${after}`);
    const page = (await answer.json()) as {
      rows: { task_code: string }[];
      next_cursor: string | null;
    };
    codes.push(...page.rows.map(({ task_code }) => task_code));
    cursor = page.next_cursor;
  }
  return codes;
}

/** Where the scrollbar is put to look at what is drawn there. */
const STOPS = 80;

/** Puts the scrollbar to one place after another, from the top to the end, and reads what is drawn. */
function look(page: Page): Promise<[place: number, code: string][]> {
  return page.evaluate(async (stops) => {
    const painted = () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const seen: [number, string][] = [];
    for (let stop = 0; stop <= stops; stop += 1) {
      const most = document.documentElement.scrollHeight - window.innerHeight;
      window.scrollTo(0, (most * stop) / stops);
      await painted();
      for (const row of document.querySelectorAll('table.tasks tbody tr[data-index]')) {
        const place = Number(row.getAttribute('aria-rowindex')) - 2;
        seen.push([place, row.querySelector('.code')?.textContent ?? '']);
      }
    }
    return seen;
  }, STOPS);
}

/** The codes of the rows that the page asks for as it grows, in the order in which they come. */
function fetched(page: Page): string[] {
  const codes: string[] = [];
  page.on('response', (response) => {
    if (!response.url().includes('/api/v1/tasks.json')) return;
    void response.json().then(({ rows }: { rows: { task_code: string }[] }) => {
      codes.push(...rows.map(({ task_code }) => task_code));
    });
  });
  return codes;
}

test('the scrollbar reaches the end of a list of twenty thousand, and every row of it once', async ({
  page,
  request,
}) => {
  const grown = fetched(page);
  await page.goto(LIST);
  await expect(page.locator('table.tasks')).toHaveAttribute('aria-rowcount', String(ROWS + 1));
  await assertLight(page, 'at first');
  await expect
    .poll(
      async () => {
        await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
        return said(page);
      },
      { timeout: 120_000, intervals: [50] },
    )
    .toEqual([ROWS, ROWS]);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect(page.locator(`tr[aria-rowindex="${ROWS + 1}"]`)).toBeInViewport();
  await assertLight(page, 'by scrollbar');

  const codes = await listed(request);
  expect(new Set(codes).size).toBe(ROWS);
  expect(grown).toEqual(codes.slice(ROWS - grown.length));
  expect(grown).toHaveLength(ROWS - FIRST);
  const seen = await look(page);
  expect(new Set(seen.map(([place]) => place)).size).toBeGreaterThan(STOPS * 10);
  for (const [place, code] of seen) expect([place, code]).toEqual([place, codes[place]]);
  expect(seen.at(0)?.[0]).toBe(0);
  expect(seen.at(-1)?.[0]).toBe(ROWS - 1);
  await assertLight(page, 'looked through from top to end');
});

test('keys reach the end of a list of twenty thousand and its beginning again', async ({
  page,
}) => {
  await page.goto(LIST);
  const place = () =>
    page.evaluate(() =>
      Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')),
    );
  await page.locator('tr[data-index] .col-title a').first().focus();
  await expect
    .poll(
      async () => {
        await page.keyboard.press('End');
        return place();
      },
      { timeout: 120_000, intervals: [50] },
    )
    .toBe(ROWS + 1);
  await expect(page.locator('tr:focus-within')).toBeInViewport();
  expect(await said(page)).toEqual([ROWS, ROWS]);
  await page.keyboard.press('ArrowUp');
  await expect.poll(place, PATIENT).toBe(ROWS);
  await page.keyboard.press('PageUp');
  await expect.poll(place, PATIENT).toBe(ROWS - 10);
  await assertLight(page, 'by keys');
  await page.keyboard.press('Home');
  await expect.poll(place, PATIENT).toBe(2);
  await expect(page.locator('tr:focus-within')).toBeInViewport();
});
